import { accepted, refused, type Corpus } from '../corpus-entry';
import { machine, native, web } from './shapes';

const schema =
  'registry schema: no property of this name; CloudFormation answers: extraneous key is not permitted';
const type = 'registry schema: another type; CloudFormation answers: expected type';
const existence = 'service: Member must satisfy enum value set: [LEGACY, ENABLED]';
const coerced = 'CloudFormation turns the texts true and false into booleans';

/** The names and the types of properties, and single texts. */
export const values: Corpus = [
  accepted('hiding who exists', { ...native, PreventUserExistenceErrors: 'ENABLED' }, existence),
  accepted('telling who exists', { ...native, PreventUserExistenceErrors: 'LEGACY' }, existence),
  refused(
    'PreventUserExistenceErrors: DISABLED',
    'prevent-user-existence-enum',
    { ...native, PreventUserExistenceErrors: 'DISABLED' },
    existence,
  ),
  refused(
    'PreventUserExistenceErrors: Enabled',
    'prevent-user-existence-enum',
    { ...native, PreventUserExistenceErrors: 'Enabled' },
    existence,
  ),
  refused(
    'PreventUserExistenceErrors: "true"',
    'prevent-user-existence-enum',
    { ...native, PreventUserExistenceErrors: 'true' },
    existence,
  ),
  accepted('a flag in quotes', { ...machine, GenerateSecret: 'true' }, coerced),
  accepted(
    'tokens that cannot be revoked',
    { ...native, EnableTokenRevocation: false },
    'documentation: a boolean',
  ),
  refused('CallbackUrls', 'unknown-key', { ...web, CallbackUrls: ['https://app.example.com/'] }, schema),
  refused('LogoutUrls', 'unknown-key', { ...web, LogoutUrls: ['https://app.example.com/'] }, schema),
  refused(
    'the name of the L1 property',
    'unknown-key',
    { ...web, callbackUrLs: ['https://app.example.com/'] },
    schema,
  ),
  refused('AllowedOauthFlows', 'unknown-key', { ...web, AllowedOauthFlows: ['code'] }, schema),
  refused('AuthFlows', 'unknown-key', { AuthFlows: ['ALLOW_USER_SRP_AUTH'] }, schema),
  refused('Tags', 'unknown-key', { ...native, Tags: [{ Key: 'team', Value: 'shop' }] }, schema),
  refused(
    'a unit of a token that does not exist',
    'unknown-key',
    { ...native, TokenValidityUnits: { SessionToken: 'hours' } },
    schema,
  ),
  refused(
    'analytics in other words',
    'unknown-key',
    {
      ...native,
      AnalyticsConfiguration: {
        ApplicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/0123456789abcdef',
        ShareUserData: true,
      },
    },
    schema,
  ),
  refused('a flag that is maybe', 'value-type', { ...native, GenerateSecret: 'maybe' }, type),
  refused('a flag that is a number', 'value-type', { ...web, AllowedOAuthFlowsUserPoolClient: 1 }, type),
  refused('callbacks in one text', 'value-type', { ...web, CallbackURLs: 'https://app.example.com/' }, type),
  refused('scopes by name', 'value-type', { ...web, AllowedOAuthScopes: { openid: true } }, type),
  refused('flows that are true', 'value-type', { ExplicitAuthFlows: true }, type),
  refused(
    'units in one text',
    'value-type',
    { ...native, AccessTokenValidity: 60, TokenValidityUnits: 'minutes' },
    type,
  ),
  refused(
    'a list of callbacks in a list',
    'value-type',
    { ...web, CallbackURLs: [['https://app.example.com/']] },
    type,
  ),
  refused('a name that is a list', 'value-type', { ...native, ClientName: ['web'] }, type),
  refused('analytics that are true', 'value-type', { ...native, AnalyticsConfiguration: true }, type),
];
