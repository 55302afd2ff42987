import {
  encode,
  InvalidUserPoolClientError,
  inDialect,
  readRecord,
  type Bindings,
  type UserPoolClientProps,
} from '@org/cognito-core';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';
import * as E from 'fp-ts/Either';
import type { ReferenceValue } from './client-options';
import { readBack } from './read-back';

/** A client with its place and its references, as the component and `toArgs` take them. */
export interface ClientFromArgs {
  /** The client. A literal `${` in a string is written `$${`. */
  readonly client: UserPoolClientProps;
  /** The Output or the promise that each reference stands for. */
  readonly references: Bindings<ReferenceValue>;
  readonly userPool: Input<string>;
  /** The Region, if the arguments have one. */
  readonly region?: Input<string>;
}

/**
 * Reads the arguments of an `aws.cognito.UserPoolClient`, so that a program moves over in one line:
 * `new UserPoolClient('web', fromArgs({ ... }))`. The client keeps its name and its parent, and so its URN and its ID.
 *
 * Each Output, promise and secret becomes a reference, named by its property in the service's words, such as
 * `CallbackURLs.0`. The rules are left to the component.
 *
 * @throws {InvalidUserPoolClientError} One error with every issue, if some arguments do not describe a client: an argument
 * that does not exist, a value of the wrong type, or an Output where the kind of client is decided.
 *
 * @example
 * import { fromArgs, toArgs } from '@org/cognito-pulumi';
 *
 * const { client, ...place } = fromArgs({
 *   userPoolId: 'eu-west-1_AbCdEfGhI',
 *   name: 'web',
 *   accessTokenValidity: 15,
 *   tokenValidityUnits: { accessToken: 'minutes' },
 *   supportedIdentityProviders: ['COGNITO'],
 * });
 * assert.strictEqual(toArgs(client, place).accessTokenValidity, 15);
 * assert.deepStrictEqual(client, {
 *   userPoolClientName: 'web',
 *   disableOAuth: true,
 *   accessTokenValidity: { minutes: 15 },
 *   supportedIdentityProviders: ['COGNITO'],
 * });
 */
export const fromArgs = (args: ResourceArgs): ClientFromArgs => {
  const read = readBack(args);
  if (E.isLeft(read)) throw new InvalidUserPoolClientError(read.left);
  const { record, references } = read.right;
  const { issues, make } = readRecord(record);
  const client = make();
  if (client === undefined) {
    throw new InvalidUserPoolClientError(issues.map((issue) => inDialect('pulumi', issue)));
  }
  const { userPoolId: userPool, region } = args;
  return {
    // The file form of props is one of the forms that props have.
    client: encode(client) as unknown as UserPoolClientProps,
    // Arguments are Outputs and promises of what the references are bound to.
    references: references as Bindings<ReferenceValue>,
    userPool,
    // The types of the arguments allow an Output of nothing, which leaves the Region to the provider.
    ...(region !== undefined && { region: region as Input<string> }),
  };
};
