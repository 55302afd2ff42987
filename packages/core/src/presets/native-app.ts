import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { protections } from './protections';
import { rotation, type RotationFacts } from './rotation';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** The facts about a native app, from which `nativeApp` makes props. */
export type NativeAppFacts<R extends string = string> = SignInFacts<R> & RedirectFacts<R> & RotationFacts;

/**
 * The props for an app on a phone or a desktop: the authorization code grant with PKCE in the system's browser, and no
 * client secret, because anyone who has the app can extract it.
 *
 * A callback URL has a custom scheme (`myapp://callback`), or is an `https://` URL that the system hands to the app. No
 * other app can claim the latter.
 *
 * Turn on `refreshTokenRotation` if the user pool is on the Essentials plan or higher. Rotating tokens are exchanged by
 * `GetTokensFromRefreshToken` or at `/oauth2/token`; `InitiateAuth` refuses them.
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
  // The only flow that proves a password without sending it, for apps that ask for it on their own pages.
  authFlows: { userSrp: true },
  oAuth: codeGrant(facts),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  // The system protects the token from other apps, and users do not expect to sign in again each day.
  refreshTokenValidity: Duration.days(30),
  ...rotation(facts),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
