/** What is found in props is found in the template of the same client too, and nothing else is found there. */
import { validate } from '@org/cognito-core';
import { explanations, type Explanation } from '@org/cognito-core/explanations';
import { toResourceOrThrow, validateTemplate, type Json } from './index';

type Example = Explanation['failing'];

/** Issues that a template cannot have, and why. */
const onlyInProps: Readonly<Record<string, string>> = {
  'oauth-disabled-with-settings': 'props contradict themselves by two settings, where a template has one',
  'duration-format': 'a template has a number, and its unit beside it',
  'reference-syntax': 'a template has references as functions',
  'reference-position': 'a template defers what depends on the kind of client, where a function decides that',
  'value-unreadable': 'a template that cannot be read is reported as a whole',
};

const browser = (properties: object): object => ({
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://app.example.com/callback'],
  SupportedIdentityProviders: ['COGNITO'],
  ...properties,
});

const urls = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => `https://app.example.com/${index}`);

const analytics = (settings: object): object => ({
  AnalyticsConfiguration: {
    ApplicationId: 'd0c5e2a1',
    ExternalId: 'app',
    RoleArn: 'arn:aws:iam::123456789012:role/app',
    ...settings,
  },
});

const application = (ApplicationArn: string): object => ({ AnalyticsConfiguration: { ApplicationArn } });

/** Issues that no emitted client has: properties with the issue, and without it. */
const written: Readonly<Record<string, readonly [failing: object, fixed: object]>> = {
  'value-type': [{ GenerateSecret: ['yes'] }, { GenerateSecret: true }],
  'unknown-key': [{ ClientNam: 'web' }, { ClientName: 'web' }],
  'list-length': [
    { ReadAttributes: Array.from({ length: 1_001 }, (_, index) => `custom:${index}`) },
    { ReadAttributes: ['custom:1'] },
  ],
  'output-in-text': [
    { ClientName: 'web-Calling [toString] on an [Output<T>] is not supported.' },
    { ClientName: 'web' },
  ],
  'client-name-format': [{ ClientName: 'web/app' }, { ClientName: 'web app' }],
  'url-format': [
    browser({ LogoutURLs: ['https://app.example.com/signed out'] }),
    browser({ LogoutURLs: ['https://app.example.com/signed-out'] }),
  ],
  'callback-urls-max': [browser({ CallbackURLs: urls(101) }), browser({ CallbackURLs: urls(100) })],
  'logout-urls-max': [browser({ LogoutURLs: urls(101) }), browser({ LogoutURLs: urls(100) })],
  'scope-format': [
    browser({ AllowedOAuthScopes: ['openid', 'api/read all'] }),
    browser({ AllowedOAuthScopes: ['openid', 'api/read-all'] }),
  ],
  'idp-name-format': [
    { SupportedIdentityProviders: ['an identity provider with a long name'] },
    { SupportedIdentityProviders: ['COGNITO'] },
  ],
  'attr-name-length': [{ ReadAttributes: ['email', ''] }, { ReadAttributes: ['email'] }],
  'attr-duplicate': [{ ReadAttributes: ['email', 'email'] }, { ReadAttributes: ['email', 'name'] }],
  'scope-duplicate': [
    browser({ AllowedOAuthScopes: ['openid', 'openid'] }),
    browser({ AllowedOAuthScopes: ['openid', 'email'] }),
  ],
  'auth-flows-empty': [
    { ExplicitAuthFlows: [] },
    { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] },
  ],
  'token-whole-units': [{ AuthSessionValidity: 5.5 }, { AuthSessionValidity: 5 }],
  'analytics-application-arn': [
    application('d0c5e2a1d0c5e2a1d0c5e2a1'),
    application('arn:aws:mobiletargeting:eu-west-1:123456789012:apps/d0c5e2a1'),
  ],
  'analytics-app-id-hex': [analytics({ ApplicationId: 'my-app' }), analytics({})],
  'analytics-external-id': [analytics({ ExternalId: '' }), analytics({})],
  'analytics-role-arn': [analytics({ RoleArn: 'arn:aws:iam::123456789012:user/app' }), analytics({})],
};

/** Issues that are found beside others, and why. */
const companions: Readonly<Record<string, string>> = {
  'analytics-pinpoint-eol': 'it is reported for all analytics',
  'write-attr-unwritable': 'it is the error that the example of lint-silences-error tries to silence',
};

const everyCode = Object.fromEntries(explanations.map(({ code }) => [code, 'to see it in a template']));

/** The properties of the client of an example; nothing where it is too malformed to be emitted. */
const emittedOf = ({ props, record, context }: Example): object | undefined => {
  if (props === undefined) return record;
  const { client } = validate(props, { downgrade: everyCode, ...(context && { context }) });
  return client && toResourceOrThrow(client).Properties;
};

const propertiesOf = (example: Example): object => {
  const properties = emittedOf(example);
  if (properties === undefined) throw new Error('it is too malformed to be emitted: write its properties');
  return properties;
};

const codesIn = (
  { code, set }: Explanation,
  properties: object,
  { context, lint }: Partial<Example> = {},
) => {
  const Client = {
    Type: 'AWS::Cognito::UserPoolClient',
    Metadata: { CognitoClient: lint ?? {} },
    Properties: { UserPoolId: 'eu-west-1_abc', ...properties },
  };
  const options = { ...(context && { context }), ...(set && { ruleSet: set }) };
  const found = validateTemplate({ Resources: { Client } as unknown as Json }, options);
  return new Set(
    found
      .flatMap(({ issues }) => issues.map((issue) => issue.code))
      .filter((other) => other === code || !Object.hasOwn(companions, other)),
  );
};

const inTemplates = explanations.filter(({ code }) => !Object.hasOwn(onlyInProps, code));

test.each(inTemplates)('$code alone is found in a template', (explanation) => {
  const { code, failing } = explanation;
  const [properties, example] =
    written[code] === undefined ? [propertiesOf(failing), failing] : [written[code][0]];
  expect([...codesIn(explanation, properties, example)]).toEqual([code]);
});

test.each(inTemplates)('$code is not found in the corrected template', (explanation) => {
  const { code, fixed } = explanation;
  const [properties, example] =
    written[code] === undefined ? [propertiesOf(fixed), fixed] : [written[code][1]];
  expect([...codesIn(explanation, properties, example)]).toEqual([]);
});

test.each(Object.entries(onlyInProps))('%s is not found in a template: %s', (code) => {
  const explanation = explanations.find((each) => each.code === code) as Explanation;
  const { failing } = explanation;
  expect([...codesIn(explanation, emittedOf(failing) ?? {}, failing)]).not.toContain(code);
});
