import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import { countScopes, mostScopes, splitScope, standardScopes } from '../field/oauth-scope';
import type { Finding } from '../issue/issue';
import { partsOf, printText, type Text } from '../reference/text';
import { browserClient, machineClient } from './examples';
import { inEachItem } from './in-each-item';
import { flowsOf, inEachBlock, whereInForce } from './oauth-draft';
import type { Rule } from './rule';

const fields: Rule['fields'] = ['oAuth.scopes', 'keptOAuth.scopes'];

const userScopes: ReadonlyArray<string> = Object.values(standardScopes);

const isUserScope = (scope: unknown): scope is string => userScopes.some((userScope) => userScope === scope);

const eachCustomScope = (check: (scope: Text) => Omit<Finding, 'path'> | undefined) =>
  inEachBlock((oAuth, path) =>
    inEachItem(oAuth, ['scopes'], path, (scope) => (isUserScope(scope) ? undefined : check(scope))),
  );

/** What an app may ask for. */
export const scopeRules: ReadonlyArray<Rule> = [
  {
    code: 'oauth-scopes-required',
    severity: 'error',
    summary: 'OAuth is on without any scope',
    why: 'A token without a scope is good for nothing, and the service says so.',
    serviceMessage:
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    failing: { props: browserClient({ scopes: [] }) },
    fixed: { props: browserClient() },
    fields: ['disableOAuth', 'oAuth.scopes'],
    check: whereInForce((oAuth, path) =>
      isEmptyList(oAuth.scopes)
        ? [{ path: [...path, 'scopes'], message: 'has no scope', fix: 'name at least one, such as openid' }]
        : [],
    ),
  },
  {
    code: 'scopes-max',
    severity: 'error',
    summary: 'A client has more than 50 scopes',
    why: 'The quota of 50 scopes cannot be raised, and `openid` counts where another scope brings it.',
    failing: {
      props: browserClient({
        scopes: ['email', ...Array.from({ length: 49 }, (_, index) => `api/${index}`)],
      }),
    },
    fixed: { props: browserClient({ scopes: Array.from({ length: 50 }, (_, index) => `api/${index}`) }) },
    fields,
    check: inEachBlock((oAuth, path) => {
      const scopes = itemsOf(oAuth.scopes);
      // No more than one comes to them.
      if (scopes.length < mostScopes) return [];
      const count = countScopes(scopes);
      return count > mostScopes
        ? [
            {
              path: [...path, 'scopes'],
              message: `has ${count} scopes, and ${mostScopes} is the limit`,
              fix: 'take scopes out, or give the app two clients',
            },
          ]
        : [];
    }),
  },
  {
    code: 'oauth-client-credentials-scopes',
    severity: 'error',
    summary: 'A machine asks for scopes of a user',
    why:
      'A machine has no user, so it can ask for scopes of resource servers only. The defaults of the construct are ' +
      'scopes of a user.',
    serviceMessage: 'openid is not supported with client_credentials flow',
    failing: { props: { generateSecret: true, oAuth: { flows: { clientCredentials: true } } } },
    fixed: { props: machineClient() },
    fields: [...fields, 'oAuth.flows', 'keptOAuth.flows'],
    check: inEachBlock((oAuth, path) => {
      if (flowsOf(oAuth).clientCredentials !== true) return [];
      const refused = itemsOf(oAuth.scopes).filter(isUserScope);
      return refused.length === 0
        ? []
        : [
            {
              path: [...path, 'scopes'],
              message: `a machine cannot ask for ${refused.join(', ')}`,
              fix: 'name scopes of a resource server, such as `https://api.example.com/orders.read`',
            },
          ];
    }),
  },
  {
    code: 'scope-custom-shape',
    severity: 'error',
    summary: 'A scope is neither a standard one nor one of a resource server',
    why: 'A scope of a resource server is `<identifier>/<name>`; the identifier may hold slashes, the name may not.',
    serviceMessage: 'Invalid scope requested: <scope>',
    failing: { props: browserClient({ scopes: ['openid', 'orders.read'] }) },
    fixed: { props: browserClient({ scopes: ['openid', 'https://api.example.com/orders.read'] }) },
    fields,
    check: eachCustomScope((scope) => {
      const isOpen = typeof scope !== 'string';
      const last = partsOf(scope).at(-1);
      const isShaped = isOpen
        ? typeof last !== 'string' || !last.endsWith('/')
        : splitScope(scope) !== undefined;
      return isShaped
        ? undefined
        : {
            message: `${JSON.stringify(printText(scope))} is no standard scope, and lacks its resource server`,
            fix: `write <identifier>/<name>, or one of ${userScopes.join(', ')}`,
          };
    }),
  },
  {
    code: 'scope-unknown',
    severity: 'error',
    summary: 'No resource server of the user pool has the scope',
    why: 'The service looks each scope up among the resource servers of the user pool.',
    serviceMessage: 'Invalid scope requested: <scope>',
    failing: { props: machineClient(), context: { resourceServers: {} } },
    fixed: {
      props: machineClient(),
      context: { resourceServers: { 'https://api.example.com': ['orders.read'] } },
    },
    fields,
    needs: 'resourceServers',
    check: (client, { resourceServers = {} }) =>
      eachCustomScope((scope) => {
        const custom = typeof scope === 'string' ? splitScope(scope) : undefined;
        if (custom === undefined) return undefined;
        const [server, name] = custom;
        const names = Object.hasOwn(resourceServers, server) ? resourceServers[server] : undefined;
        if (names?.includes(name) === true) return undefined;
        return names === undefined
          ? {
              message: `the user pool has no resource server ${server}`,
              fix: 'create it, or correct the scope',
            }
          : {
              message: `the resource server ${server} has no scope ${name}`,
              fix: names.length === 0 ? 'create the scope' : `name one of ${names.join(', ')}, or create it`,
            };
      })(client),
  },
  {
    code: 'scope-duplicate',
    severity: 'warning',
    summary: 'A scope is listed twice',
    why: 'The service keeps scopes as a set; a repeated one is mostly another one misspelt.',
    failing: { props: browserClient({ scopes: ['openid', 'openid'] }) },
    fixed: { props: browserClient({ scopes: ['openid', 'email'] }) },
    fields,
    check: inEachBlock((oAuth, path) => repeated(oAuth, ['scopes'], path)),
  },
];
