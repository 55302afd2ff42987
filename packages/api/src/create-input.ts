import { orThrow, type Issue, type NotInferred, type UserPoolClient } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { CreateInput } from './settings';
import { toSettings, withName, type SettingsOptions } from './to-settings';

/** Where a client is made, and with what. */
export type CreateOptions<R extends string = string> = SettingsOptions<R> & {
  /** The id of the user pool. */
  readonly userPoolId: string;
};

/**
 * Writes a client as the input of `CreateUserPoolClient`, which the AWS SDK takes as it is.
 *
 * The left side lists references that are not bound, with the code `reference-unbound`, errors that their values make,
 * and with the code `client-name-required` that there is no name: the API makes up none.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toCreateInput } from '@org/cognito-api';
 *
 * const nameless = UserPoolClient.make({ disableOAuth: true });
 * const refused = toCreateInput(nameless, { userPoolId: 'eu-west-1_AbCdEfGhI' });
 * assert.ok(E.isLeft(refused) && refused.left[0].code === 'client-name-required');
 */
export const toCreateInput = <R extends string>(
  client: UserPoolClient<R>,
  options: CreateOptions<NotInferred<R>>,
): E.Either<ReadonlyNonEmptyArray<Issue>, CreateInput> =>
  pipe(
    toSettings<R>(client, options),
    E.chain(withName),
    E.map((settings) => ({ UserPoolId: options.userPoolId, ...settings })),
  );

/**
 * The same, for callers that want exceptions.
 *
 * @throws {InvalidUserPoolClientError} One error that prints every issue.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 * import { toCreateInputOrThrow } from '@org/cognito-api';
 *
 * const client = UserPoolClient.make({ userPoolClientName: 'worker', generateSecret: true, disableOAuth: true });
 * assert.deepStrictEqual(toCreateInputOrThrow(client, { userPoolId: 'eu-west-1_AbCdEfGhI' }), {
 *   UserPoolId: 'eu-west-1_AbCdEfGhI',
 *   AllowedOAuthFlowsUserPoolClient: false,
 *   ClientName: 'worker',
 *   GenerateSecret: true,
 *   SupportedIdentityProviders: ['COGNITO'],
 * });
 */
export const toCreateInputOrThrow = <R extends string>(
  client: UserPoolClient<R>,
  options: CreateOptions<NotInferred<R>>,
): CreateInput => orThrow(toCreateInput<R>(client, options), 'the API would refuse the app client');
