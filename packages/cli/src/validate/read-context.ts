import { decodePoolContext, type PoolContext } from '@org/cognito-core';
import { inReadingOrder, parseSource, type PlacedIssue } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import type { CheckedFile } from '../check/checked-file';
import { readText } from '../files/read-text';

/** Reads what is known of the user pool. The left side is the file with its issues, to be reported. */
export const readContext = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<CheckedFile, PoolContext>> => {
  const refuse = (text: string, issues: ReadonlyArray<PlacedIssue>) =>
    E.left({ file, text, isNamed: true, issues, deferred: [], clients: 0 });
  const read = await readText(file, stdin);
  if (E.isLeft(read)) return refuse('', [read.left.issue]);
  const source = parseSource(read.right);
  if (E.isLeft(source)) return refuse(read.right, source.left);
  if (source.right.mistakes.length > 0) return refuse(read.right, source.right.mistakes);
  const context = decodePoolContext(source.right.value);
  return E.isLeft(context)
    ? refuse(read.right, inReadingOrder(context.left.map(source.right.place)))
    : context;
};
