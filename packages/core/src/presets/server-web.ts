import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { protections } from './protections';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** The facts about a web application with a server, from which `serverWeb` makes props. */
export type ServerWebFacts<R extends string = string> = SignInFacts<R> & RedirectFacts<R>;

/**
 * The props for a web application whose server keeps the tokens: the authorization code grant with a client secret, to
 * be used with PKCE.
 *
 * @example
 * import { serverWeb, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make(
 *   serverWeb({
 *     callbackUrls: ['https://app.example.com/callback'],
 *     logoutUrls: ['https://app.example.com/'],
 *     supportedIdentityProviders: ['Google', 'COGNITO'],
 *   }),
 * );
 * assert.strictEqual(client.generateSecret, true);
 */
export const serverWeb = <const R extends string = never>(
  facts: ServerWebFacts<R>,
): UserPoolClientProps<R> => ({
  ...named(facts),
  generateSecret: true,
  // Users sign in through managed login only. Without any flow, the service would turn on its three default flows.
  authFlows: { refreshToken: true },
  oAuth: codeGrant(facts),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  refreshTokenValidity: Duration.days(7),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
