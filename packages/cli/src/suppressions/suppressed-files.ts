import * as E from 'fp-ts/Either';
import { resolve } from 'node:path';
import type { JudgedFile } from '../check/judged-files';
import type { TroubledFile } from '../files/troubled-file';
import { standardInput } from '../files/read-text';
import { suppressionsName } from '../files/suppressions-name';
import { readSuppressions, type SuppressionsFile } from './suppressions-file';

/** A file of suppressions, and the files that it is about. */
export interface SuppressedFiles {
  readonly suppressions: SuppressionsFile;
  readonly files: ReadonlyArray<JudgedFile>;
}

/** Which suppressions there are: those that the options name, or that are to be written, win over configurations. */
interface GivenSuppressions {
  readonly suppressions?: string;
  readonly suppressAll: boolean;
}

/**
 * Finds the suppressions of files, each of which is read once. They are no files to be checked themselves. The left side is
 * every file of suppressions that cannot be used.
 */
export const suppressedFiles = async (
  judged: ReadonlyArray<JudgedFile>,
  { suppressions: given, suppressAll }: GivenSuppressions,
): Promise<E.Either<ReadonlyArray<TroubledFile>, ReadonlyArray<SuppressedFiles>>> => {
  const nameFor = ({ suppressions }: JudgedFile): string | undefined => given ?? suppressions;
  // Several configurations may name one file, each as seen from its folder.
  const pathOf = (name: string | undefined): string => resolve(name ?? suppressionsName);
  const names = new Map(
    (judged.length === 0 ? [given] : judged.map(nameFor)).map((name) => [pathOf(name), name]),
  );
  const read = new Map<string, SuppressionsFile>();
  const troubled: Array<TroubledFile> = [];
  for (const [path, name] of names) {
    const found = await readSuppressions(name, suppressAll);
    if (E.isLeft(found)) troubled.push(found.left);
    else read.set(path, found.right);
  }
  if (troubled.length > 0) return E.left(troubled);
  const isToBeChecked = ({ file }: JudgedFile): boolean => file === standardInput || !read.has(resolve(file));
  return E.right(
    [...read].map(([path, suppressions]) => ({
      suppressions,
      files: judged.filter((file) => pathOf(nameFor(file)) === path && isToBeChecked(file)),
    })),
  );
};
