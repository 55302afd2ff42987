/**
 * Files on the disk. Every folder above may import it.
 *
 * From the arguments of a command to files: names, patterns and whole folders.
 */
import { languageFiles } from '@org/cognito-commands/language';
import { posix, resolve, sep } from 'node:path';
import { configurationNames } from './configuration-names';
import { isFolder } from './is-folder';
import { isThere } from './is-there';
import { standardInput } from './read-text';
import { splitPattern } from './split-pattern';
import { suppressionsName } from './suppressions-name';

/** A file to be looked at. */
export interface FoundFile {
  readonly file: string;
  /** Whether the arguments name it. What a pattern or a folder brings along may hold no app client. */
  readonly isNamed: boolean;
}

const { endings, names } = languageFiles;

/** Files by their endings and names. Workflows are in folders that begin with a dot, where nothing else is looked for. */
const filesBelow = [
  `**/*.{${[...new Set(['yaml', 'yml', 'json', 'template', 'tf', 'tofu', ...endings])].join(',')}}`,
  `**/{${names.join(',')}}`,
  '.github/workflows/*.{yaml,yml}',
  '**/.gitlab-ci.{yaml,yml}',
];

const found = async (
  folder: string,
  pattern: string | ReadonlyArray<string>,
): Promise<ReadonlyArray<FoundFile>> => {
  const { glob } = await import('tinyglobby');
  const files = await glob([pattern].flat(), {
    cwd: folder,
    dot: false,
    ignore: ['**/node_modules/**', ...[...configurationNames, suppressionsName].map((name) => `**/${name}`)],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return [...files].sort().map((file) => ({ file: posix.join(folder, file), isNamed: false }));
};

/** The file or the folder in which the files of an argument are, or would be. */
export const rootOf = async (argument: string): Promise<string> => {
  if (await isThere(argument)) return argument;
  const path = argument.replaceAll(sep, '/');
  // Loaded here, so that naming files does not wait for it.
  const { isDynamicPattern } = await import('tinyglobby');
  return isDynamicPattern(path) ? splitPattern(path)[0] : argument;
};

const filesOf = async (argument: string): Promise<ReadonlyArray<FoundFile>> => {
  const named = [{ file: argument, isNamed: true }];
  if (argument === standardInput) return named;
  const path = argument.replaceAll(sep, '/');
  if (await isFolder(argument)) return found(path, filesBelow);
  if (await isThere(argument)) return named;
  // Loaded here, so that naming files does not wait for it.
  const { isDynamicPattern } = await import('tinyglobby');
  if (!isDynamicPattern(path)) return named;
  const files = await found(...splitPattern(path));
  return files.length > 0 ? files : named;
};

/** The same for every way to write the name of a file. */
const pathOf = (file: string): string => (file === standardInput ? file : resolve(file));

/** The files that arguments stand for, each once, in the order of the arguments. One that is named counts as that. */
export const findFiles = async (args: ReadonlyArray<string>): Promise<ReadonlyArray<FoundFile>> => {
  const files = (await Promise.all(args.map(filesOf))).flat();
  const named = new Set(files.flatMap(({ file, isNamed }) => (isNamed ? [pathOf(file)] : [])));
  const seen = new Set<string>();
  return files.filter(({ file, isNamed }) => {
    const path = pathOf(file);
    if (seen.has(path) || (!isNamed && named.has(path))) return false;
    seen.add(path);
    return true;
  });
};
