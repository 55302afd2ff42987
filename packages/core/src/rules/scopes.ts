import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import {
  clientRegistrationScope,
  countScopes,
  lacksOpenId,
  mostScopes,
  splitScope,
  standardScopes,
} from '../field/oauth-scope';
import { add, advice, type Fix, safe, set, suggestion, when } from '../issue/fix';
import type { Finding } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import { isKnownText, knownPartsOf } from '../reference/dynamic-reference';
import { printText, type Text } from '../reference/text';
import { eachScopeIs } from './each-scope-is';
import { inEachItem } from './in-each-item';
import { knownObject } from './known-object';
import { flowsOf, inEachBlock, isLeftToDefaults, whereInForce } from './oauth-draft';
import type { Rule, RulesByCode } from './rule';

const fields: Rule['fields'] = ['oAuth.scopes', 'keptOAuth.scopes'];

const userScopes: ReadonlyArray<string> = Object.values(standardScopes);

const knownUserScopes: ReadonlySet<unknown> = new Set(userScopes);

const isUserScope = (scope: unknown): scope is string => knownUserScopes.has(scope);

const eachScope = (check: (scope: Text) => Omit<Finding, 'path'> | undefined) =>
  inEachBlock((oAuth, path) => inEachItem(oAuth, ['scopes'], path, check));

const eachCustomScope = (check: (scope: Text) => Omit<Finding, 'path'> | undefined) =>
  eachScope((scope) => (scope === clientRegistrationScope || isUserScope(scope) ? undefined : check(scope)));

/** A suggestion to write what is nearest to a name. */
const nearestOf = (
  name: string,
  known: ReadonlyArray<string>,
  scopeOf: (nearest: string) => string,
): ReadonlyArray<Fix> => {
  const nearest = nearestName(name, known);
  return nearest === undefined ? [] : [suggestion(set(scopeOf(nearest)))];
};

/** The standard scope that a misspelt one most likely means. No other scope is without a slash. */
const nearestUserScope = (scope: Text): ReadonlyArray<Fix> => {
  const right = isKnownText(scope) ? userScopes.find((known) => known === scope.toLowerCase()) : undefined;
  if (right !== undefined) return [safe(set(right))];
  return isKnownText(scope) ? nearestOf(scope, userScopes, (nearest) => nearest) : [];
};

/** Which scopes an app may ask for. */
export const scopeRules = {
  'oauth-scopes-required': {
    severity: 'error',
    fields: ['disableOAuth', 'oAuth.scopes'],
    check: whereInForce((oAuth, path) =>
      isEmptyList(oAuth.scopes)
        ? [
            {
              path: [...path, 'scopes'],
              message: 'has no scope',
              fixes: [
                flowsOf(oAuth).clientCredentials === true
                  ? advice('name at least one scope of a resource server')
                  : { ...suggestion(add('openid')), title: 'name at least one, such as openid' },
              ],
            },
          ]
        : [],
    ),
  },
  'scopes-max': {
    severity: 'error',
    fields,
    check: inEachBlock((oAuth, path) => {
      const scopes = itemsOf(oAuth.scopes);
      // At most one scope is implied, openid.
      if (scopes.length < mostScopes) return [];
      const count = countScopes(scopes, oAuth.impliesOpenId === true);
      return count > mostScopes
        ? [
            {
              path: [...path, 'scopes'],
              message: `has ${count} scopes, but the limit is ${mostScopes}`,
              fixes: [advice('take scopes out'), advice('give the app two clients')],
            },
          ]
        : [];
    }),
  },
  'oauth-client-credentials-scopes': {
    severity: 'error',
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
              fixes: [
                advice('name scopes of a resource server, such as `https://api.example.com/orders.read`'),
              ],
            },
          ];
    }),
  },
  'client-token-scopes': {
    severity: 'warning',
    fields: [...fields, 'authFlows', 'oAuth.flows', 'keptOAuth.flows'],
    about: ['authFlows'],
    check: (client) =>
      knownObject<{ readonly clientToken?: unknown }>(client.authFlows)?.clientToken === true
        ? inEachBlock((oAuth, path) => {
            const idle = itemsOf(oAuth.scopes).filter(isUserScope);
            // Another rule reports the scopes of the other way for machines.
            return idle.length === 0 || flowsOf(oAuth).clientCredentials === true
              ? []
              : [
                  {
                    path: [...path, 'scopes'],
                    message: `holds ${idle.join(', ')}, which GetClientToken does not authorize`,
                    fixes: [
                      advice(
                        'name scopes of a resource server, such as `https://api.example.com/orders.read`',
                      ),
                    ],
                  },
                ];
          })(client)
        : [],
  },
  'scope-custom-shape': {
    severity: 'error',
    fields,
    check: eachCustomScope((scope) => {
      const last = knownPartsOf(scope).at(-1);
      const isShaped = isKnownText(scope)
        ? splitScope(scope) !== undefined
        : typeof last !== 'string' || !last.endsWith('/');
      return isShaped
        ? undefined
        : {
            message: `${JSON.stringify(printText(scope))} is not a standard scope, and names no resource server`,
            fixes: [
              ...nearestUserScope(scope),
              advice(`write <identifier>/<name>, or one of ${userScopes.join(', ')}`),
            ],
          };
    }),
  },
  'scope-unknown': {
    severity: 'error',
    fields,
    needs: 'resourceServers',
    skips: eachScopeIs((scope) => scope === clientRegistrationScope || isUserScope(scope)),
    check: (client, { resourceServers = {} }) =>
      eachCustomScope((scope) => {
        const custom = isKnownText(scope) ? splitScope(scope) : undefined;
        if (custom === undefined) return undefined;
        const [server, name] = custom;
        const names = Object.hasOwn(resourceServers, server) ? resourceServers[server] : undefined;
        if (names?.includes(name) === true) return undefined;
        return names === undefined
          ? {
              message: `the user pool has no resource server ${server}`,
              fixes: [
                ...nearestOf(server, Object.keys(resourceServers), (known) => `${known}/${name}`),
                advice('create it, or correct the scope'),
              ],
            }
          : {
              message: `the resource server ${server} has no scope ${name}`,
              fixes: [
                ...nearestOf(name, names, (known) => `${server}/${known}`),
                advice(
                  names.length === 0 ? 'create the scope' : `use one of ${names.join(', ')}, or create it`,
                ),
              ],
            };
      })(client),
  },
  'scope-needs-openid': {
    severity: 'warning',
    fields: [...fields, 'oAuth.flows', 'keptOAuth.flows'],
    check: inEachBlock((oAuth, path) => {
      const isImplied = oAuth.impliesOpenId !== undefined && oAuth.impliesOpenId !== false;
      // Another rule reports the scopes of a machine.
      return isImplied || flowsOf(oAuth).clientCredentials === true || !lacksOpenId(itemsOf(oAuth.scopes))
        ? []
        : [
            {
              path: [...path, 'scopes'],
              message: 'lacks openid, without which no app is granted phone, email or profile',
              fixes: [suggestion(add('openid', ...path, 'scopes'))],
            },
          ];
    }),
  },
  'scope-duplicate': {
    severity: 'warning',
    fields,
    check: inEachBlock((oAuth, path) => repeated(oAuth, ['scopes'], path)),
  },
  'scope-user-admin': {
    severity: 'warning',
    set: 'strict',
    fields,
    check: inEachBlock((oAuth, path, client) => {
      // Of a client that says nothing about OAuth another rule tells, and of one for machines, which has no such scope.
      if (isLeftToDefaults(oAuth, client) || flowsOf(oAuth).clientCredentials === true) return [];
      const scopes = itemsOf(oAuth.scopes);
      const others = scopes.filter((scope) => scope !== standardScopes.COGNITO_ADMIN);
      return others.length === scopes.length
        ? []
        : [
            {
              path: [...path, 'scopes'],
              message: `has ${standardScopes.COGNITO_ADMIN}, with which an access token can change its user's attributes, password and devices`,
              fixes: [
                others.length === 0 || !others.every(isKnownText)
                  ? advice('name the scopes that the app needs')
                  : when('unless the app needs it', suggestion(set(others, ...path, 'scopes'))),
              ],
            },
          ];
    }),
  },
} satisfies RulesByCode;
