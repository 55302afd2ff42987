import { accepted, refused, type Corpus } from '../corpus-entry';
import { machine, many, web } from './shapes';

const required =
  'service: AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.';
const emptyScopes =
  'service: the same answer where AllowedOAuthScopes is missing; an empty list is nothing to it, as for the flows';
const known = 'service: Member must satisfy enum value set: [implicit, client_credentials, code]';
const maxGrants = 'API model: 3 grants at most';
const exclusive =
  'service: client_credentials flow can not be selected along with code flow or implicit flow.';
const secret =
  'service: client_credentials flow can not be selected if client does not have a client secret.';
const machineScopes = 'service: openid is not supported with client_credentials flow';
const callback = 'service: CallbackUrls can not be empty when code flow or implicit flow is selected';
const format = 'API model: a scope has 1 to 256 characters of [\\x21\\x23-\\x5B\\x5D-\\x7E]';
const max = 'API model: 50 scopes at most; a quota that cannot be raised';
const unknown = 'service: Invalid scope requested: <scope> (ScopeDoesNotExistException)';

const without = (property: string, properties: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(properties).filter(([name]) => name !== property));

const scopes = (...AllowedOAuthScopes: ReadonlyArray<string>) => ({ ...web, AllowedOAuthScopes });
const machineWith = (...AllowedOAuthScopes: ReadonlyArray<string>) => ({ ...machine, AllowedOAuthScopes });
const badScope = (shown: string, scope: string) =>
  refused(`a scope ${shown}`, 'scope-format', scopes('openid', scope), format);

/** Grants and scopes. */
export const oAuth: Corpus = [
  accepted('OAuth off', { AllowedOAuthFlowsUserPoolClient: false }, required),
  accepted('the code grant', web, required),
  accepted(
    'the code grant and the implicit grant',
    { ...web, AllowedOAuthFlows: ['code', 'implicit'] },
    known,
  ),
  accepted('the implicit grant', { ...web, AllowedOAuthFlows: ['implicit'] }, known),
  refused(
    'two grants, each named twice',
    'list-length',
    { ...web, AllowedOAuthFlows: ['code', 'implicit', 'code', 'implicit'] },
    maxGrants,
  ),
  refused(
    'OAuth with nothing said',
    ['oauth-flows-required', 'oauth-scopes-required'],
    {
      AllowedOAuthFlowsUserPoolClient: true,
    },
    required,
  ),
  refused('OAuth without a grant', 'oauth-flows-required', without('AllowedOAuthFlows', web), required),
  refused(
    'OAuth with an empty list of grants',
    'oauth-flows-required',
    { ...web, AllowedOAuthFlows: [] },
    required,
  ),
  refused('OAuth without a scope', 'oauth-scopes-required', without('AllowedOAuthScopes', web), required),
  refused('OAuth with an empty list of scopes', 'oauth-scopes-required', scopes(), emptyScopes),
  refused(
    'a machine without a scope',
    'oauth-scopes-required',
    without('AllowedOAuthScopes', machine),
    required,
  ),
  refused('a machine with an empty list of scopes', 'oauth-scopes-required', machineWith(), emptyScopes),
  refused('the grant token', 'oauth-flow-unknown', { ...web, AllowedOAuthFlows: ['token'] }, known),
  refused(
    'the grant authorization_code',
    'oauth-flow-unknown',
    { ...web, AllowedOAuthFlows: ['authorization_code'] },
    known,
  ),
  refused('the grant Code', 'oauth-flow-unknown', { ...web, AllowedOAuthFlows: ['Code'] }, known),
  refused(
    'the grant client-credentials',
    'oauth-flow-unknown',
    { ...machine, AllowedOAuthFlows: ['client-credentials'] },
    known,
  ),
  refused(
    'a refresh token as a grant',
    'oauth-flow-unknown',
    { ...web, AllowedOAuthFlows: ['code', 'refresh_token'] },
    known,
  ),
  accepted('a machine', machine, exclusive),
  refused(
    'a machine with the code grant',
    'oauth-client-credentials-exclusive',
    {
      ...machine,
      ...web,
      AllowedOAuthFlows: ['client_credentials', 'code'],
      AllowedOAuthScopes: ['orders/read'],
    },
    exclusive,
  ),
  refused(
    'a machine with the implicit grant',
    'oauth-client-credentials-exclusive',
    {
      ...machine,
      AllowedOAuthFlows: ['implicit', 'client_credentials'],
      CallbackURLs: ['https://app.example.com/callback'],
    },
    exclusive,
  ),
  refused(
    'all three grants',
    'oauth-client-credentials-exclusive',
    {
      ...machine,
      AllowedOAuthFlows: ['code', 'implicit', 'client_credentials'],
      CallbackURLs: ['https://app.example.com/callback'],
    },
    exclusive,
  ),
  refused(
    'a machine without a secret',
    'oauth-client-credentials-secret',
    without('GenerateSecret', machine),
    secret,
  ),
  refused(
    'a machine with the secret turned off',
    'oauth-client-credentials-secret',
    { ...machine, GenerateSecret: false },
    secret,
  ),
  refused('a machine with openid', 'oauth-client-credentials-scopes', machineWith('openid'), machineScopes),
  refused(
    'a machine with email beside its own scope',
    'oauth-client-credentials-scopes',
    machineWith('orders/read', 'email'),
    machineScopes,
  ),
  refused(
    'a machine with the scope of a user',
    'oauth-client-credentials-scopes',
    machineWith('aws.cognito.signin.user.admin'),
    machineScopes,
  ),
  refused(
    'a machine with the default scopes of the construct',
    'oauth-client-credentials-scopes',
    machineWith('profile', 'phone', 'email', 'openid', 'aws.cognito.signin.user.admin'),
    machineScopes,
  ),
  refused(
    'the code grant without a callback',
    'oauth-callback-required',
    without('CallbackURLs', web),
    callback,
  ),
  refused(
    'the code grant with an empty list of callbacks',
    'oauth-callback-required',
    { ...web, CallbackURLs: [] },
    callback,
  ),
  refused(
    'the implicit grant without a callback',
    'oauth-callback-required',
    { ...without('CallbackURLs', web), AllowedOAuthFlows: ['implicit'] },
    callback,
  ),
  accepted('a machine with an empty list of callbacks', { ...machine, CallbackURLs: [] }, callback),
  accepted('a scope of 256 characters', scopes('openid', `orders/${'a'.repeat(249)}`), format),
  accepted('a scope with signs', scopes('openid', "https://api.example.com/a-b_c.d:e!'(*)"), format),
  badScope('with a blank', 'orders/read all'),
  badScope('with a quotation mark', 'orders/"read"'),
  badScope('with a backslash', 'orders\\read'),
  badScope('with a letter that is not ASCII', 'bestellungen/übersicht'),
  badScope('without a character', ''),
  badScope('of 257 characters', `orders/${'a'.repeat(250)}`),
  refused('scopes in one text', 'scope-format', scopes('openid email profile'), format),
  accepted('50 scopes', machineWith(...many(50, (index) => `orders/${index}`)), max),
  refused('51 scopes', 'scopes-max', machineWith(...many(51, (index) => `orders/${index}`)), max),
  refused('51 times one scope', 'scopes-max', scopes(...many(51, () => 'openid')), max),
  accepted('a scope of the pool', machineWith('orders/read', 'orders/write'), unknown, 'shop'),
  accepted(
    'a scope of a resource server with a slash in its name',
    machineWith('https://api.example.com/v1/stock.read'),
    unknown,
    'shop',
  ),
  accepted(
    'every standard scope',
    scopes('openid', 'email', 'phone', 'profile', 'aws.cognito.signin.user.admin'),
    unknown,
    'shop',
  ),
  refused('a scope of no resource server', 'scope-unknown', machineWith('invoices/read'), unknown, 'shop'),
  refused(
    'a scope that the resource server lacks',
    'scope-unknown',
    machineWith('orders/delete'),
    unknown,
    'shop',
  ),
  refused(
    'the name of a scope without its server',
    'scope-custom-shape',
    machineWith('read'),
    unknown,
    'shop',
  ),
  refused(
    'a resource server without its scope',
    'scope-custom-shape',
    machineWith('orders'),
    unknown,
    'shop',
  ),
  refused('the scope Cognito', 'scope-custom-shape', scopes('openid', 'Cognito'), unknown, 'shop'),
  refused('the scope OpenID', 'scope-custom-shape', scopes('OpenID'), unknown, 'shop'),
  refused(
    'the scope offline_access',
    'scope-custom-shape',
    scopes('openid', 'offline_access'),
    unknown,
    'shop',
  ),
];
