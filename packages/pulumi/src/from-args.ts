import {
  encode,
  inDialect,
  nameIn,
  orThrow,
  readRecord,
  type Bindings,
  type Issue,
  type Path,
  type UserPoolClientProps,
} from '@org/cognito-core';
import type { UserPoolClientArgs as ResourceArgs } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { isOpen } from './bind';
import type { ReferenceValue } from './client-options';
import { misplacedOutput } from './misplaced-output';
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

/** The Output or the promise at a place in arguments, or else what stands there. */
const standsAt = (value: unknown, [key, ...rest]: Path): unknown => {
  if (isOpen(value)) return value;
  if (key !== undefined) return standsAt((value as Readonly<Record<string | number, unknown>>)[key], rest);
  return Array.isArray(value) ? value.find(isOpen) : value;
};

/**
 * The place of what has to be known. Of the lifetime of a token that is its unit, since the amount may be an Output.
 */
const placeToKnow = (path: Path): Path => {
  const [, token] = /^(\w+Token)Validity$/.exec(String(path[0])) ?? [];
  return token === undefined ? path : [nameIn('pulumi', 'TokenValidityUnits'), token];
};

/** Says of a reference that stands where a value must be known which Output or promise stood there in the arguments. */
const inOwnWords = (args: ResourceArgs, issue: Issue): Issue => {
  const inArguments = inDialect('pulumi', issue);
  if (issue.code !== 'reference-position') return inArguments;
  const path = placeToKnow(inArguments.path);
  const open = standsAt(args, path);
  return isOpen(open) ? misplacedOutput({ ...inArguments, path }, open) : inArguments;
};

/**
 * Reads the arguments of an `aws.cognito.UserPoolClient` as a client.
 *
 * Each Output, promise and secret becomes a reference, named by its property in the service's words, such as
 * `CallbackURLs.0`. The rules are left to the component. The left side holds every issue, if some arguments do not describe
 * a client: an argument that does not exist, a value of the wrong type, or an Output where the kind of client is decided.
 *
 * @example
 * import { fromArgs } from '@org/cognito-pulumi';
 * import * as pulumi from '@pulumi/pulumi';
 * import * as E from 'fp-ts/Either';
 *
 * const read = fromArgs({
 *   userPoolId: 'eu-west-1_AbCdEfGhI',
 *   allowedOauthFlowsUserPoolClient: pulumi.output(true),
 * });
 * assert.deepStrictEqual(E.isLeft(read) && read.left.map(({ code, path }) => [code, ...path]), [
 *   ['output-position', 'allowedOauthFlowsUserPoolClient'],
 * ]);
 */
export const fromArgs = (args: ResourceArgs): E.Either<ReadonlyNonEmptyArray<Issue>, ClientFromArgs> => {
  const read = readBack(args);
  if (E.isLeft(read)) return read;
  const { record, references } = read.right;
  const { issues, make } = readRecord(record);
  const client = make();
  if (client === undefined) {
    return E.left(issues.map((issue) => inOwnWords(args, issue)) as unknown as ReadonlyNonEmptyArray<Issue>);
  }
  const { userPoolId: userPool, region } = args;
  return E.right({
    // The file form of props is one of the forms that props have.
    client: encode(client) as unknown as UserPoolClientProps,
    // Arguments are Outputs and promises of what the references are bound to.
    references: references as Bindings<ReferenceValue>,
    userPool,
    // The types of the arguments allow an Output of nothing, which leaves the Region to the provider.
    ...(region !== undefined && { region: region as Input<string> }),
  });
};

/**
 * Reads the arguments of an `aws.cognito.UserPoolClient`, as `fromArgs` does, so that a program moves over in one line:
 * `new UserPoolClient('web', fromArgsOrThrow({ ... }))`. The client keeps its name and its parent, and so its URN and its
 * ID.
 *
 * @throws {InvalidUserPoolClientError} One error with every issue, if some arguments do not describe a client.
 *
 * @example
 * import { fromArgsOrThrow, toArgsOrThrow } from '@org/cognito-pulumi';
 *
 * const { client, ...place } = fromArgsOrThrow({
 *   userPoolId: 'eu-west-1_AbCdEfGhI',
 *   name: 'web',
 *   accessTokenValidity: 15,
 *   tokenValidityUnits: { accessToken: 'minutes' },
 *   supportedIdentityProviders: ['COGNITO'],
 * });
 * assert.strictEqual(toArgsOrThrow(client, place).accessTokenValidity, 15);
 * assert.deepStrictEqual(client, {
 *   userPoolClientName: 'web',
 *   disableOAuth: true,
 *   accessTokenValidity: { minutes: 15 },
 *   supportedIdentityProviders: ['COGNITO'],
 * });
 */
export const fromArgsOrThrow = (args: ResourceArgs): ClientFromArgs =>
  orThrow(fromArgs(args), 'the arguments do not describe an app client');
