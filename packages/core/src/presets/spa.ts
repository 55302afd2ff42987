import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { protections } from './protections';
import { rotation, type RotationFacts } from './rotation';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** What a single-page app must say of itself, and what it may. */
export type SpaFacts<R extends string = string> = SignInFacts<R> & RedirectFacts<R> & RotationFacts;

/**
 * The props of a single-page app: the code grant with PKCE, no secret, and tokens that are of little use to a thief,
 * since scripts of others may run beside the app's own.
 *
 * Turn on `refreshTokenRotation` where the user pool has the Essentials plan or a higher one. Rotating tokens are
 * exchanged by `GetTokensFromRefreshToken` or at `/oauth2/token`; `InitiateAuth` refuses them.
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
  // The one flow that proves a password without sending it, for apps that ask for it on pages of their own.
  authFlows: { userSrp: true },
  oAuth: codeGrant(facts),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  // A browser keeps the token where scripts can read it, so it is good for a day, and no longer.
  refreshTokenValidity: Duration.days(1),
  ...rotation(facts),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
