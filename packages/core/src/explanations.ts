/** All kinds of issue: what codecs find, what rules find, and what is said of lint settings. */
import { rules } from './rules';
import { browserClient, withoutOAuth } from './rules/examples';
import type { Example, Explanation } from './rules/rule';

const props = (fields: object) => ({ props: { ...withoutOAuth, ...fields } });

const browser = (settings: object): Example => ({ props: browserClient(settings) });

const record = (properties: object): Example => ({
  record: { SupportedIdentityProviders: ['COGNITO'], ...properties },
});

/** What a codec finds is always an error. */
const shape = (
  code: string,
  summary: string,
  why: string,
  failing: Example,
  fixed: Example,
): Explanation => ({ code, severity: 'error', summary, why, failing, fixed });

const urls = (count: number): ReadonlyArray<string> =>
  Array.from({ length: count }, (_, index) => `https://app.example.com/${index}`);

const project = {
  applicationId: 'd0c5e2a1',
  externalId: 'app',
  roleArn: 'arn:aws:iam::123456789012:role/app',
};

const keptAsSet = 'The service keeps flows as a set; a repeated one is mostly another one misspelt.';

const codeGrant = (grants: ReadonlyArray<string>): object => ({
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: grants,
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://app.example.com/callback'],
});

const apiModel = 'The API model of CreateUserPoolClient asks it.';

const shapes: ReadonlyArray<Explanation> = [
  shape(
    'value-type',
    'A value is not of the type that belongs there',
    'A flag is true or false, a text is in quotes where YAML would read something else, a list is a list.',
    props({ generateSecret: 'yes' }),
    props({ generateSecret: true }),
  ),
  shape(
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
    props({}),
  ),
  shape(
    'unknown-key',
    'A property has a name that is not known',
    'An unknown property would be left out in silence.',
    props({ userPoolClientNam: 'web' }),
    props({ userPoolClientName: 'web' }),
  ),
  shape(
    'reference-syntax',
    'A reference in a text is not closed, or has no name',
    'In a text `${name}` is a reference, and `$${` a literal `${`.',
    props({ userPoolClientName: 'web-${stage' }),
    props({ userPoolClientName: 'web-${stage}' }),
  ),
  shape(
    'reference-position',
    'A reference stands where a value must be known',
    'Whether OAuth is on, and which flows are, decides which rules hold for a client.',
    props({ authFlows: '${flows}' }),
    props({ authFlows: { userSrp: true } }),
  ),
  shape(
    'list-length',
    'A list is longer than any that the service takes',
    'No user pool has a thousand attributes or providers.',
    props({ readAttributes: Array.from({ length: 1_001 }, (_, index) => `custom:${index}`) }),
    props({ readAttributes: ['custom:1'] }),
  ),
  shape(
    'client-name-format',
    'The name of the client has other characters than the service takes, or too many',
    `${apiModel} CloudFormation's own pattern lets letters beyond ASCII pass, and the service does not.`,
    props({ userPoolClientName: 'web/app' }),
    props({ userPoolClientName: 'web app' }),
  ),
  shape(
    'url-format',
    'A URL has white space or control characters, or too many characters',
    apiModel,
    browser({ logoutUrls: ['https://app.example.com/signed out'] }),
    browser({ logoutUrls: ['https://app.example.com/signed-out'] }),
  ),
  shape(
    'callback-urls-max',
    'A client has more than 100 callback URLs',
    apiModel,
    browser({ callbackUrls: urls(101) }),
    browser({ callbackUrls: urls(100) }),
  ),
  shape(
    'logout-urls-max',
    'A client has more than 100 logout URLs',
    apiModel,
    browser({ logoutUrls: urls(101) }),
    browser({ logoutUrls: urls(100) }),
  ),
  shape(
    'scope-format',
    'A scope has other characters than RFC 6749 allows, or too many',
    apiModel,
    browser({ scopes: ['openid', 'api/read all'] }),
    browser({ scopes: ['openid', 'api/read-all'] }),
  ),
  shape(
    'idp-name-format',
    'The name of an identity provider is empty, too long, or has control characters',
    `${apiModel} A quota table of the developer guide says 40 characters, the model 32.`,
    props({ supportedIdentityProviders: ['an identity provider with a long name'] }),
    props({ supportedIdentityProviders: ['a provider'] }),
  ),
  shape(
    'attr-name-length',
    'The name of an attribute is empty or too long',
    apiModel,
    props({ readAttributes: ['email', ''] }),
    props({ readAttributes: ['email'] }),
  ),
  shape(
    'duration-format',
    'A duration has no unit, several units, or no finite amount',
    'A bare number would mean hours or days to the service, depending on the token.',
    props({ idTokenValidity: 60 }),
    props({ idTokenValidity: { minutes: 60 } }),
  ),
  shape(
    'token-whole-units',
    'A duration is not a whole number of seconds',
    'The service takes whole numbers only.',
    props({ idTokenValidity: { seconds: 300.5 } }),
    props({ idTokenValidity: { minutes: 5.5 } }),
  ),
  shape(
    'analytics-application-arn',
    'The ARN of a Pinpoint project is none',
    apiModel,
    props({ analytics: { applicationArn: 'd0c5e2a1d0c5e2a1d0c5e2a1' } }),
    props({ analytics: { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0c5e2a1' } }),
  ),
  shape(
    'analytics-app-id-hex',
    'The id of a Pinpoint project is not hexadecimal',
    apiModel,
    props({ analytics: { ...project, applicationId: 'my-app' } }),
    props({ analytics: project }),
  ),
  shape(
    'analytics-external-id',
    'The external id of a Pinpoint role is empty',
    "The role's trust policy asks for it.",
    props({ analytics: { ...project, externalId: '' } }),
    props({ analytics: project }),
  ),
  shape(
    'analytics-role-arn',
    'The ARN of a Pinpoint role is not that of an IAM role',
    apiModel,
    props({ analytics: { ...project, roleArn: 'arn:aws:iam::123456789012:user/somebody' } }),
    props({ analytics: project }),
  ),
  {
    ...shape(
      'auth-flow-unknown',
      'A sign-in flow is none that the service knows',
      'The SDKs know nine flows; the reference of GetClientToken adds ALLOW_CLIENT_TOKEN_AUTH.',
      record({ ExplicitAuthFlows: ['USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
      record({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
    ),
    serviceMessage: 'Member must satisfy enum value set: [...]',
  },
  {
    ...shape(
      'oauth-flow-unknown',
      'A grant is none that the service knows',
      'The documentation of CloudFormation once said `token` where the service says `implicit`.',
      record(codeGrant(['code', 'authorization_code'])),
      record(codeGrant(['code'])),
    ),
    serviceMessage: 'Member must satisfy enum value set: [implicit, client_credentials, code]',
  },
  shape(
    'token-unit-enum',
    'The unit of a token is none of seconds, minutes, hours and days, in lower case',
    apiModel,
    record({ IdTokenValidity: 60, TokenValidityUnits: { IdToken: 'Minutes' } }),
    record({ IdTokenValidity: 60, TokenValidityUnits: { IdToken: 'minutes' } }),
  ),
  {
    code: 'auth-flow-duplicate',
    severity: 'warning',
    summary: 'An authentication flow is named twice',
    why: keptAsSet,
    failing: record({
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_CUSTOM_AUTH'],
    }),
    fixed: record({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
  },
  {
    code: 'oauth-flow-duplicate',
    severity: 'warning',
    summary: 'A grant is named twice',
    why: keptAsSet,
    failing: record(codeGrant(['code', 'code'])),
    fixed: record(codeGrant(['code'])),
  },
  {
    code: 'token-unit-without-value',
    severity: 'warning',
    summary: 'A token has a unit, and no number',
    why: 'The service may read its own number in that unit; one user got an error for it.',
    serviceMessage: 'Invalid range for token validity.',
    failing: record({ TokenValidityUnits: { IdToken: 'minutes' } }),
    fixed: record({ IdTokenValidity: 60, TokenValidityUnits: { IdToken: 'minutes' } }),
  },
  shape(
    'read-only-in-template',
    'A property is written that only the service sets',
    'Its schema has ClientId, ClientSecret and Name as read-only. Validators of templates pass them in silence.',
    record({ Name: 'web' }),
    record({ ClientName: 'web' }),
  ),
  shape(
    'rotation-feature-required',
    'Refresh token rotation says neither ENABLED nor DISABLED',
    'The API requires it, although the schema of CloudFormation does not.',
    record({ RefreshTokenRotation: { RetryGracePeriodSeconds: 5 } }),
    record({ RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 5 } }),
  ),
  shape(
    'rotation-feature-unknown',
    'Refresh token rotation says something else than ENABLED or DISABLED',
    apiModel,
    record({ RefreshTokenRotation: { Feature: 'enabled' } }),
    record({ RefreshTokenRotation: { Feature: 'ENABLED' } }),
  ),
  shape(
    'prevent-user-existence-enum',
    'PreventUserExistenceErrors says something else than ENABLED or LEGACY',
    'The developer guide writes true and false, the API does not take them.',
    record({ PreventUserExistenceErrors: 'true' }),
    record({ PreventUserExistenceErrors: 'ENABLED' }),
  ),
];

const aboutSettings = 'Settings that do nothing hide what is really reported.';

const remarks: ReadonlyArray<Explanation> = [
  {
    code: 'lint-unused',
    severity: 'warning',
    summary: 'A lint setting is about an issue that the client does not have',
    why: aboutSettings,
    failing: { ...props({}), lint: { silence: { 'oauth-implicit-default': 'the old app, until March' } } },
    fixed: props({}),
  },
  {
    code: 'lint-without-reason',
    severity: 'warning',
    summary: 'A lint setting has no reason',
    why: 'A setting without a reason does nothing: nobody could tell when it may go.',
    failing: {
      ...props({ preventUserExistenceErrors: true }),
      lint: { silence: { 'user-existence-errors-legacy': '' } },
    },
    fixed: {
      ...props({ preventUserExistenceErrors: false }),
      lint: { silence: { 'user-existence-errors-legacy': 'the old app shows it, until March' } },
    },
  },
  {
    code: 'lint-silences-error',
    severity: 'warning',
    summary: 'A lint setting is to silence an error',
    why: 'With a reason an error can be downgraded to a warning, which is still reported.',
    failing: {
      ...props({ writeAttributes: [] }),
      lint: { silence: { 'write-attr-empty-is-all': 'the app is to write them all' } },
    },
    fixed: props({ writeAttributes: ['email'] }),
  },
];

/**
 * All that can be said about the kinds of issue that are found in props and records, by code.
 *
 * @example
 * import { explanations } from '@org/cognito-core';
 *
 * const { summary } = explanations.find(({ code }) => code === 'token-order') ?? {};
 * assert.strictEqual(summary, 'An access or id token lives longer than the refresh token');
 */
export const explanations: ReadonlyArray<Explanation> = [...shapes, ...rules, ...remarks];
