import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList } from '../client/draft-list';
import { repeated } from '../client/repeated';
import { UserPoolClientIdentityProvider } from '../field/identity-provider';
import type { Finding } from '../issue/issue';
import { browserClient, withoutOAuth } from './examples';
import { inEachItem } from './in-each-item';
import { browserFlow, whereInForce } from './oauth-draft';
import type { Rule } from './rule';

const builtInByLowerCase: ReadonlyMap<string, string> = new Map(
  Object.values(UserPoolClientIdentityProvider).map((provider) => [provider.toLowerCase(), provider]),
);

const respelt = (name: string): string | undefined => {
  const right = builtInByLowerCase.get(name.toLowerCase());
  return right === name ? undefined : right;
};

const fields = ['supportedIdentityProviders'] as const;

const example = (...supportedIdentityProviders: ReadonlyArray<string>) => ({
  props: { ...withoutOAuth, supportedIdentityProviders },
});

const eachName =
  (check: (name: string) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    inEachItem(client, fields, [], (name) => (typeof name === 'string' ? check(name) : undefined));

/** Through whom users may sign in. */
export const identityProviderRules: ReadonlyArray<Rule> = [
  {
    code: 'idp-builtin-case',
    severity: 'error',
    summary: 'A built-in provider is written in the wrong letter case',
    why: 'The service compares names exactly.',
    serviceMessage: 'The provider GOOGLE does not exist for User Pool <id>.',
    failing: example('GOOGLE', 'COGNITO'),
    fixed: example('Google', 'COGNITO'),
    fields,
    check: eachName((name) => {
      const right = respelt(name);
      return right === undefined
        ? undefined
        : { message: 'is a built-in provider in the wrong letter case', fix: `write ${right}` };
    }),
  },
  {
    code: 'idp-exists',
    severity: 'error',
    summary: 'The user pool has no provider of that name',
    why: 'The service looks each provider up in the user pool, so it must be there before the client.',
    serviceMessage: 'The provider <name> does not exist for User Pool <id>.',
    failing: { ...example('Google', 'COGNITO'), context: { identityProviders: {} } },
    fixed: { ...example('Google', 'COGNITO'), context: { identityProviders: { Google: {} } } },
    fields,
    needs: 'identityProviders',
    check: (client, { identityProviders = {} }) =>
      eachName((name) =>
        name === UserPoolClientIdentityProvider.COGNITO || Object.hasOwn(identityProviders, name)
          ? undefined
          : {
              message: `the user pool has no provider ${JSON.stringify(name)}`,
              fix: `name one of ${[...Object.keys(identityProviders), 'COGNITO'].join(', ')}, or create it`,
            },
      )(client),
  },
  {
    code: 'idp-duplicate',
    severity: 'warning',
    summary: 'A provider is listed twice',
    why: 'The service keeps providers as a set; a repeated one is mostly another one misspelt.',
    failing: example('COGNITO', 'COGNITO'),
    fixed: example('COGNITO'),
    fields,
    check: (client) => repeated(client, fields, []),
  },
  {
    code: 'idp-empty',
    severity: 'warning',
    summary: 'The hosted pages have no provider to offer',
    why: 'The hosted pages then offer no way to sign in. Local users still sign in through the API.',
    failing: { props: browserClient({}, { supportedIdentityProviders: [] }) },
    fixed: { props: browserClient({}, { supportedIdentityProviders: ['COGNITO'] }) },
    fields: ['disableOAuth', 'oAuth.flows', ...fields],
    check: whereInForce((oAuth, _, client) =>
      browserFlow(oAuth) !== undefined && isEmptyList(client.supportedIdentityProviders)
        ? [
            {
              path: ['supportedIdentityProviders'],
              message: 'names no provider, so that the hosted pages offer no way to sign in',
              fix: 'name COGNITO',
            },
          ]
        : [],
    ),
  },
];
