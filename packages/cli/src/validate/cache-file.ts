import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import * as E from 'fp-ts/Either';
import { checkCache, type CheckCache } from '../check/check-cache';
import { noInput } from '../files/no-input';
import { readText } from '../files/read-text';
import { replaceFile } from '../files/replace-file';
import { reasonOf } from '../files/system-error';
import type { Output } from '../terminal/io';
import { visible } from '../terminal/visible';
import type { ValidateOptions } from './validate-options';

/** Where a cache is kept if nobody says where. */
export const usualCache = 'node_modules/.cache/cognito-client/validate.json';

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
  { cache, cacheLocation: location = usualCache, stats }: CacheOptions,
  version: string,
): Promise<CacheFile | undefined> => {
  if (!cache || stats) return undefined;
  // It is as large as what is checked.
  const text = await readText(location, noInput, 256);
  const kept = checkCache(E.getOrElse(() => '')(text), version);
  return {
    ...kept,
    isAt: (file) => resolve(file) === resolve(location),
    write: async (stderr) => {
      const written = await mkdir(dirname(location), { recursive: true }).then(
        () => replaceFile(location, kept.print()),
        (error: unknown) => E.left(reasonOf(error)),
      );
      if (E.isLeft(written)) {
        stderr.write(`the cache ${visible(location)} cannot be written: ${visible(written.left)}\n`);
      }
    },
  };
};
