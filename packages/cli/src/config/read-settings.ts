import type { Issue } from '@org/cognito-core';
import { inReadingOrder, parseSource, withoutSchemaKey, type SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { readText } from '../files/read-text';
import { doubledKeys } from './doubled-keys';
import type { TroubledFile } from '../files/troubled-file';

/** What a file of settings holds, and where. */
export interface Settings<A> {
  readonly file: string;
  readonly value: A;
  readonly source: SourceFile;
  /** The keys that stand twice, if such a file may have some. */
  readonly doubled: ReadonlyArray<TroubledFile>;
}

/** How a file of settings is read. */
interface ReadOptions {
  readonly mostMebibytes?: number;
  /**
   * Whether a key that stands twice is told, and the last one holds.
   * @default false: nobody is asked which of two readings was meant
   */
  readonly takesDoubled?: boolean;
}

/** Reads a file of settings. The left side says what is wrong with it, each at its place. */
export const readSettings = async <A>(
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
  decode: (input: unknown) => E.Either<ReadonlyNonEmptyArray<Issue>, A>,
  { mostMebibytes, takesDoubled = false }: ReadOptions = {},
): Promise<E.Either<TroubledFile, Settings<A>>> => {
  const read = await readText(file, stdin, mostMebibytes);
  if (E.isLeft(read)) return E.left({ file, text: '', issues: [read.left.issue] });
  const text = read.right;
  const source = parseSource(text);
  if (E.isLeft(source)) return E.left({ file, text, issues: source.left });
  const { mistakes } = source.right;
  const { doubled, others } = doubledKeys(mistakes);
  if (takesDoubled ? others.length > 0 : mistakes.length > 0) return E.left({ file, text, issues: mistakes });
  const decoded = decode(withoutSchemaKey(source.right.value));
  return E.isLeft(decoded)
    ? E.left({ file, text, issues: inReadingOrder(decoded.left.map(source.right.place)) })
    : E.right({
        file,
        value: decoded.right,
        source: source.right,
        doubled: doubled.length === 0 ? [] : [{ file, text, issues: doubled }],
      });
};
