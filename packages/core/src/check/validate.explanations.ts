import {
  apiReference,
  design,
  developerGuide,
  developerGuideOf2023,
  preflight,
  reasoning,
  recorded,
  serviceModel,
  specification,
} from '../rules/cited-works';
import { browserClient, withFields } from '../rules/examples';
import { apiModel, type Example, explainedShape, type Explanation } from '../rules/explanation';

/** Why malformed values in props are refused. */

const browser = (settings: object): Example => ({ props: browserClient(settings) });

const urls = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => `https://app.example.com/${index}`);

const project = {
  applicationId: 'd0c5e2a1',
  externalId: 'app',
  roleArn: 'arn:aws:iam::123456789012:role/app',
};

export const propsExplanations: ReadonlyArray<Explanation> = [
  explainedShape(
    'value-type',
    'A value has the wrong type',
    'A flag is true or false, a list is a list, and a string needs quotes where YAML would read another type. In a template ' +
      'a list comes from a parameter of the type CommaDelimitedList, or from Fn::Split, and no such list is an item of another.',
    withFields({ generateSecret: 'yes' }),
    withFields({ generateSecret: true }),
    [
      design(
        'Props have the types that their documentation gives; a value of another type would be a guess.',
      ),
      serviceModel('Each property of an app client has one type.'),
      {
        kind: 'documentation',
        says: 'A reference to a parameter of the type CommaDelimitedList is a list of strings, and that to a String is one string.',
        where: 'CloudFormation User Guide, Parameters',
        read: '2026-11',
      },
    ],
  ),
  explainedShape(
    'value-unreadable',
    'A value cannot be read',
    'Reading it throws an exception, as a getter or a proxy can.',
    {
      props: {
        get oAuth(): never {
          throw new Error('not readable');
        },
      },
    },
    withFields({}),
    [design('Nothing that is given may make the check throw.')],
  ),
  explainedShape(
    'unknown-key',
    'A property has an unknown name',
    'An unknown property would be dropped without notice.',
    withFields({ userPoolClientNam: 'web' }),
    withFields({ userPoolClientName: 'web' }),
    [design('A key that is dropped without notice is a setting that its author believes to be there.')],
  ),
  explainedShape(
    'reference-syntax',
    'A reference in a string is not closed, or has no valid name',
    'In a string, `${name}` is a reference and `$${` is a literal `${`.',
    withFields({ userPoolClientName: 'web-${stage' }),
    withFields({ userPoolClientName: 'web-${stage}' }),
    [design('In a string of the props, `${name}` stands for a value that is known at deployment.')],
  ),
  explainedShape(
    'output-in-text',
    'A string contains the text that Pulumi gives for an Output',
    'JavaScript turns an Output in a template into a text about Output.toString, and its value is lost. ' +
      '`pulumi.interpolate` before the template makes an Output of the whole string.',
    withFields({ userPoolClientName: 'web-Calling [toString] on an [Output<T>] is not supported.' }),
    withFields({ userPoolClientName: 'web-${stage}' }),
    [
      {
        kind: 'documentation',
        says: 'An Output in a template literal turns into a text that says so.',
        where: '@pulumi/pulumi, Output.toString',
        read: '2026-11',
      },
    ],
  ),
  explainedShape(
    'reference-position',
    'A reference is used where the value must be known',
    'Which rules apply to a client depends on whether OAuth is on, and on which flows are on.',
    withFields({ authFlows: '${flows}' }),
    withFields({ authFlows: { userSrp: true } }),
    [design('Only a value that is known decides which rules are about a client.')],
  ),
  explainedShape(
    'list-length',
    'A list is longer than the service ever accepts',
    'No user pool has a thousand attributes or providers.',
    withFields({ readAttributes: Array.from({ length: 1_001 }, (_, index) => `custom:${index}`) }),
    withFields({ readAttributes: ['custom:1'] }),
    [
      developerGuideOf2023('Quotas', 'A user pool has 300 identity providers, and 1,000 after a raise.'),
      serviceModel('The lists of URLs hold 100 items, and that of scopes 50.'),
    ],
  ),
  explainedShape(
    'client-name-format',
    'The name of the client has characters that the service refuses, or the wrong length',
    `${apiModel} CloudFormation's own pattern accepts letters beyond ASCII, but the service does not.`,
    withFields({ userPoolClientName: 'web/app' }),
    withFields({ userPoolClientName: 'web app' }),
    [
      serviceModel('ClientName has 1 to 128 characters of a pattern.'),
      preflight(
        'pf-cognito-client-name',
        'The service refused a name in Japanese, since its pattern means ASCII letters.',
      ),
    ],
  ),
  explainedShape(
    'url-format',
    'A URL has white space or control characters, or the wrong length',
    apiModel,
    browser({ logoutUrls: ['https://app.example.com/signed out'] }),
    browser({ logoutUrls: ['https://app.example.com/signed-out'] }),
    [
      serviceModel(
        'A redirect URL has 1 to 1,024 characters: letters, marks, numbers, symbols and punctuation, and so no white space.',
      ),
      recorded('aws/aws-cli#2941', 'The service answers with this pattern when it refuses a URL.'),
    ],
  ),
  explainedShape(
    'callback-urls-max',
    'A client has more than 100 callback URLs',
    apiModel,
    browser({ callbackUrls: urls(101) }),
    browser({ callbackUrls: urls(100) }),
    [
      serviceModel('CallbackURLs holds 100 items at most.'),
      preflight('pf-cognito-callback-urls-max', 'The service refused a list of 101.'),
    ],
  ),
  explainedShape(
    'logout-urls-max',
    'A client has more than 100 sign-out URLs',
    apiModel,
    browser({ logoutUrls: urls(101) }),
    browser({ logoutUrls: urls(100) }),
    [
      serviceModel('LogoutURLs holds 100 items at most.'),
      developerGuide('Quotas', 'An app client has 100 sign-out URLs at most.'),
    ],
  ),
  explainedShape(
    'scope-format',
    'A scope has characters that RFC 6749 does not allow, or the wrong length',
    apiModel,
    browser({ scopes: ['openid', 'api/read all'] }),
    browser({ scopes: ['openid', 'api/read-all'] }),
    [
      serviceModel('A scope has 1 to 256 characters without space, quotation mark or backslash.'),
      specification(
        'RFC 6749, section 3.3',
        'A scope is made of printable ASCII characters except these three.',
      ),
    ],
  ),
  explainedShape(
    'idp-name-format',
    'The name of an identity provider is empty, too long, or has control characters',
    `${apiModel} A quota of the developer guide says 32 characters too; its edition of 2023 said 40.`,
    withFields({ supportedIdentityProviders: ['identity-provider-of-the-whole-company'] }),
    withFields({ supportedIdentityProviders: ['company'] }),
    [
      serviceModel('An item of SupportedIdentityProviders has 1 to 32 characters of a pattern.'),
      preflight('pf-cognito-idp-provider-name-length', 'The name of a provider has 32 characters at most.'),
    ],
  ),
  explainedShape(
    'attr-name-length',
    'The name of an attribute is empty or too long',
    apiModel,
    withFields({ readAttributes: ['email', ''] }),
    withFields({ readAttributes: ['email'] }),
    [serviceModel('The name of an attribute has 1 to 2,048 characters.')],
  ),
  explainedShape(
    'duration-format',
    'A duration has no unit, several units, or no finite amount',
    'A bare number would mean hours or days to the service, depending on the token.',
    withFields({ idTokenValidity: 60 }),
    withFields({ idTokenValidity: { minutes: 60 } }),
    [
      apiReference(
        'CreateUserPoolClient',
        'Without a unit, the number of an access or ID token counts hours, and that of a refresh token days.',
      ),
      recorded(
        'lgallard/terraform-aws-cognito-user-pool#68',
        'A module gave 60 without a unit, which meant 60 hours, and the service refused it.',
      ),
    ],
  ),
  explainedShape(
    'token-whole-units',
    'A duration is not a whole number of seconds',
    'The service takes whole numbers only.',
    withFields({ idTokenValidity: { seconds: 300.5 } }),
    withFields({ idTokenValidity: { minutes: 5.5 } }),
    [serviceModel('Lifetimes are whole numbers.')],
  ),
  explainedShape(
    'analytics-application-arn',
    'The ARN of the Pinpoint project is not a valid ARN',
    apiModel,
    withFields({ analytics: { applicationArn: 'd0c5e2a1d0c5e2a1d0c5e2a1' } }),
    withFields({
      analytics: { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0c5e2a1' },
    }),
    [serviceModel('ApplicationArn has the pattern of an ARN.')],
  ),
  explainedShape(
    'analytics-app-id-hex',
    'The ID of the Pinpoint project is not hexadecimal',
    apiModel,
    withFields({ analytics: { ...project, applicationId: 'my-app' } }),
    withFields({ analytics: project }),
    [serviceModel('ApplicationId consists of hexadecimal digits.')],
  ),
  explainedShape(
    'analytics-external-id',
    'The external ID of the Pinpoint role is empty',
    'The trust policy of the role asks for it.',
    withFields({ analytics: { ...project, externalId: '' } }),
    withFields({ analytics: project }),
    [
      preflight(
        'pf-cognito-analytics-config-exclusive',
        'The service asks for an external ID beside the ID of a project and its role.',
      ),
      reasoning('An empty external ID is none.'),
    ],
  ),
  explainedShape(
    'analytics-role-arn',
    'The ARN of the Pinpoint role is not the ARN of an IAM role',
    apiModel,
    withFields({ analytics: { ...project, roleArn: 'arn:aws:iam::123456789012:user/somebody' } }),
    withFields({ analytics: project }),
    [serviceModel('RoleArn has the pattern of the ARN of a role.')],
  ),
];
