import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList } from '../client/draft-list';
import { repeated } from '../client/repeated';
import { UserPoolClientIdentityProvider } from '../field/identity-provider';
import type { Finding } from '../issue/issue';
import { isKnownText } from '../reference/dynamic-reference';
import { inEachItem } from './in-each-item';
import { browserFlow, whereInForce } from './oauth-draft';
import type { RulesByCode } from './rule';

const builtInByLowerCase: ReadonlyMap<string, string> = new Map(
  Object.values(UserPoolClientIdentityProvider).map((provider) => [provider.toLowerCase(), provider]),
);

const respelt = (name: string): string | undefined => {
  const right = builtInByLowerCase.get(name.toLowerCase());
  return right === name ? undefined : right;
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
    check: eachName((name) => {
      const right = respelt(name);
      return right === undefined
        ? undefined
        : { message: 'is a built-in provider in the wrong letter case', fix: `write ${right}` };
    }),
  },
  'idp-exists': {
    severity: 'error',
    fields,
    needs: 'identityProviders',
    check: (client, { identityProviders = {} }) =>
      eachName((name) =>
        name === UserPoolClientIdentityProvider.COGNITO || Object.hasOwn(identityProviders, name)
          ? undefined
          : {
              message: `the user pool has no provider ${JSON.stringify(name)}`,
              fix: `use one of ${[...Object.keys(identityProviders), 'COGNITO'].join(', ')}, or create it`,
            },
      )(client),
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
              fix: 'add COGNITO',
            },
          ]
        : [],
    ),
  },
} satisfies RulesByCode;
