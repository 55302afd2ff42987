import {
  apiReference,
  readBackByCloudFormation,
  reasoning,
  recorded,
  resourceSchema,
  serviceModel,
} from '../rules/cited-works';
import { readingRules } from './reading-rules';
import { apiModel, type Example, explainedShape, type Explanation } from '../rules/explanation';

const [missingUnit] = readingRules;

/** Why malformed values that only a record can have are refused. */

const record = (properties: object): Example => ({
  record: { SupportedIdentityProviders: ['COGNITO'], ...properties },
});

/** A client of which the rule set `strict` says nothing. */
const strictlyFine = (properties: object): Example =>
  record({ PreventUserExistenceErrors: 'ENABLED', GenerateSecret: true, ...properties });

const keptAsSet =
  'The service keeps flows as a set, so that a repeated one does nothing. Perhaps it was to be another one.';

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
      'An authentication flow has a name that the service does not know',
      'The SDKs know nine flows; the API reference of GetClientToken adds ALLOW_CLIENT_TOKEN_AUTH.',
      record({ ExplicitAuthFlows: ['USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
      record({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
      [
        serviceModel('ExplicitAuthFlows is a list of nine names.'),
        apiReference('GetClientToken', 'A tenth flow, ALLOW_CLIENT_TOKEN_AUTH, gives tokens to machines.'),
      ],
    ),
    serviceMessage: 'Member must satisfy enum value set: [...]',
  },
  {
    ...explainedShape(
      'oauth-flow-unknown',
      'A grant has a name that the service does not know',
      'The CloudFormation documentation once said `token` where the service says `implicit`.',
      record(codeGrant(['code', 'authorization_code'])),
      record(codeGrant(['code'])),
      [
        serviceModel('AllowedOAuthFlows knows code, implicit and client_credentials.'),
        recorded(
          'awsdocs/aws-cloudformation-user-guide#563',
          'The service refused `token` and named the three grants that it takes.',
        ),
      ],
    ),
    serviceMessage: 'Member must satisfy enum value set: [implicit, client_credentials, code]',
  },
  explainedShape(
    'token-unit-enum',
    'The unit of a token lifetime is not seconds, minutes, hours or days, in lower case',
    apiModel,
    record({ IdTokenValidity: 60, TokenValidityUnits: { IdToken: 'Minutes' } }),
    record({ IdTokenValidity: 60, TokenValidityUnits: { IdToken: 'minutes' } }),
    [serviceModel('A unit is one of seconds, minutes, hours and days, in lower case.')],
  ),
  {
    code: 'auth-flow-duplicate',
    severity: 'warning',
    summary: 'An authentication flow is listed twice',
    why: keptAsSet,
    sources: [
      readBackByCloudFormation('ExplicitAuthFlows comes back sorted, as a set does.'),
      reasoning('A repeated item changes nothing.'),
    ],
    failing: record({
      ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_CUSTOM_AUTH'],
    }),
    fixed: record({ ExplicitAuthFlows: ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
  },
  {
    code: 'oauth-flow-duplicate',
    severity: 'warning',
    summary: 'A grant is listed twice',
    why: keptAsSet,
    sources: [
      readBackByCloudFormation('AllowedOAuthFlows comes back sorted, as a set does.'),
      reasoning('A repeated item changes nothing.'),
    ],
    failing: record(codeGrant(['code', 'code'])),
    fixed: record(codeGrant(['code'])),
  },
  {
    code: 'token-unit-without-value',
    severity: 'warning',
    summary: 'A token lifetime has a unit but no number',
    why: 'The service may apply the unit to its default number; one user got an error for it.',
    serviceMessage: 'Invalid range for token validity.',
    sources: [
      recorded(
        'a user of SST',
        'One user got an error about the range of the token for a unit without a number.',
      ),
      reasoning('The service may read its default number in the new unit.'),
    ],
    failing: record({ TokenValidityUnits: { IdToken: 'minutes' } }),
    fixed: record({ IdTokenValidity: 60, TokenValidityUnits: { IdToken: 'minutes' } }),
  },
  {
    ...missingUnit,
    summary: 'The lifetime of a token is a number without a unit',
    why:
      'The service counts access and ID tokens in hours then, and refresh tokens in days. Whoever reads the number may ' +
      'take it for minutes, and a unit that somebody has set by hand stays.',
    sources: [
      apiReference(
        'TokenValidityUnitsType',
        'Without a unit, access and ID tokens are counted in hours, and refresh tokens in days.',
      ),
      recorded(
        'lgallard/terraform-aws-cognito-user-pool#68',
        'A published module gave 60 and meant minutes, but its unit was hours, and the service takes a day at most.',
      ),
      recorded(
        'aws-amplify/amplify-cli#10706',
        'A unit that was set in the console changed what a number without one means.',
      ),
    ],
    failing: strictlyFine({ IdTokenValidity: 8 }),
    fixed: strictlyFine({ IdTokenValidity: 8, TokenValidityUnits: { IdToken: 'hours' } }),
  },
  {
    code: 'read-only-in-template',
    severity: 'warning',
    summary: 'A template sets a property that only the service sets',
    why:
      'CloudFormation ignores what a template gives to a read-only property, and validators of templates do not tell of ' +
      'it. Templates that hold such a property have been deployed.',
    sources: [
      resourceSchema('ClientId, ClientSecret and Name are read-only.'),
      recorded(
        'aws-cloudformation/cloudformation-resource-schema#102',
        'What a template gives to a read-only property is ignored without a word.',
      ),
    ],
    failing: record({ ClientName: 'web', Name: 'web' }),
    fixed: record({ ClientName: 'web' }),
  },
  explainedShape(
    'rotation-feature-required',
    'Refresh token rotation does not say whether it is ENABLED or DISABLED',
    'The API requires it, although the schema of CloudFormation does not.',
    record({ RefreshTokenRotation: { RetryGracePeriodSeconds: 5 } }),
    record({ RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 5 } }),
    [
      serviceModel('RefreshTokenRotation requires Feature.'),
      resourceSchema('The schema does not require it.'),
    ],
  ),
  explainedShape(
    'rotation-feature-unknown',
    'The Feature of refresh token rotation is neither ENABLED nor DISABLED',
    apiModel,
    record({ RefreshTokenRotation: { Feature: 'enabled' } }),
    record({ RefreshTokenRotation: { Feature: 'ENABLED' } }),
    [serviceModel('Feature is ENABLED or DISABLED.')],
  ),
  explainedShape(
    'prevent-user-existence-enum',
    'PreventUserExistenceErrors is neither ENABLED nor LEGACY',
    'The developer guide writes true and false, but the API does not accept them.',
    record({ PreventUserExistenceErrors: 'true' }),
    record({ PreventUserExistenceErrors: 'ENABLED' }),
    [serviceModel('PreventUserExistenceErrors is ENABLED or LEGACY.')],
  ),
];
