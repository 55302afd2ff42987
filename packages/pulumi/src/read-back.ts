/**
 * Reading a record from the arguments of a resource.
 *
 * Law: `readBack(emit(record, bindings), bindings)` has `record`
 */
import {
  decodeRecord,
  readArguments,
  type Bindings,
  type Issue,
  type ReadArguments,
} from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import * as RNEA from 'fp-ts/ReadonlyNonEmptyArray';
import { isOpen } from './bind';
import { argumentPath, argumentsForm, isValues, unknownArguments } from './file-form';
import { referenceNames } from './reference-names';

/** The result of reading arguments. */
export type ReadBack = ReadArguments<unknown>;

/**
 * Reads the arguments of an `aws.cognito.UserPoolClient`: those in a program, or the `inputs` of the resource in an
 * exported stack. Each Output, promise and secret becomes a reference. If it is bound, the reference has that name,
 * otherwise it is named after its place. Defaults that the provider added by itself are left out. The left side holds
 * every issue: anything that a record cannot have is one, so that nothing is lost.
 *
 * @param bindings The values that are already bound to references, by name.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { reference, text } from '@org/cognito-core';
 * import { readBack } from '@org/cognito-pulumi';
 * import * as pulumi from '@pulumi/pulumi';
 *
 * const url = pulumi.output('https://app.example.com');
 * const read = readBack({ userPoolId: 'eu-west-1_AbCdEfGhI', logoutUrls: [url] }, { url });
 * assert.deepStrictEqual(E.isRight(read) && read.right.record, { LogoutURLs: [text`${reference('url')}`] });
 */
export const readBack = (
  inputs: unknown,
  bindings: Bindings<unknown> = {},
): E.Either<RNEA.ReadonlyNonEmptyArray<Issue>, ReadBack> => {
  const names = referenceNames(bindings);
  const { userPoolId: userPool, region, ...rest } = isValues(inputs) ? inputs : {};
  const decoded = pipe(
    decodeRecord(isValues(inputs) ? argumentsForm(rest, names) : isOpen(inputs) ? undefined : inputs),
    E.mapLeft(RNEA.map((issue): Issue => ({ ...issue, path: argumentPath(issue.path) }))),
  );
  return readArguments(unknownArguments(rest), decoded, names.bindings(), { userPool, region });
};
