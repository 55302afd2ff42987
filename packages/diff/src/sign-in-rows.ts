import type { AuthFlow } from '@org/cognito-core';
import { byDefault, refusing, widening, type FieldRow, type Effect } from './consequence-row';

const refusedFlow = refusing('The service refuses this flow, and with it the apps that use it.');

const flow = (name: AuthFlow, more: string, less: Effect = refusedFlow): FieldRow => ({
  path: ['authFlows', name],
  kind: 'switch',
  absent: 'false',
  more: widening(more),
  less,
});

/** A flow whose legacy name says the same. */
const renamedFlow = (name: AuthFlow, legacy: AuthFlow, more: string): ReadonlyArray<FieldRow> => [
  { ...flow(name, more), alias: ['authFlows', legacy] },
  { ...flow(legacy, more), alias: ['authFlows', name] },
];

/** How and through whom users sign in. */
export const signInRows: ReadonlyArray<FieldRow> = [
  ...renamedFlow(
    'userPassword',
    'legacyUserPassword',
    'Apps may send the passwords of users to the service, and so can whoever guesses them.',
  ),
  ...renamedFlow(
    'adminUserPassword',
    'legacyAdminNoSrp',
    'A server with AWS credentials may sign users in with their passwords.',
  ),
  ...renamedFlow('custom', 'legacyCustomOnly', 'Users may sign in by the challenges of Lambda triggers.'),
  flow('userSrp', 'Users may sign in with a password that is proven by SRP.'),
  flow('user', 'Users may choose among passwords, one-time passwords and passkeys.'),
  flow('refreshToken', 'Apps may get new tokens for a refresh token through `InitiateAuth`.', {
    consequences: ['access-narrowed', 'sessions-shortened', 'users-affected'],
    why: '`InitiateAuth` refuses refresh tokens, so a session ends with its access token unless the app renews it in another way.',
  }),
  flow('clientToken', 'The app may get a token for itself by `GetClientToken`.'),
  {
    path: ['authSessionValidity'],
    kind: 'time',
    absent: byDefault('authSessionValidity'),
    staysWithoutLine: true,
    more: widening('There is more time to answer a challenge, and to guess the answer.'),
    less: refusing('A user who takes longer to answer a challenge has to begin again.'),
  },
  {
    path: ['supportedIdentityProviders'],
    kind: 'items',
    absent: 'all registered providers, then COGNITO',
    implied: ['COGNITO'],
    absentIsAll: true,
    needs: 'loginPages',
    more: widening('The users of a further provider can sign in at the login pages.'),
    less: refusing(
      'The login pages refuse a provider that is not in the list; local users can still sign in by the API.',
    ),
  },
];
