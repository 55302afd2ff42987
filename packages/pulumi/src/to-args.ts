import { isPlainObject, type NotInferred } from '@org/cognito-core';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import { UserPool } from '@pulumi/aws/cognito';
import type { Resource } from '@pulumi/pulumi';
import { bindClient, type BoundClient } from './bound-client';
import type { ClientInput, ClientOptions, PlaceOptions } from './client-options';
import { emit } from './emit';
import { checkedBindings, warn } from './late-check';
import { originOf, type Origin } from './origin';

/** The arguments of a bound client. Values that are not known yet are validated once they are. */
export const argsOf = (
  bound: BoundClient,
  { userPool, region }: PlaceOptions,
  origin: Origin,
  resource?: Resource,
): ResourceArgs => {
  warn(bound.warnings, origin, resource);
  return {
    userPoolId: UserPool.isInstance(userPool) ? userPool.id : userPool,
    ...(region !== undefined && { region }),
    ...emit(bound.record, checkedBindings(bound, origin, resource)),
  };
};

/** Reads nothing but a name, because the client may be malformed. */
const labelOf = (client: unknown): string => {
  const { userPoolClientName: name } = isPlainObject(client) ? client : {};
  return typeof name === 'string' ? `app client "${name}"` : 'an app client';
};

/**
 * Writes a client as arguments of `aws.cognito.UserPoolClient`, without the component. Pass the identity providers and
 * resource servers that the client waits for in `dependsOn` of the resource.
 *
 * Values that are bound to references are validated when they are known, and fail the update if they do not make a valid
 * client.
 *
 * @throws {InvalidUserPoolClientError} One error with every issue, if any issue is an error.
 *
 * @example
 * import { reference, text } from '@org/cognito-core';
 * import { toArgs } from '@org/cognito-pulumi';
 *
 * const args = toArgs(
 *   {
 *     oAuth: {
 *       flows: { authorizationCodeGrant: true },
 *       scopes: ['openid'],
 *       callbackUrls: [text`https://${reference('domain')}/callback`],
 *     },
 *   },
 *   { userPool: 'eu-west-1_AbCdEfGhI', references: { domain: 'app.example.com' } },
 * );
 * assert.deepStrictEqual(args.callbackUrls, ['https://app.example.com/callback']);
 */
export const toArgs = <const R extends string = never>(
  client: ClientInput<R>,
  options: ClientOptions<NotInferred<R>>,
): ResourceArgs => {
  const origin = originOf(labelOf(client));
  return argsOf(bindClient<R>(client, options, origin), options, origin);
};
