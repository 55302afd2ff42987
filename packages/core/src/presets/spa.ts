import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { protections } from './protections';
import { rotation, type RotationFacts } from './rotation';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** The facts about a single-page app, from which `spa` makes props. */
export type SpaFacts<R extends string = string> = SignInFacts<R> & RedirectFacts<R> & RotationFacts;

/**
 * The props for a single-page app: the authorization code grant with PKCE, no client secret, and short-lived tokens,
 * because third-party scripts may run beside the app's own.
 *
 * Turn on `refreshTokenRotation` if the user pool is on the Essentials plan or higher. Rotating tokens are exchanged by
 * `GetTokensFromRefreshToken` or at `/oauth2/token`; `InitiateAuth` refuses them.
 *
 * @example
 * import { reference, spa, text, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make(
 *   spa({
 *     callbackUrls: [text`https://${reference('webDomain')}/callback`],
 *     logoutUrls: [text`https://${reference('webDomain')}/`],
 *     refreshTokenRotation: true,
 *   }),
 * );
 * assert.deepStrictEqual(client.oAuth?.flows, {
 *   authorizationCodeGrant: true,
 *   implicitCodeGrant: false,
 *   clientCredentials: false,
 * });
 */
export const spa = <const R extends string = never>(facts: SpaFacts<R>): UserPoolClientProps<R> => ({
  ...named(facts),
  // The only flow that proves a password without sending it, for apps that ask for it on their own pages.
  authFlows: { userSrp: true },
  oAuth: codeGrant(facts),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  // A browser keeps the token where scripts can read it, so it is valid for a day only.
  refreshTokenValidity: Duration.days(1),
  ...rotation(facts),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
