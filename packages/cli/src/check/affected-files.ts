/**
 * Which files a change matters to: those that have changed, and those that are checked with one that has.
 *
 * Law: what is said of any other file is what was said of it before the change.
 */
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { dirname, join } from 'node:path';
import type { ChangedPaths } from '../files/changed-paths';
import { isThere } from '../files/is-there';
import { mentionedPaths } from '../files/mentioned-paths';
import { isModuleFile, isVariablesFile } from '../files/module-name';
import { readText, standardInput } from '../files/read-text';
import { noInput } from '../files/no-input';
import { readModuleTree } from '../module/module-folder';
import { folderOf } from '../module/module-path';
import type { JudgedFile } from './judged-files';
import { besideNames } from '../config/parameters-beside';

/** A file, or the folder of a module, with what may be read along with it. */
interface Unit {
  readonly mentions: ReadonlySet<string>;
  readonly hasChanged: boolean;
}

/** What may be a template that another one names. */
const isTemplateName = (path: string): boolean => /\.(?:ya?ml|json|template)$/.test(path);

/** Whether a path has changed, or a folder that git looks at as a whole, as it does at other repositories. */
const changedIn =
  (paths: ReadonlySet<string>) =>
  (path: string): boolean => {
    for (let at = path, above = dirname(at); ; at = above, above = dirname(at)) {
      if (paths.has(at)) return true;
      if (above === at) return false;
    }
  };

/** The folders in which a file of a module has changed, or a file that gives values to its variables. */
const changedModules = (paths: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    [...paths].filter((path) => isModuleFile(path) || isVariablesFile(path)).map((path) => dirname(path)),
  );

/** Reads files and modules no further than to see what they name. */
const unitReader = ({ paths, pathOf }: ChangedPaths) => {
  const hasChanged = changedIn(paths);
  const modules = changedModules(paths);
  return {
    ofFile: async (file: string, path: string): Promise<Unit> => {
      const read = await readText(file, noInput);
      const folder = dirname(path);
      const mentions = E.isLeft(read) ? new Set<string>() : mentionedPaths(read.right, [folder]);
      return {
        mentions,
        hasChanged:
          hasChanged(path) ||
          besideNames.some((name) => paths.has(join(folder, name))) ||
          [...mentions].some((mention) => paths.has(mention)),
      };
    },
    ofModule: async (folder: string, path: string): Promise<Unit> => {
      const mentions = new Set<string>();
      const called = new Set<string>();
      for (const [each, { files }] of await readModuleTree(folder)) {
        const own = dirname(await pathOf(join(each, 'main.tf')));
        called.add(own);
        for (const { text } of files)
          for (const mention of mentionedPaths(text, [own, path])) mentions.add(mention);
      }
      return {
        mentions: new Set([...mentions, ...called]),
        hasChanged:
          [...called].some((each) => modules.has(each) || hasChanged(each)) ||
          [...mentions].some((mention) => paths.has(mention)),
      };
    },
  };
};

/** What changed files named before: a template or a module that is no longer used is checked by itself. */
const mentionedBefore = async ({
  textsBefore,
}: ChangedPaths): Promise<E.Either<string, ReadonlyArray<string>>> =>
  pipe(
    await textsBefore((path) => isModuleFile(path) || isTemplateName(path)),
    E.map((texts) => texts.flatMap(([path, text]) => [...mentionedPaths(text, [dirname(path)])])),
  );

/** Everything that is reached from some paths in one direction, and these themselves. */
const reached = (
  from: ReadonlyArray<string>,
  nextOf: (path: string) => Iterable<string>,
): ReadonlySet<string> => {
  const found = new Set<string>();
  const waiting = [...from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    waiting.push(...nextOf(path));
  }
  return found;
};

/**
 * Those of some files that a change matters to. Standard input and what is not there always count. The left side says why
 * nobody knows.
 */
export const affectedFiles = async (
  files: ReadonlyArray<JudgedFile>,
  changed: ChangedPaths,
): Promise<E.Either<string, ReadonlyArray<JudgedFile>>> => {
  const before = await mentionedBefore(changed);
  if (E.isLeft(before)) return before;
  const { ofFile, ofModule } = unitReader(changed);
  const units = new Map<string, Unit>();
  const keys = new Map<JudgedFile, string>();
  const always = new Set<JudgedFile>();
  for (const judged of files) {
    const { file } = judged;
    if (file === standardInput || !(await isThere(file))) {
      always.add(judged);
      continue;
    }
    const path = await changed.pathOf(file);
    const key = isModuleFile(file) ? dirname(path) : path;
    keys.set(judged, key);
    if (!units.has(key))
      units.set(key, await (isModuleFile(file) ? ofModule(folderOf(file), key) : ofFile(file, path)));
  }
  // A template may name one that nobody asked for, and that another one.
  const waiting = [...units.values()].flatMap(({ mentions }) => [...mentions]);
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (units.has(path) || !isTemplateName(path) || !(await isThere(path))) continue;
    const unit = await ofFile(path, path);
    units.set(path, unit);
    waiting.push(...unit.mentions);
  }
  const mentionedBy = new Map<string, Array<string>>();
  for (const [path, { mentions }] of units) {
    for (const mention of mentions) mentionedBy.set(mention, [...(mentionedBy.get(mention) ?? []), path]);
  }
  const seeds = [...units].flatMap(([path, { hasChanged }]) => (hasChanged ? [path] : []));
  const above = reached(seeds, (path) => mentionedBy.get(path) ?? []);
  const affected = reached([...above, ...before.right], (path) => units.get(path)?.mentions ?? []);
  return E.right(files.filter((file) => always.has(file) || affected.has(keys.get(file) ?? '')));
};
