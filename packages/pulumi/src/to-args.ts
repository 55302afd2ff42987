import { isPlainObject, type Issue, type NotInferred } from '@org/cognito-core';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import type { Resource } from '@pulumi/pulumi';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { bindClient, type BoundClient } from './bound-client';
import type { ClientInput, ClientOptions, PlaceOptions } from './client-options';
import { emit } from './emit';
import { checkedBindings, warn } from './late-check';
import { orThrowAt } from './or-throw-at';
import { originOf, type Origin } from './origin';
import { poolId } from './pool-id';

/** The arguments of a bound client. Values that are not known yet are validated once they are. */
export const argsOf = (
  bound: BoundClient,
  { userPool, region }: PlaceOptions,
  origin: Origin,
  resource?: Resource,
): ResourceArgs => {
  warn(bound.warnings, origin, resource);
  return {
    userPoolId: poolId(userPool),
    ...(region !== undefined && { region }),
    ...emit(bound.record, checkedBindings(bound, origin, resource)),
  };
};

/** Reads nothing but a name, because the client may be malformed. */
const labelOf = (client: unknown): string => {
  const { userPoolClientName: name } = isPlainObject(client) ? client : {};
  return typeof name === 'string' ? `app client "${name}"` : 'an app client';
};

const argsAt = <R extends string>(
  client: ClientInput<R>,
  options: ClientOptions<NotInferred<R>>,
  origin: Origin,
): E.Either<ReadonlyNonEmptyArray<Issue>, ResourceArgs> =>
  pipe(
    bindClient<R>(client, options),
    E.map((bound) => argsOf(bound, options, origin)),
  );

/**
 * Writes a client as arguments of `aws.cognito.UserPoolClient`, without the component. Pass the identity providers and
 * resource servers that the client waits for in `dependsOn` of the resource.
 *
 * The left side holds every issue, if any issue is an error. Otherwise warnings are in Pulumi's log. Values that are bound
 * to references are validated when they are known, and fail the update if they do not make a valid client.
 *
 * @example
 * import { toArgs } from '@org/cognito-pulumi';
 * import * as E from 'fp-ts/Either';
 *
 * const args = toArgs({ disableOAuth: true, authSessionValidity: { minutes: 20 } }, { userPool: 'eu-west-1_AbCdEfGhI' });
 * assert.deepStrictEqual(E.isLeft(args) && args.left.map(({ code }) => code), ['auth-session-range']);
 */
export const toArgs = <const R extends string = never>(
  client: ClientInput<R>,
  options: ClientOptions<NotInferred<R>>,
): E.Either<ReadonlyNonEmptyArray<Issue>, ResourceArgs> =>
  argsAt<R>(client, options, originOf(labelOf(client)));

/**
 * Writes a client as arguments of `aws.cognito.UserPoolClient`, as `toArgs` does, for programs that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error with every issue, if any issue is an error. It names the client and the
 * line of the program.
 *
 * @example
 * import { reference, text } from '@org/cognito-core';
 * import { toArgsOrThrow } from '@org/cognito-pulumi';
 *
 * const args = toArgsOrThrow(
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
export const toArgsOrThrow = <const R extends string = never>(
  client: ClientInput<R>,
  options: ClientOptions<NotInferred<R>>,
): ResourceArgs => {
  const origin = originOf(labelOf(client));
  return orThrowAt(argsAt<R>(client, options, origin), origin);
};
