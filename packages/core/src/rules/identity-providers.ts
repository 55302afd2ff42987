import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import { UserPoolClientIdentityProvider } from '../field/identity-provider';
import { add, advice, type Fix, safe, set, suggestion } from '../issue/fix';
import type { Finding } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import { isKnownText } from '../reference/dynamic-reference';
import { mappingsOf } from './attribute-mappings';
import { inEachItem } from './in-each-item';
import { browserFlow, whereInForce } from './oauth-draft';
import type { PoolContext } from './pool-context';
import type { RulesByCode } from './rule';

const builtInByLowerCase: ReadonlyMap<string, string> = new Map(
  Object.values(UserPoolClientIdentityProvider).map((provider) => [provider.toLowerCase(), provider]),
);

const respelt = (name: string): string | undefined => {
  const right = builtInByLowerCase.get(name.toLowerCase());
  return right === name ? undefined : right;
};

/** Whether the user pool surely has a provider of this name. */
const isRegistered = (providers: PoolContext['identityProviders'], name: string): boolean =>
  providers !== undefined && Object.hasOwn(providers, name);

/** What to write in place of a provider that the user pool does not have. */
const nearestProvider = (name: string, registered: ReadonlyArray<string>): Fix => {
  const known = [...registered, UserPoolClientIdentityProvider.COGNITO];
  const nearest = nearestName(name, known);
  return nearest === undefined ? advice(`use one of ${known.join(', ')}`) : suggestion(set(nearest));
};

const fields = ['supportedIdentityProviders'] as const;

const eachName =
  (check: (name: string) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    inEachItem(client, fields, [], (name) => (isKnownText(name) ? check(name) : undefined));

/** Which identity providers users may sign in with. */
export const identityProviderRules = {
  'idp-builtin-case': {
    severity: 'error',
    fields,
    check: (client, { identityProviders }) =>
      eachName((name) => {
        const right = respelt(name);
        // A provider of the user pool may have any name.
        if (right === undefined || isRegistered(identityProviders, name)) return undefined;
        const respelling = set(right);
        return {
          message: 'is a built-in provider in the wrong letter case',
          fixes: [identityProviders === undefined ? suggestion(respelling) : safe(respelling)],
        };
      })(client),
  },
  'idp-exists': {
    severity: 'error',
    fields,
    needs: 'identityProviders',
    check: (client, { identityProviders = {} }) =>
      eachName((name) =>
        name === UserPoolClientIdentityProvider.COGNITO ||
        isRegistered(identityProviders, name) ||
        // Another rule reports the letter case.
        respelt(name) !== undefined
          ? undefined
          : {
              message: `the user pool has no provider ${JSON.stringify(name)}`,
              fixes: [nearestProvider(name, Object.keys(identityProviders)), advice('create it')],
            },
      )(client),
  },
  'idp-mapped-immutable': {
    severity: 'warning',
    fields: [...fields, 'disableOAuth', 'oAuth.flows'],
    about: ['oAuth.flows'],
    needs: 'identityProviders',
    check: (client, { attributes = {}, identityProviders }) =>
      mappingsOf(client, identityProviders)
        .filter(
          ({ attribute }) => Object.hasOwn(attributes, attribute) && attributes[attribute]?.mutable === false,
        )
        .map(({ attribute, provider }) => {
          const index = itemsOf(client.supportedIdentityProviders).indexOf(provider);
          return {
            path: index === -1 ? [...fields] : [...fields, index],
            message: `the provider ${provider} fills ${attribute} at each sign-in, but the user pool does not let it change`,
            fixes: [advice(`take ${attribute} out of the attribute mapping of ${provider}`)],
          };
        }),
  },
  'idp-duplicate': {
    severity: 'warning',
    fields,
    check: (client) => repeated(client, fields, []),
  },
  'idp-empty': {
    severity: 'warning',
    fields: ['disableOAuth', 'oAuth.flows', ...fields],
    check: whereInForce((oAuth, _, client) =>
      browserFlow(oAuth) !== undefined && isEmptyList(client.supportedIdentityProviders)
        ? [
            {
              path: ['supportedIdentityProviders'],
              message: 'names no provider, so managed login offers no way to sign in',
              fixes: [suggestion(add('COGNITO'))],
            },
          ]
        : [],
    ),
  },
} satisfies RulesByCode;
