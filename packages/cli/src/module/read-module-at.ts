import * as E from 'fp-ts/Either';
import { readFileSync, statSync } from 'node:fs';
import { posix, resolve } from 'node:path';
import { nothingOpen, type OpenTexts } from '../files/open-texts';
import type { GivenVariables } from './given-variables';
import { readModuleTree } from './module-folder';
import { modulePath } from './module-path';
import { readModuleFrom, type ReadModule } from './read-module';

/** As long as a file may be that an expression names. */
const longestNamed = 1024 * 1024;

/** The text of a file that an expression of a module names, such as `file("urls.json")`; nothing but regular files. */
const namedText =
  (folder: string, open: OpenTexts) =>
  (path: string): string | undefined =>
    E.toUnion(
      E.tryCatch(
        () => {
          const file = posix.join(folder, path);
          const opened = open.get(resolve(file));
          if (opened !== undefined) return opened;
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
  open: OpenTexts = nothingOpen,
): Promise<ReadModule> => {
  const tree = [...(await readModuleTree(folder, open))];
  const paths = new Map(tree.map(([path, { files }]) => [path, files.map((file) => file.path)]));
  return readModuleFrom({
    files: tree.flatMap(([, { files }]) => files),
    pathsIn: (path) => paths.get(modulePath(posix.join(folder, path))),
    troubled: tree.flatMap(([, { troubled }]) => troubled),
    variables,
    variableFiles,
    readFile: namedText(folder, open),
  });
};
