import type { Module } from '@org/cognito-terraform/module';
import * as E from 'fp-ts/Either';
import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import type { TroubledFile } from '../files/troubled-file';
import type { GivenVariables } from './given-variables';
import { readModuleTree, type ModuleText } from './module-folder';
import { modulePath } from './module-path';

/** A module that was read from the disk. */
export interface ModuleOnDisk {
  readonly module: Module;
  /** The files that its places are in. */
  readonly files: ReadonlyArray<ModuleText>;
  /** What could not be read of it. */
  readonly troubled: ReadonlyArray<TroubledFile>;
  /** The same module with other texts of its files. */
  readonly withFiles: (files: ReadonlyArray<ModuleText>) => Module;
}

/** As long as a file may be that an expression names. */
const longestNamed = 1024 * 1024;

/** The text of a file that an expression of a module names, such as `file("urls.json")`; nothing but regular files. */
const namedText =
  (folder: string) =>
  (path: string): string | undefined =>
    E.toUnion(
      E.tryCatch(
        () => {
          const file = posix.join(folder, path);
          const found = statSync(file);
          return found.isFile() && found.size <= longestNamed ? readFileSync(file, 'utf8') : undefined;
        },
        () => undefined,
      ),
    );

/** Reads the module in a folder. */
export const readModuleAt = async (
  folder: string,
  { variables, variableFiles }: GivenVariables,
): Promise<ModuleOnDisk> => {
  const tree = await readModuleTree(folder);
  // Loaded here, so that nobody waits for it who has no module.
  const { readModule } = await import('@org/cognito-terraform/module');
  const withFiles = (files: ReadonlyArray<ModuleText>): Module => {
    const textsOf = new Map(files.map((file) => [file.path, file]));
    const filesIn = (path: string): ReadonlyArray<ModuleText> | undefined =>
      tree.get(path)?.files.map((file) => textsOf.get(file.path) ?? file);
    return readModule(filesIn(folder) ?? [], {
      variables,
      variableFiles,
      readFile: namedText(folder),
      folder: (path) => filesIn(modulePath(posix.join(folder, path))),
    });
  };
  const files = [...tree.values()].flatMap((each) => each.files);
  return {
    module: withFiles(files),
    files: [...files, ...variableFiles],
    troubled: [...tree.values()].flatMap(({ troubled }) => troubled),
    withFiles,
  };
};
