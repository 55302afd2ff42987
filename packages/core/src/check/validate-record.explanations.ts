import { apiModel, type Example, explainedShape, type Explanation } from '../rules/explanation';

/** Why what is malformed in a record is refused, where props cannot have it. */

const record = (properties: object): Example => ({
  record: { SupportedIdentityProviders: ['COGNITO'], ...properties },
});

const keptAsSet = 'The service keeps flows as a set; a repeated one is mostly another one misspelt.';

const codeGrant = (grants: ReadonlyArray<string>): object => ({
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: grants,
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://app.example.com/callback'],
});

export const recordExplanations: ReadonlyArray<Explanation> = [
  {
    ...explainedShape(
      'auth-flow-unknown',
      'A sign-in flow is none that the service knows',
      'The SDKs know nine flows; the reference of GetClientToken adds ALLOW_CLIENT_TOKEN_AUTH.',
      record({ ExplicitAuthFlows: ['USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
      record({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
    ),
    serviceMessage: 'Member must satisfy enum value set: [...]',
  },
  {
    ...explainedShape(
      'oauth-flow-unknown',
      'A grant is none that the service knows',
      'The documentation of CloudFormation once said `token` where the service says `implicit`.',
      record(codeGrant(['code', 'authorization_code'])),
      record(codeGrant(['code'])),
    ),
    serviceMessage: 'Member must satisfy enum value set: [implicit, client_credentials, code]',
  },
  explainedShape(
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
  explainedShape(
    'read-only-in-template',
    'A property is written that only the service sets',
    'Its schema has ClientId, ClientSecret and Name as read-only. Validators of templates pass them in silence.',
    record({ Name: 'web' }),
    record({ ClientName: 'web' }),
  ),
  explainedShape(
    'rotation-feature-required',
    'Refresh token rotation says neither ENABLED nor DISABLED',
    'The API requires it, although the schema of CloudFormation does not.',
    record({ RefreshTokenRotation: { RetryGracePeriodSeconds: 5 } }),
    record({ RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 5 } }),
  ),
  explainedShape(
    'rotation-feature-unknown',
    'Refresh token rotation says something else than ENABLED or DISABLED',
    apiModel,
    record({ RefreshTokenRotation: { Feature: 'enabled' } }),
    record({ RefreshTokenRotation: { Feature: 'ENABLED' } }),
  ),
  explainedShape(
    'prevent-user-existence-enum',
    'PreventUserExistenceErrors says something else than ENABLED or LEGACY',
    'The developer guide writes true and false, the API does not take them.',
    record({ PreventUserExistenceErrors: 'true' }),
    record({ PreventUserExistenceErrors: 'ENABLED' }),
  ),
];
