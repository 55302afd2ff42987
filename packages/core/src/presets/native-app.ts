import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { protections } from './protections';
import { rotation, type RotationFacts } from './rotation';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** What a native app must say of itself, and what it may. */
export type NativeAppFacts<R extends string = string> = SignInFacts<R> & RedirectFacts<R> & RotationFacts;

/**
 * The props of an app on a phone or a desktop: the code grant with PKCE in the system's browser, and no secret, since
 * whoever has the app can read what is in it.
 *
 * A callback URL has a scheme of the app's own (`myapp://callback`), or is an `https://` URL that the system hands to
 * the app; the latter nobody else can claim.
 *
 * Turn on `refreshTokenRotation` where the user pool has the Essentials plan or a higher one. Rotating tokens are
 * exchanged by `GetTokensFromRefreshToken` or at `/oauth2/token`; `InitiateAuth` refuses them.
 *
 * @example
 * import { nativeApp, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make(
 *   nativeApp({ callbackUrls: ['myapp://callback'], logoutUrls: ['myapp://signed-out'] }),
 * );
 * assert.deepStrictEqual(client.refreshTokenValidity, { seconds: 30 * 86_400 });
 */
export const nativeApp = <const R extends string = never>(
  facts: NativeAppFacts<R>,
): UserPoolClientProps<R> => ({
  ...named(facts),
  // The one flow that proves a password without sending it, for apps that ask for it on pages of their own.
  authFlows: { userSrp: true },
  oAuth: codeGrant(facts),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  // The system keeps the token from other apps, and people do not expect to sign in again each day.
  refreshTokenValidity: Duration.days(30),
  ...rotation(facts),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
