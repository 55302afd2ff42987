import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import { OAuthScope } from '../field/oauth-scope';
import { protections } from './protections';
import { rotation, type RotationFacts } from './rotation';
import { type McpServerFacts, serverScopes } from './server-scopes';
import { codeGrant, named, providers, type RedirectFacts, type SignInFacts } from './sign-in';

/** The facts about a tool whose users sign in to an MCP server, from which `mcp` makes props. */
export interface McpFacts<R extends string = string>
  extends Omit<SignInFacts<R>, 'scopes'>, McpServerFacts<R>, RotationFacts {
  /**
   * The callback URLs of the tools, each with the port that the tool is told to listen on. RFC 8252 lets a tool take any
   * free port; the service compares the port like everything else. None is the error `oauth-callback-required`.
   * @example ['http://localhost:8765/callback']
   */
  readonly callbackUrls: RedirectFacts<R>['callbackUrls'];
  /**
   * The sign-out URLs: where the service may redirect a browser after sign-out.
   * @default none, since tools forget their tokens instead
   */
  readonly logoutUrls?: RedirectFacts<R>['logoutUrls'];
}

/**
 * The props for MCP clients, such as editors and coding agents, whose users sign in to an MCP server: the authorization
 * code grant with PKCE, no client secret, exact callback URLs, and the scopes of the server.
 *
 * MCP clients send the URL of the server as `resource`, and the service looks for a resource server with this identifier.
 * A tool that finds no `registration_endpoint` has to be given the id of the client.
 *
 * Turn on `refreshTokenRotation` if the user pool is on the Essentials plan or higher. MCP clients refresh at
 * `/oauth2/token`, which rotates tokens.
 *
 * @example
 * import { mcp, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make(
 *   mcp({
 *     server: 'https://mcp.example.com/mcp',
 *     serverScopes: ['tools.read'],
 *     callbackUrls: ['http://localhost:8765/callback'],
 *   }),
 * );
 * assert.deepStrictEqual(client.oAuth?.scopes, ['openid', 'https://mcp.example.com/mcp/tools.read']);
 */
export const mcp = <const R extends string = never>(facts: McpFacts<R>): UserPoolClientProps<R> => ({
  ...named(facts),
  // Users sign in through managed login only. Without any flow, the service would turn on its three default flows. Beside
  // rotation the refresh flow is refused, and SRP is the one that sends no password.
  authFlows: facts.refreshTokenRotation === true ? { userSrp: true } : { refreshToken: true },
  oAuth: codeGrant({
    scopes: [OAuthScope.OPENID, ...serverScopes(facts)],
    callbackUrls: facts.callbackUrls,
    logoutUrls: facts.logoutUrls ?? [],
  }),
  accessTokenValidity: Duration.minutes(15),
  idTokenValidity: Duration.minutes(15),
  // A tool keeps the token in a file of its user.
  refreshTokenValidity: Duration.days(7),
  ...rotation(facts),
  ...protections,
  supportedIdentityProviders: providers(facts),
});
