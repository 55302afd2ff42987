import { decodePoolContext, type Path, type PoolContext } from '@org/cognito-core';
import type { SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { readSettings, type Settings } from './read-settings';
import type { TroubledFile } from '../files/troubled-file';

/** What is known of a user pool, and who says so. */
export interface PoolFacts {
  readonly context: PoolContext;
  /** Where a fact is said, by its key. */
  readonly placeOf: (fact: string) => string;
}

/** What a file says of a user pool, and what is wrong with the file although it can be read. */
export interface ReadPoolFacts extends PoolFacts {
  readonly doubled: ReadonlyArray<TroubledFile>;
}

/** Where a path leads in a file. */
export const placeIn = (file: string, source: SourceFile, path: Path): string => {
  const { line, column } = source.positionOf(path);
  return `${file}:${line}:${column}`;
};

/** Reads what is known of a user pool from a file. The left side says what is wrong with the file. */
export const readPoolFacts = async (
  file: string,
  stdin: () => AsyncIterable<Uint8Array>,
): Promise<E.Either<TroubledFile, ReadPoolFacts>> =>
  E.map(({ value, source, doubled }: Settings<PoolContext>) => ({
    context: value,
    placeOf: (fact: string) => placeIn(file, source, [fact]),
    doubled,
  }))(await readSettings(file, stdin, decodePoolContext, { takesDoubled: true }));
