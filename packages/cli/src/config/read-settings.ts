import type { Issue } from '@org/cognito-core';
import { inReadingOrder, parseSource, type SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { readText } from '../files/read-text';
import type { TroubledFile } from '../files/troubled-file';

/** What a file of settings holds, and where. */
export interface Settings<A> {
  readonly file: string;
  readonly value: A;
  readonly source: SourceFile;
}

/** Reads a file of settings. The left side says what is wrong with it, each at its place. */
export const readSettings = async <A>(
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
  decode: (input: unknown) => E.Either<ReadonlyNonEmptyArray<Issue>, A>,
  mostMebibytes?: number,
): Promise<E.Either<TroubledFile, Settings<A>>> => {
  const read = await readText(file, stdin, mostMebibytes);
  if (E.isLeft(read)) return E.left({ file, text: '', issues: [read.left.issue] });
  const text = read.right;
  const source = parseSource(text);
  if (E.isLeft(source)) return E.left({ file, text, issues: source.left });
  // Nobody is asked which of two readings was meant.
  if (source.right.mistakes.length > 0) return E.left({ file, text, issues: source.right.mistakes });
  const decoded = decode(source.right.value);
  return E.isLeft(decoded)
    ? E.left({ file, text, issues: inReadingOrder(decoded.left.map(source.right.place)) })
    : E.right({ file, value: decoded.right, source: source.right });
};
