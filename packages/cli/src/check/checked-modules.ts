/** Modules of Terraform that are read from the disk and checked. Each folder is one. */
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { resolve } from 'node:path';
import { nothingOpen, type OpenTexts } from '../files/open-texts';
import { nothingGiven, type GivenVariables } from '../module/given-variables';
import { folderOf } from '../module/module-path';
import { moduleRoots } from '../module/module-roots';
import { readModuleAt } from '../module/read-module-at';
import type { Judgement } from './check-source';
import { checkModule, type ModuleFindings } from './checked-module';
import { joinedFindings } from './joined-findings';
import type { TextCheckOptions } from './judged-text';
import type { JudgedFile } from './judged-files';
import { stopwatch } from './stopwatch';

/** How modules are checked. */
interface ModuleCheckOptions extends TextCheckOptions {
  /** @default nothing */
  readonly given?: GivenVariables;
  /** @default nothing */
  readonly open?: OpenTexts;
  /**
   * Whether to measure how long each module and each rule takes.
   * @default false
   */
  readonly isMeasured?: boolean;
}

const bothOf = (one: ModuleFindings, other: ModuleFindings): ModuleFindings => ({
  ...joinedFindings(one, other),
  clients: one.clients + other.clients,
  notLookedAt: [...new Set([...one.notLookedAt, ...other.notLookedAt])],
});

/** What a configuration gives to parameters, as a command line gives it to variables. */
const variablesIn = ({ parameters = {} }: Judgement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );

/** What was found in modules. */
interface CheckedModules {
  readonly findings: ReadonlyArray<ModuleFindings>;
  /** How many app clients a module has with those that it calls, by its folder. */
  readonly clientsIn: ReadonlyMap<string, number>;
}

/**
 * Checks the modules that files are part of. Of a folder of which only some files are asked for, all are read, and what is
 * said is about those alone, or about clients that are declared in them.
 */
export const checkModules = async (
  files: ReadonlyArray<JudgedFile>,
  options: ModuleCheckOptions,
  reached: (done: number) => void,
): Promise<CheckedModules> => {
  const { given = nothingGiven, open = nothingOpen, isMeasured = false } = options;
  const byFolder = new Map<string, ReadonlyArray<JudgedFile>>();
  for (const file of files) {
    byFolder.set(folderOf(file.file), [...(byFolder.get(folderOf(file.file)) ?? []), file]);
  }
  const found = new Map<string, ModuleFindings>();
  const clientsIn = new Map<string, number>();
  for (const folder of await moduleRoots(files, reached, open)) {
    // One of a folder is judged as all are, but for patterns that are about single files.
    const [{ judgement }] = byFolder.get(folder) as ReadonlyNonEmptyArray<JudgedFile>;
    const { measure, took } = stopwatch();
    const variables = { ...variablesIn(judgement), ...given.variables };
    const onDisk = await readModuleAt(folder, { ...given, variables }, open);
    clientsIn.set(resolve(folder), onDisk.module.clients.length);
    const asked = new Set((byFolder.get(folder) ?? []).map(({ file }) => resolve(file)));
    const isAsked = (path: string): boolean => asked.has(resolve(path));
    const rules = isMeasured ? { ...judgement, measure } : judgement;
    for (const findings of await checkModule(onDisk, { judgement: rules, isAsked }, options)) {
      const path = resolve(findings.file);
      const known = found.get(path);
      found.set(path, known === undefined ? findings : bothOf(known, findings));
    }
    // A module is read as a whole: the first of its files that was asked for stands for it.
    const [first] = [...asked].flatMap((path) => found.get(path) ?? []);
    if (isMeasured && first !== undefined) found.set(resolve(first.file), { ...first, took: took() });
  }
  return { findings: [...found.values()], clientsIn };
};
