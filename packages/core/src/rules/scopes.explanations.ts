import {
  apiReference,
  developerGuide,
  developerGuideOf2023,
  preflight,
  readBackByCloudFormation,
  reasoning,
  recorded,
  serviceModel,
} from './cited-works';
import { browserClient, machineClient, protections } from './examples';
import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { scopeRules } from './scopes';

/** Why the rules of `scopes.ts` are there. */

export const scopeExplanations = explained(scopeRules, {
  'oauth-scopes-required': {
    summary: 'OAuth is on without any scope',
    why: 'A token without a scope gives access to nothing, and the service refuses the client.',
    serviceMessage:
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    sources: [
      preflight(
        'pf-cognito-oauth-flows-scopes-required',
        'The service refuses a client with OAuth that has no grant or no scope.',
      ),
    ],
    failing: { props: browserClient({ scopes: [] }) },
    fixed: { props: browserClient() },
  },
  'scopes-max': {
    summary: 'A client has more than 50 scopes',
    why: 'AWS does not raise the quota of 50 scopes. `openid` counts too where another scope implies it.',
    sources: [
      serviceModel('AllowedOAuthScopes holds 50 items at most.'),
      developerGuide('Quotas', 'The quota of 50 scopes for an app client is not raised.'),
    ],
    failing: {
      props: browserClient({
        scopes: ['email', ...Array.from({ length: 49 }, (_, index) => `api/${index}`)],
      }),
    },
    fixed: { props: browserClient({ scopes: Array.from({ length: 50 }, (_, index) => `api/${index}`) }) },
  },
  'oauth-client-credentials-scopes': {
    summary: 'A machine asks for scopes that belong to a user',
    why:
      'A machine acts without a user, so it can ask for custom scopes of resource servers only. The default scopes of ' +
      'the construct belong to a user.',
    serviceMessage: 'openid is not supported with client_credentials flow',
    sources: [
      developerGuideOf2023('Resource servers', 'The grant takes custom scopes only.'),
      recorded('hashicorp/terraform-provider-aws#4984', 'The service refused openid with this grant.'),
    ],
    failing: { props: { generateSecret: true, oAuth: { flows: { clientCredentials: true } } } },
    fixed: { props: machineClient() },
  },
  'client-token-scopes': {
    summary: 'A client for client tokens lists scopes that belong to a user',
    why:
      'GetClientToken acts without a user and authorizes custom scopes of resource servers only. Whether the service ' +
      'refuses such a client is not known.',
    sources: [
      developerGuide(
        'Scopes, M2M, and resource servers',
        'GetClientToken authorizes the custom scopes of the app client, and only custom ones.',
      ),
    ],
    failing: {
      props: {
        ...withoutOAuth,
        generateSecret: true,
        authFlows: { clientToken: true },
        keptOAuth: { scopes: ['api/read', 'openid'] },
      },
    },
    fixed: {
      props: {
        ...withoutOAuth,
        generateSecret: true,
        authFlows: { clientToken: true },
        keptOAuth: { scopes: ['api/read'] },
      },
    },
  },
  'scope-custom-shape': {
    summary: 'A scope is neither a standard scope nor a custom scope of a resource server',
    why: 'A custom scope is `<identifier>/<name>`. The identifier of the resource server may contain slashes, the name may not.',
    serviceMessage: 'Invalid scope requested: <scope>',
    sources: [
      serviceModel('The identifier of a resource server may hold a slash, and the name of a scope may not.'),
      recorded(
        'awsdocs/aws-cloudformation-user-guide#564',
        'The service refused a scope without a resource server.',
      ),
    ],
    failing: { props: browserClient({ scopes: ['openid', 'orders.read'] }) },
    fixed: { props: browserClient({ scopes: ['openid', 'https://api.example.com/orders.read'] }) },
  },
  'scope-unknown': {
    summary: 'No resource server of the user pool has the scope',
    why: 'The service looks each scope up among the resource servers of the user pool.',
    serviceMessage: 'Invalid scope requested: <scope>',
    sources: [
      recorded(
        'awsdocs/aws-cloudformation-user-guide#564',
        'The service refused a scope that no resource server of the user pool has.',
      ),
      apiReference('CreateUserPoolClient', 'The operation has an error for a scope that does not exist.'),
    ],
    failing: { props: machineClient(), context: { resourceServers: {} } },
    fixed: {
      props: machineClient(),
      context: { resourceServers: { 'https://api.example.com': ['orders.read'] } },
    },
  },
  'scope-needs-openid': {
    summary: 'A client lists scopes that are granted with openid only, and not openid',
    why:
      'The scopes phone, email and profile stand for claims of the ID token, which the service gives for openid only. ' +
      'That the service refuses such a list is not shown. Props imply openid, as the construct does, so this is told of ' +
      'clients that are written in other words.',
    sources: [
      developerGuideOf2023(
        'App client settings terminology',
        'The scopes phone, email and profile can be requested together with openid only.',
      ),
      developerGuide(
        'Scopes, M2M, and resource servers',
        'With openid an app can ask for the other standard scopes.',
      ),
    ],
    failing: { props: browserClient({ scopes: ['email'], impliesOpenId: false }) },
    fixed: { props: browserClient({ scopes: ['email', 'openid'], impliesOpenId: false }) },
  },
  'scope-duplicate': {
    summary: 'A scope is listed twice',
    why: 'The service keeps scopes as a set, so that a repeated one does nothing. Perhaps it was to be another one.',
    sources: [
      readBackByCloudFormation('AllowedOAuthScopes comes back sorted, as a set does.'),
      reasoning('A repeated item changes nothing.'),
    ],
    failing: { props: browserClient({ scopes: ['openid', 'openid'] }) },
    fixed: { props: browserClient({ scopes: ['openid', 'email'] }) },
  },
  'scope-user-admin': {
    summary: 'An app may change everything about its user',
    why:
      'An access token with the scope aws.cognito.signin.user.admin reads and changes the attributes of its user, and ' +
      'deletes the user. It is in the default scopes of the construct. An app that only signs users in does not need it.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The scope gives access to the operations that take an access token, such as UpdateUserAttributes.',
      ),
      {
        kind: 'documentation',
        says: 'With this scope, users can overwrite custom attributes that an app trusts.',
        where: 'Truesec, Amazon Cognito: A Quick Look Into Token Security',
        read: '2026-11-30',
      },
    ],
    failing: {
      props: browserClient({ scopes: ['openid', 'aws.cognito.signin.user.admin'] }, protections),
    },
    fixed: { props: browserClient({}, protections) },
  },
});
