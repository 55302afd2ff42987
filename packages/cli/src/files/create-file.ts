import * as E from 'fp-ts/Either';
import { writeFile } from 'node:fs/promises';
import { reasonOf } from './system-error';

/** Why an existing file is not written. */
export const thereAlready = 'it already exists; --force replaces it';

const isThere = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EEXIST';

/** Writes a new file. The left side says why it does not; an existing file stays as it is. */
export const createFile = async (target: string, text: string): Promise<E.Either<string, void>> => {
  try {
    return E.right(await writeFile(target, text, { flag: 'wx' }));
  } catch (error) {
    return E.left(isThere(error) ? thereAlready : reasonOf(error));
  }
};
