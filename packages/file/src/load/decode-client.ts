import { advice, isError, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { checkProps } from '../check/check-props';
import { inReadingOrder, type PlacedIssue } from '../source/placed-issue';
import { parseSource, type SourceFile } from '../source/source-file';
import type { LoadedClient, LoadOptions } from './loaded-client';
import { undeclaredReferences } from './undeclared-references';

/** What is wrong with a template where the props of one client are meant, or with what is checked like one. */
const noProps = ({ template }: SourceFile): Issue => {
  const what = template?.input === undefined ? 'a CloudFormation template' : 'the input of the AWS CLI';
  return {
    code: 'file-format',
    severity: 'error',
    path: [],
    message: `is ${what}, not the props of an app client`,
    fixes: [advice('write its app client as props, with `cognito-client import`')],
  };
};

const decodeSource = <R extends string>(
  source: SourceFile,
  { references = [], context, ...rules }: LoadOptions<R>,
): E.Either<ReadonlyArray<PlacedIssue>, LoadedClient<R>> => {
  if (source.isTemplate) return E.left([source.place(noProps(source))]);
  const { client, lint, issues } = checkProps(source, context, rules);
  const found = [
    ...issues,
    ...undeclaredReferences(source.value, references).map((issue) => source.place(issue)),
  ];
  return client === undefined || found.some(isError)
    ? E.left(inReadingOrder(found))
    : // What the text names beside the references of the type is an error.
      E.right({ client, ...lint } as LoadedClient<R>);
};

/**
 * Reads an app client from YAML or JSON. The left side holds every issue, errors and warnings, in the order of reading and
 * each with its place, if one is an error. It never throws.
 *
 * The right side is what `UserPoolClient` of the CDK package and of the Pulumi package takes beside a user pool. Spread it.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodeClient } from '@org/cognito-file';
 *
 * const decoded = decodeClient('disableOAuth: true\naccessTokenValidity: { minutes: 4 }\n');
 * assert.deepStrictEqual(
 *   E.isLeft(decoded) && decoded.left.map(({ code, position }) => [code, position]),
 *   [['access-token-range', { line: 2, column: 1 }]],
 * );
 */
export const decodeClient = <const R extends string = never>(
  text: string,
  options: LoadOptions<R> = {},
): E.Either<ReadonlyNonEmptyArray<PlacedIssue>, LoadedClient<R>> =>
  pipe(
    parseSource(text),
    E.chain((source) => decodeSource(source, options)),
    // Whatever gives no client has an issue.
    E.mapLeft((issues) => issues as ReadonlyNonEmptyArray<PlacedIssue>),
  );
