import * as E from 'fp-ts/Either';
import { dirname, relative, resolve } from 'node:path';
import { standardInput } from '../files/read-text';
import { readConfiguration, type ConfigurationFile } from './configuration-file';
import { configurationFinder } from './find-configuration';
import type { TroubledFile } from '../files/troubled-file';

/** The options of commands that are about configurations. */
export interface ConfigurationOptions {
  /** The name of the file, or whether one is looked for. */
  readonly config?: string | boolean;
}

/** The configuration for a file; nothing if there is none. The left side says what is wrong with it. */
export type Configurations = (file: string) => Promise<E.Either<TroubledFile, ConfigurationFile | undefined>>;

const none: E.Either<TroubledFile, ConfigurationFile | undefined> = E.right(undefined);

/** Finds and reads configurations, each once: the given one, or that which is nearest to a file. */
export const configurations = (
  { config }: ConfigurationOptions,
  stdin: () => AsyncIterable<Uint8Array>,
): Configurations => {
  if (config === false) return () => Promise.resolve(none);
  const find = configurationFinder();
  const known = new Map<string, Promise<E.Either<TroubledFile, ConfigurationFile>>>();
  return async (file) => {
    const found =
      typeof config === 'string'
        ? config
        : await find(file === standardInput ? process.cwd() : dirname(resolve(file)));
    if (found === undefined) return none;
    const reading =
      known.get(found) ??
      (typeof config === 'string'
        ? readConfiguration(config, resolve(), stdin)
        : // As people write it: no report shows how a machine is laid out.
          readConfiguration(relative('', found), dirname(found), stdin));
    known.set(found, reading);
    return reading;
  };
};
