import { UserPoolClientIdentityProvider } from '../identity-provider';
import { isReference } from '../reference';
import type { Finding, Rule } from '../rule';
import type { Text } from '../text';
import type { UserPoolClientDraft } from '../user-pool-client-fields';
import { browserClient, withoutOAuth } from './examples';
import { browserFlow, whereInForce } from './oauth-draft';
import { inEachItem } from './in-each-item';
import { repeated } from './repeated';

const builtIn: ReadonlyArray<string> = Object.values(UserPoolClientIdentityProvider);

const respelt = (name: string): string | undefined =>
  builtIn.find((provider) => provider !== name && provider.toLowerCase() === name.toLowerCase());

const example = (...supportedIdentityProviders: ReadonlyArray<string>) => ({
  props: { ...withoutOAuth, supportedIdentityProviders },
});

/** The list that is written; nothing for the default, and for a list that is undecided. */
const writtenList = ({ supportedIdentityProviders: providers }: UserPoolClientDraft) =>
  providers === undefined || isReference(providers) || '_tag' in providers ? undefined : providers;

const eachName =
  (check: (name: string) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    inEachItem<Text>(writtenList(client), ['supportedIdentityProviders'], (name) =>
      typeof name === 'string' ? check(name) : undefined,
    );

const fields: Rule['fields'] = ['supportedIdentityProviders'];

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
    check: (client) => repeated(writtenList(client), ['supportedIdentityProviders']),
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
      browserFlow(oAuth) !== undefined && writtenList(client)?.length === 0
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
