/**
 * Checks files whenever something changes by which they are judged. What has not changed is not checked again, but every
 * report is about all files.
 */
import { resolve } from 'node:path';
import type { CheckedFile } from '../check/checked-file';
import { findFiles, rootOf } from '../files/found-file';
import { isModuleFile, isVariablesFile } from '../files/module-name';
import { pathFrom } from '../files/path-from';
import { changes } from '../files/watched-changes';
import { shownName } from '../report/shown-name';
import type { ExitCode } from '../terminal/exit-code';
import type { Io } from '../terminal/io';
import { plural } from '../terminal/plural';
import { checkOnce, type CheckRequest } from './check-once';
import { isSettingByName, namedByOptions, settingNames } from './settings-files';

const clearTerminal = '\u001b[2J\u001b[3J\u001b[H';

/** Whether a file may be read for modules of Terraform, which are always checked again. */
const isOfModules = (file: string): boolean => isModuleFile(file) || isVariablesFile(file);

/** Forgets what was known of files that have changed; of all, where that changes by which they are judged. */
const forget = (
  known: Map<string, CheckedFile>,
  changed: ReadonlySet<string>,
  settings: ReadonlyArray<string>,
): boolean => {
  const isSetting = settings.some((file) => changed.has(resolve(file))) || [...changed].some(isSettingByName);
  const outdated = [...known.values()].filter(
    ({ file, beside }) =>
      isSetting || changed.has(resolve(file)) || (beside !== undefined && changed.has(resolve(beside))),
  );
  for (const { file } of outdated) known.delete(file);
  return isSetting || outdated.length > 0 || [...changed].some(isOfModules);
};

const foundNames = async ({ files }: CheckRequest): Promise<ReadonlyArray<string>> =>
  (await findFiles(files)).map(({ file }) => file);

const areSame = (before: ReadonlyArray<string>, after: ReadonlyArray<string>): boolean =>
  before.length === after.length && before.every((file, index) => file === after[index]);

/** Checks files until the program is asked to end, and answers what the last check did. */
export const watchFiles = async (request: CheckRequest, io: Io): Promise<ExitCode> => {
  const { stdout, stderr, stopped = () => new Promise<never>(() => undefined) } = io;
  const named = namedByOptions(request.options);
  const roots = await Promise.all(request.files.map(rootOf));
  const watched = await changes([...roots, ...named, ...settingNames]);
  const end = stopped().then(() => undefined);
  const known = new Map<string, CheckedFile>();
  for (;;) {
    const found = await foundNames(request);
    const { code, settings } = await checkOnce(request, io, known);
    watched.add([...settings, ...[...known.values()].flatMap(({ beside }) => beside ?? [])]);
    stderr.write(`watching ${plural(found.length, 'file')}; Ctrl+C ends\n`);
    let changed: ReadonlySet<string> | undefined;
    do {
      changed = await Promise.race([end, watched.next()]);
      if (changed === undefined) {
        await watched.close();
        return code;
      }
    } while (!forget(known, changed, [...settings, ...named]) && areSame(found, await foundNames(request)));
    const names = [...changed].map((file) => shownName(pathFrom(resolve(), file)));
    stdout.write(`${stdout.isTerminal === true ? clearTerminal : '\n'}${names.join(', ')} changed\n\n`);
  }
};
