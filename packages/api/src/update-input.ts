import {
  orThrow,
  withServiceDefaults,
  type Issue,
  type NotInferred,
  type UserPoolClient,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { DescribedClient } from './answer';
import type { UpdateInput } from './settings';
import { toSettings, type SettingsOptions } from './to-settings';
import { updateOf } from './update-of';

/** The client that is updated: its ids, or what the service described. */
type Updated =
  | {
      /** The id of the user pool. */
      readonly userPoolId: string;
      /** The id of the client. */
      readonly clientId: string;
      readonly described?: never;
    }
  | {
      /** What `DescribeUserPoolClient` answered. What the client leaves to the service stays as it is described. */
      readonly described: DescribedClient;
      readonly userPoolId?: never;
      readonly clientId?: never;
    };

/** Which client is updated, and with what. */
export type UpdateOptions<R extends string = string> = SettingsOptions<R> & Updated;

/**
 * Writes a client as the input of `UpdateUserPoolClient`, which the AWS SDK takes as it is.
 *
 * An update resets every setting that it leaves out. With the ids of the client, the service's defaults are written out,
 * so that everything is there that this package knows the default of; what only the user pool decides, such as the
 * attributes that all apps may read, is reset. With `described`, what the client leaves to the service stays as it is.
 *
 * The left side lists references that are not bound, with the code `reference-unbound`, and errors that their values make.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toUpdateInput } from '@org/cognito-api';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, authSessionValidity: { minutes: 5 } });
 * const described = { UserPoolId: 'eu-west-1_AbCdEfGhI', ClientId: '1example23456789', ReadAttributes: ['email'] };
 * assert.deepStrictEqual(
 *   toUpdateInput(client, { described }),
 *   E.right({
 *     ...described,
 *     AllowedOAuthFlowsUserPoolClient: false,
 *     AuthSessionValidity: 5,
 *     SupportedIdentityProviders: ['COGNITO'],
 *   }),
 * );
 */
export const toUpdateInput = <R extends string>(
  client: UserPoolClient<R>,
  options: UpdateOptions<NotInferred<R>>,
): E.Either<ReadonlyNonEmptyArray<Issue>, UpdateInput> => {
  const { described, userPoolId, clientId } = options;
  const ids = { UserPoolId: userPoolId, ClientId: clientId };
  return pipe(
    toSettings<R>(described === undefined ? withServiceDefaults(client) : client, options),
    E.map((settings) => updateOf(described ?? ids, settings)),
  );
};

/**
 * The same, for callers that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error that prints every issue.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toUpdateInputOrThrow } from '@org/cognito-api';
 *
 * const client = UserPoolClient.make({ disableOAuth: true });
 * const ids = { userPoolId: 'eu-west-1_AbCdEfGhI', clientId: '1example23456789' };
 * assert.deepStrictEqual(toUpdateInputOrThrow(client, ids).EnableTokenRevocation, true);
 */
export const toUpdateInputOrThrow = <R extends string>(
  client: UserPoolClient<R>,
  options: UpdateOptions<NotInferred<R>>,
): UpdateInput => orThrow(toUpdateInput<R>(client, options), 'the API would refuse the app client');
