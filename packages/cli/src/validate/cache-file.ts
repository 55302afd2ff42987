import { join, resolve } from 'node:path';
import * as E from 'fp-ts/Either';
import { checkCache, type CheckCache } from '../check/check-cache';
import { isFolder } from '../files/is-folder';
import { isThere } from '../files/is-there';
import { noInput } from '../files/no-input';
import { readText } from '../files/read-text';
import { replaceFile, replaceFileBelow } from '../files/replace-file';
import type { Output } from '../terminal/io';
import { visible } from '../terminal/visible';
import type { ValidateOptions } from './validate-options';

/** Where a cache is kept if nobody says where: in the folder of packages, where one is, as other tools do. */
const inPackages = 'node_modules/.cache/cognito-client/validate.json';

/** The folder that is made for it elsewhere. */
const ownFolder = '.cognito-client-cache';

const usualCache = async (): Promise<string> =>
  (await isFolder('node_modules')) ? inPackages : `${ownFolder}/validate.json`;

/** The options of `validate` that are about its cache. */
type CacheOptions = Pick<ValidateOptions, 'cache' | 'cacheLocation' | 'stats'>;

/** A cache on the disk. */
export interface CacheFile extends CheckCache {
  /** Whether a file is the cache itself, which is nothing to check. */
  readonly isAt: (file: string) => boolean;
  /** Writes it. A check does not fail because this does. */
  readonly write: (stderr: Output) => Promise<void>;
}

/** Why a cache cannot be kept as the options say. */
export const cacheMistake = ({ cache, cacheLocation }: CacheOptions): string | undefined =>
  cacheLocation !== undefined && !cache ? '--cache-location needs --cache' : undefined;

/** Reads the cache that is asked for; nothing if none is, or if files are measured. One that cannot be read is empty. */
export const cacheFile = async (
  { cache, cacheLocation, stats }: CacheOptions,
  version: string,
): Promise<CacheFile | undefined> => {
  if (!cache || stats) return undefined;
  const location = cacheLocation ?? (await usualCache());
  // It is as large as what is checked.
  const text = await readText(location, noInput, 256);
  const kept = await checkCache(E.getOrElse(() => '')(text), version);
  return {
    ...kept,
    isAt: (file) => resolve(file) === resolve(location),
    write: async (stderr) => {
      const written = await replaceFileBelow(location, kept.print());
      if (E.isLeft(written)) {
        stderr.write(`the cache ${visible(location)} cannot be written: ${visible(written.left)}\n`);
        return;
      }
      // A folder in which it lies alone is nothing to commit.
      const ignored = join(ownFolder, '.gitignore');
      if (cacheLocation === undefined && location.startsWith(ownFolder) && !(await isThere(ignored))) {
        await replaceFile(ignored, '*\n');
      }
    },
  };
};
