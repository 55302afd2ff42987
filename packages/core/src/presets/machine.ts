import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { UserPoolClientProps } from '../client/props';
import { Duration } from '../field/duration';
import type { ResourceServerScope } from '../field/oauth-scope';
import type { Value } from '../reference/reference';
import type { TextInput } from '../reference/text';
import { protections } from './protections';
import { named } from './sign-in';

/** What a machine must say of itself, and what it may. */
export interface MachineFacts<R extends string = string> {
  /**
   * The name of the client.
   * @default chosen by the backend
   */
  readonly userPoolClientName?: TextInput<R>;
  /** What the machine may ask for: `<identifier>/<scope>` of resource servers, which must be there before the client. */
  readonly scopes: Value<ReadonlyNonEmptyArray<ResourceServerScope<R>>, R>;
}

/**
 * The props of a program that acts for itself, and for no user: the client credentials grant.
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
  // No user signs in. Without any flow the service would turn on its default of three.
  authFlows: { refreshToken: true },
  oAuth: { flows: { clientCredentials: true }, scopes: facts.scopes },
  // AWS charges for each token that a machine asks for, so the token is good for an hour.
  accessTokenValidity: Duration.hours(1),
  ...protections,
  supportedIdentityProviders: [],
});
