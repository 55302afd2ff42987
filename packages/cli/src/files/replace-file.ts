import * as E from 'fp-ts/Either';
import { constants } from 'node:fs';
import { access, chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { reasonOf } from './system-error';

const missing = (): undefined => undefined;

/** The file that a name leads to, through links; a name that leads nowhere is its own. */
const destinationOf = (target: string): Promise<string> => realpath(target).catch(() => target);

/**
 * Writes a file as a whole or not at all: a temporary file beside it takes its place when it is complete. The left
 * side says why there is no new file; what was there before is as it was.
 */
export const replaceFile = async (
  target: string,
  text: string | Uint8Array,
): Promise<E.Either<string, void>> => {
  const destination = await destinationOf(target);
  const temporary = join(dirname(destination), `.${basename(destination)}.${crypto.randomUUID()}.tmp`);
  try {
    const present = await stat(destination).catch(missing);
    if (present?.isDirectory() === true) return E.left('it is a directory');
    if (present?.isFile() === false) return E.left('it is not a regular file');
    if (present !== undefined) await access(destination, constants.W_OK);
    await writeFile(temporary, text, { flag: 'wx' });
    if (present !== undefined) await chmod(temporary, present.mode);
    await rename(temporary, destination);
    return E.right(undefined);
  } catch (error) {
    await rm(temporary, { force: true }).catch(missing);
    return E.left(reasonOf(error));
  }
};

/** Writes a file as `replaceFile` does, and makes the folder that it is to be in. */
export const replaceFileBelow = async (target: string, text: string): Promise<E.Either<string, void>> => {
  try {
    await mkdir(dirname(target), { recursive: true });
  } catch (error) {
    return E.left(reasonOf(error));
  }
  return replaceFile(target, text);
};
