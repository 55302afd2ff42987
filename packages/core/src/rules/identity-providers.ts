import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import { isRegisteredProviders, UserPoolClientIdentityProvider } from '../field/identity-provider';
import { add, advice, type Fix, safe, set, suggestion, when } from '../issue/fix';
import type { Finding } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import { isKnownText } from '../reference/dynamic-reference';
import { isReference } from '../reference/reference';
import { mappingsOf } from './attribute-mappings';
import { inEachItem } from './in-each-item';
import { letsUsersIn } from './lets-users-in';
import { browserFlow, hasUsersAtEndpoints, whereInForce } from './oauth-draft';
import type { PoolContext } from './pool-context';
import type { RulesByCode } from './rule';

const builtInByLowerCase: ReadonlyMap<string, string> = new Map(
  Object.values(UserPoolClientIdentityProvider).map((provider) => [provider.toLowerCase(), provider]),
);

const respelt = (name: string): string | undefined => {
  const right = builtInByLowerCase.get(name.trim().toLowerCase());
  return right === name ? undefined : right;
};

/** Names by which people call a built-in provider that has another one. */
const builtInByOtherName: ReadonlyMap<string, string> = new Map(
  Object.entries({
    [UserPoolClientIdentityProvider.APPLE]: ['Apple', 'LoginWithApple'],
    [UserPoolClientIdentityProvider.AMAZON]: ['Amazon', 'SignInWithAmazon'],
    [UserPoolClientIdentityProvider.GOOGLE]: ['LoginWithGoogle', 'SignInWithGoogle'],
    [UserPoolClientIdentityProvider.FACEBOOK]: ['LoginWithFacebook', 'SignInWithFacebook'],
  }).flatMap(([provider, names]) => names.map((name) => [name.toLowerCase(), provider] as const)),
);

/** Whether a provider of this name can no longer be created, by the pattern of CreateIdentityProvider. */
const isImpossible = (name: string): boolean =>
  name.length < 3 || name.startsWith('_') || /\p{Z}/u.test(name);

/** Whether every provider of a client is surely there in any user pool. */
const hasOnlyUserPool = ({ supportedIdentityProviders: providers }: UserPoolClientDraft): boolean =>
  providers === undefined ||
  isRegisteredProviders(providers) ||
  (!isReference(providers) && providers.every((name) => name === UserPoolClientIdentityProvider.COGNITO));

/** Whether the user pool surely has a provider of this name. */
const isRegistered = (providers: PoolContext['identityProviders'], name: string): boolean =>
  providers !== undefined && Object.hasOwn(providers, name);

/** What to write in place of a provider that the user pool does not have. */
const nearestProvider = (name: string, registered: ReadonlyArray<string>): Fix => {
  const known = [...registered, UserPoolClientIdentityProvider.COGNITO];
  const nearest = builtInByOtherName.get(name.toLowerCase()) ?? nearestName(name, known);
  return nearest === undefined ? advice(`use one of ${known.join(', ')}`) : suggestion(set(nearest));
};

const fields = ['supportedIdentityProviders'] as const;

const builtIn: ReadonlySet<unknown> = new Set(builtInByLowerCase.values());

/** Whether each provider of a client is a built-in one under its right name, or undecided. */
const hasOnlyBuiltIn = ({ supportedIdentityProviders }: UserPoolClientDraft): boolean =>
  itemsOf(supportedIdentityProviders).every((name) => builtIn.has(name) || isReference(name));

const eachName =
  (check: (name: string) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    inEachItem(client, fields, [], (name) => (isKnownText(name) ? check(name) : undefined));

/** Which identity providers users may sign in with. */
export const identityProviderRules = {
  'idp-builtin-case': {
    severity: 'error',
    fields,
    skips: hasOnlyBuiltIn,
    check: (client, { identityProviders }) =>
      eachName((name) => {
        const right = respelt(name);
        // A provider of the user pool may have any name.
        if (right === undefined || isRegistered(identityProviders, name)) return undefined;
        const respelling = set(right);
        return {
          message:
            name.trim() === name
              ? 'is a built-in provider in the wrong letter case'
              : 'is a built-in provider with blanks around its name',
          fixes: [identityProviders === undefined ? suggestion(respelling) : safe(respelling)],
        };
      })(client),
  },
  'idp-exists': {
    severity: 'error',
    fields,
    needs: 'identityProviders',
    skips: hasOnlyUserPool,
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
  'idp-name-near-builtin': {
    severity: 'warning',
    fields,
    skips: hasOnlyBuiltIn,
    check: (client, { identityProviders }) =>
      // Where the providers of the user pool are known, another rule tells which of them is missing.
      identityProviders === undefined
        ? eachName((name) => {
            const right = builtInByOtherName.get(name.trim().toLowerCase());
            return right === undefined
              ? undefined
              : {
                  message: `is not the name of a built-in provider, which is ${right}`,
                  fixes: [when('unless a provider of the user pool has this name', suggestion(set(right)))],
                };
          })(client)
        : [],
  },
  'idp-name-impossible': {
    severity: 'warning',
    fields,
    skips: hasOnlyBuiltIn,
    check: (client, { identityProviders }) =>
      identityProviders === undefined
        ? eachName((name) =>
            isImpossible(name) &&
            // Other rules report what is meant for a built-in provider.
            respelt(name) === undefined &&
            !builtInByOtherName.has(name.trim().toLowerCase())
              ? {
                  message:
                    'is a name that no new provider can have: it has white space, begins with `_`, or is shorter than 3 characters',
                  fixes: [advice('write the name of the provider as it is in the user pool')],
                }
              : undefined,
          )(client)
        : [],
  },
  'idp-local-users-remain': {
    severity: 'warning',
    set: 'strict',
    fields: [...fields, 'authFlows', 'disableOAuth', 'oAuth.flows'],
    about: fields,
    check: (client) => {
      const providers = itemsOf(client.supportedIdentityProviders);
      return hasUsersAtEndpoints(client) &&
        providers.length > 0 &&
        providers.every((name) => !isReference(name) && isKnownText(name)) &&
        !providers.includes(UserPoolClientIdentityProvider.COGNITO) &&
        letsUsersIn(client)
        ? [
            {
              path: [...fields],
              message:
                'leaves out COGNITO, but the users of the user pool itself can still sign in through the API',
              fixes: [
                when(
                  'if all users are to sign in through a provider',
                  suggestion(set({ refreshToken: true }, 'authFlows')),
                ),
              ],
            },
          ]
        : [];
    },
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
