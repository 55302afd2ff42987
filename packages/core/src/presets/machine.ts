import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import type { ResourceServerScope } from '../field/oauth-scope';
import type { Value } from '../reference/reference';
import type { TextInput } from '../reference/text';
import { protections } from './protections';
import { named } from './sign-in';

/** The facts about a machine, from which `machine` makes props. */
export interface MachineFacts<R extends string = string> {
  /**
   * The name of the client.
   * @default chosen by the backend
   */
  readonly userPoolClientName?: TextInput<R>;
  /** The custom scopes that the machine may ask for. Their resource servers must exist before the client. */
  readonly scopes: Value<ReadonlyArray<ResourceServerScope<R>>, R>;
}

/**
 * The props for a program that acts on its own behalf, without a user: the client credentials grant.
 *
 * @example
 * import { machine, OAuthScope, reference, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make(
 *   machine({ scopes: [OAuthScope.resourceServer(reference('ordersApi'), 'orders.read')] }),
 * );
 * assert.strictEqual(client.oAuth?.flows.clientCredentials, true);
 */
export const machine = <const R extends string = never>(facts: MachineFacts<R>): UserPoolClientProps<R> => ({
  ...named(facts),
  generateSecret: true,
  // No user signs in. Without any flow, the service would turn on its three default flows.
  authFlows: { refreshToken: true },
  oAuth: { flows: { clientCredentials: true }, scopes: facts.scopes },
  // AWS charges for each token that a machine asks for, so a token is valid for an hour.
  accessTokenValidity: Duration.hours(1),
  ...protections,
  supportedIdentityProviders: [],
});
