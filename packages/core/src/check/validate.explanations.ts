import { browserClient, withFields } from '../rules/examples';
import { apiModel, type Example, explainedShape, type Explanation } from '../rules/explanation';

/** Why what is malformed in props is refused. */

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
    'A value is not of the type that belongs there',
    'A flag is true or false, a text is in quotes where YAML would read something else, a list is a list.',
    withFields({ generateSecret: 'yes' }),
    withFields({ generateSecret: true }),
  ),
  explainedShape(
    'value-unreadable',
    'A value cannot be read',
    'Reading it throws, as a getter or a proxy can.',
    {
      props: {
        get oAuth(): never {
          throw new Error('not readable');
        },
      },
    },
    withFields({}),
  ),
  explainedShape(
    'unknown-key',
    'A property has a name that is not known',
    'An unknown property would be left out in silence.',
    withFields({ userPoolClientNam: 'web' }),
    withFields({ userPoolClientName: 'web' }),
  ),
  explainedShape(
    'reference-syntax',
    'A reference in a text is not closed, or has no name',
    'In a text `${name}` is a reference, and `$${` a literal `${`.',
    withFields({ userPoolClientName: 'web-${stage' }),
    withFields({ userPoolClientName: 'web-${stage}' }),
  ),
  explainedShape(
    'reference-position',
    'A reference stands where a value must be known',
    'Whether OAuth is on, and which flows are, decides which rules hold for a client.',
    withFields({ authFlows: '${flows}' }),
    withFields({ authFlows: { userSrp: true } }),
  ),
  explainedShape(
    'list-length',
    'A list is longer than any that the service takes',
    'No user pool has a thousand attributes or providers.',
    withFields({ readAttributes: Array.from({ length: 1_001 }, (_, index) => `custom:${index}`) }),
    withFields({ readAttributes: ['custom:1'] }),
  ),
  explainedShape(
    'client-name-format',
    'The name of the client has other characters than the service takes, or too many',
    `${apiModel} CloudFormation's own pattern lets letters beyond ASCII pass, and the service does not.`,
    withFields({ userPoolClientName: 'web/app' }),
    withFields({ userPoolClientName: 'web app' }),
  ),
  explainedShape(
    'url-format',
    'A URL has white space or control characters, or too many characters',
    apiModel,
    browser({ logoutUrls: ['https://app.example.com/signed out'] }),
    browser({ logoutUrls: ['https://app.example.com/signed-out'] }),
  ),
  explainedShape(
    'callback-urls-max',
    'A client has more than 100 callback URLs',
    apiModel,
    browser({ callbackUrls: urls(101) }),
    browser({ callbackUrls: urls(100) }),
  ),
  explainedShape(
    'logout-urls-max',
    'A client has more than 100 logout URLs',
    apiModel,
    browser({ logoutUrls: urls(101) }),
    browser({ logoutUrls: urls(100) }),
  ),
  explainedShape(
    'scope-format',
    'A scope has other characters than RFC 6749 allows, or too many',
    apiModel,
    browser({ scopes: ['openid', 'api/read all'] }),
    browser({ scopes: ['openid', 'api/read-all'] }),
  ),
  explainedShape(
    'idp-name-format',
    'The name of an identity provider is empty, too long, or has control characters',
    `${apiModel} A quota table of the developer guide says 40 characters, the model 32.`,
    withFields({ supportedIdentityProviders: ['an identity provider with a long name'] }),
    withFields({ supportedIdentityProviders: ['a provider'] }),
  ),
  explainedShape(
    'attr-name-length',
    'The name of an attribute is empty or too long',
    apiModel,
    withFields({ readAttributes: ['email', ''] }),
    withFields({ readAttributes: ['email'] }),
  ),
  explainedShape(
    'duration-format',
    'A duration has no unit, several units, or no finite amount',
    'A bare number would mean hours or days to the service, depending on the token.',
    withFields({ idTokenValidity: 60 }),
    withFields({ idTokenValidity: { minutes: 60 } }),
  ),
  explainedShape(
    'token-whole-units',
    'A duration is not a whole number of seconds',
    'The service takes whole numbers only.',
    withFields({ idTokenValidity: { seconds: 300.5 } }),
    withFields({ idTokenValidity: { minutes: 5.5 } }),
  ),
  explainedShape(
    'analytics-application-arn',
    'The ARN of a Pinpoint project is none',
    apiModel,
    withFields({ analytics: { applicationArn: 'd0c5e2a1d0c5e2a1d0c5e2a1' } }),
    withFields({
      analytics: { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0c5e2a1' },
    }),
  ),
  explainedShape(
    'analytics-app-id-hex',
    'The id of a Pinpoint project is not hexadecimal',
    apiModel,
    withFields({ analytics: { ...project, applicationId: 'my-app' } }),
    withFields({ analytics: project }),
  ),
  explainedShape(
    'analytics-external-id',
    'The external id of a Pinpoint role is empty',
    "The role's trust policy asks for it.",
    withFields({ analytics: { ...project, externalId: '' } }),
    withFields({ analytics: project }),
  ),
  explainedShape(
    'analytics-role-arn',
    'The ARN of a Pinpoint role is not that of an IAM role',
    apiModel,
    withFields({ analytics: { ...project, roleArn: 'arn:aws:iam::123456789012:user/somebody' } }),
    withFields({ analytics: project }),
  ),
];
