/** Modules of Terraform, as they are on the disk. `check/`, `sources/` and the commands import it. */
import * as E from 'fp-ts/Either';
import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, posix, resolve } from 'node:path';
import type { TroubledFile } from '../files/troubled-file';
import { noInput } from '../files/no-input';
import { isModuleFile, isVariablesFile } from '../files/module-name';
import { nothingOpen, type OpenTexts } from '../files/open-texts';
import { readText } from '../files/read-text';
import { calledFolders } from './called-folders';
import type { ModuleText } from './read-module';

/** The files of one folder, which are one module. */
export interface ModuleFolder {
  /** Those that can be read. Paths begin with the folder, as it was named. */
  readonly files: ReadonlyArray<ModuleText>;
  /** Those that cannot. */
  readonly troubled: ReadonlyArray<TroubledFile>;
}

/** Folders by their paths: a module, and those that it calls. */
export type ModuleTree = ReadonlyMap<string, ModuleFolder>;

const isFile = async (folder: string, entry: Dirent): Promise<boolean> => {
  if (!entry.isSymbolicLink()) return !entry.isDirectory();
  return stat(posix.join(folder, entry.name)).then(
    (found) => !found.isDirectory(),
    () => true,
  );
};

/** Editors leave files with such names, and Terraform does not read them. */
const isLeftover = (name: string): boolean => name.startsWith('.') || name.startsWith('#');

/** Whether a file of this name is part of a module, or gives values to it. */
const isRead = (name: string): boolean => !isLeftover(name) && (isModuleFile(name) || isVariablesFile(name));

/** OpenTofu leaves `main.tf` out where there is `main.tofu`. */
const withoutReplaced = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names.filter(
    (name) => !/\.tf(?:\.json)?$/.test(name) || !names.includes(name.replace(/\.tf(?=$|\.json$)/, '.tofu')),
  );

/** The names of the files of a folder that an editor has open, whether they are on the disk yet or not. */
const openIn = (folder: string, open: OpenTexts): ReadonlyArray<string> =>
  open.size === 0
    ? []
    : [...open.keys()].filter((path) => dirname(path) === resolve(folder)).map((path) => basename(path));

const namesIn = async (folder: string, open: OpenTexts): Promise<ReadonlyArray<string>> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = new Set(openIn(folder, open).filter(isRead));
  for (const entry of entries) {
    const { name } = entry;
    if (isRead(name) && (await isFile(folder, entry))) names.add(name);
  }
  return withoutReplaced([...names].sort());
};

/** Reads the files of a folder; `undefined` if there is no such folder, or none that may be read. */
const readFolder = async (folder: string, open: OpenTexts): Promise<ModuleFolder | undefined> => {
  const names = await namesIn(folder, open).catch(() => undefined);
  if (names === undefined) return undefined;
  const files: Array<ModuleText> = [];
  const troubled: Array<TroubledFile> = [];
  for (const name of names) {
    const path = posix.join(folder, name);
    const read = await readText(path, noInput, undefined, open);
    if (E.isRight(read)) files.push({ path, text: read.right });
    else troubled.push({ file: path, text: '', issues: [read.left.issue] });
  }
  return { files, troubled };
};

/** Reads the module in a folder, with every module in a folder that it calls. */
export const readModuleTree = async (root: string, open: OpenTexts = nothingOpen): Promise<ModuleTree> => {
  const tree = new Map<string, ModuleFolder>();
  const waiting = [root];
  for (;;) {
    const folder = waiting.pop();
    if (folder === undefined) return tree;
    const read = tree.has(folder) ? undefined : await readFolder(folder, open);
    if (read === undefined) continue;
    tree.set(folder, read);
    waiting.push(...read.files.flatMap(({ text }) => calledFolders(folder, text)));
  }
};

/** The names of the files of the module in a folder, without those that give values to its variables. */
export const moduleFilesIn = async (
  folder: string,
  open: OpenTexts = nothingOpen,
): Promise<ReadonlyArray<string>> => {
  const names = await namesIn(folder, open).catch(() => []);
  return names.filter(isModuleFile);
};

/** Whether a folder has files of a module. */
export const hasModule = async (folder: string): Promise<boolean> => (await moduleFilesIn(folder)).length > 0;
