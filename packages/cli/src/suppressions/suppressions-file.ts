/** Issues that are known and not reported, by the file that lists them. Only the commands import it. */
import { decodeSuppressions, type Suppression } from '@org/cognito-core';
import type { SourceFile } from '@org/cognito-file';
import * as E from 'fp-ts/Either';
import { readSettings } from '../config/read-settings';
import type { TroubledFile } from '../files/troubled-file';
import { isThere } from '../files/is-there';
import { suppressionsName } from '../files/suppressions-name';
import { noInput } from '../files/no-input';

/** Suppressions, and the file that they are in. */
export interface SuppressionsFile {
  readonly file: string;
  readonly entries: ReadonlyArray<Suppression>;
  /** Absent if there is no such file yet. */
  readonly source?: SourceFile;
}

/** As many as can be read have about this size. */
const mostMebibytes = 16;

/**
 * Reads a file of suppressions. The left side says what is wrong with it.
 *
 * @param given Its name. By default the usual one, in the working directory, where the file may be absent.
 * @param mayBeAbsent Whether a file of a given name may be absent, too.
 */
export const readSuppressions = async (
  given: string | undefined,
  mayBeAbsent: boolean,
): Promise<E.Either<TroubledFile, SuppressionsFile>> => {
  const file = given ?? suppressionsName;
  if ((given === undefined || mayBeAbsent) && !(await isThere(file))) return E.right({ file, entries: [] });
  const read = await readSettings(file, noInput, decodeSuppressions, { mostMebibytes });
  return E.isLeft(read) ? read : E.right({ file, entries: read.right.value, source: read.right.source });
};
