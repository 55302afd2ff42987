import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import { UserPool } from '@pulumi/aws/cognito';
import type { Resource } from '@pulumi/pulumi';
import { bindClient, type BoundClient } from './bound-client';
import type { ClientInput, ClientOptions, PlaceOptions } from './client-options';
import { emit } from './emit';
import { checkedBindings, warn } from './late-check';

/** The arguments of a bound client; what is not known yet is checked as soon as it is. */
export const argsOf = (
  bound: BoundClient,
  { userPool, region }: PlaceOptions,
  label: string,
  resource?: Resource,
): ResourceArgs => {
  warn(bound.warnings, resource);
  return {
    userPoolId: UserPool.isInstance(userPool) ? userPool.id : userPool,
    ...(region !== undefined && { region }),
    ...emit(bound.record, checkedBindings(bound, label, resource)),
  };
};

/**
 * Writes a client as plain arguments of `aws.cognito.UserPoolClient`, for those who want no component. The resources
 * among the providers and the resource servers are to be given as `dependsOn` beside them.
 *
 * Throws one `InvalidUserPoolClientError` with every issue. What is bound to references is checked when its value is
 * known, and fails the update if it makes no client.
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
  options: ClientOptions<NoInfer<R>>,
): ResourceArgs => {
  const bound = bindClient<R>(client, options);
  const { userPoolClientName: name } = bound.client;
  return argsOf(bound, options, typeof name === 'string' ? `app client "${name}"` : 'an app client');
};
