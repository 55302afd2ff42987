import { textOf } from '../evaluate/value';
import { clientsFormFiles, hasClientsForm } from './clients-form';
import { argumentIn, declarationsOf, type Declarations, type Declared } from './declarations';
import type { ModuleFile } from './module-file';
import { literalValue } from './variables';

/** A module that another calls. */
export interface CalledModule {
  readonly call: Declared;
  readonly declarations: Declarations;
  readonly files: ReadonlyArray<ModuleFile>;
  /** The modules that it calls itself, by the names of the calls. */
  readonly calls: ReadonlyMap<string, CalledModule>;
}

/** The files of a folder, by its path from the folder of the root module. */
export type FilesOfFolder = (source: string) => ReadonlyArray<ModuleFile> | undefined;

/** More than anybody calls one in another. A module that calls itself ends there. */
const mostLevels = 8;

/** The source of a call; empty if it is not written out. */
export const sourceOf = (call: Declared): string => {
  const source = argumentIn(call, 'source');
  const value = source === undefined ? undefined : literalValue(source);
  return (value && textOf(value)) ?? '';
};

const isLocal = (source: string): boolean => /^\.\.?(?:\/|$)/.test(source);

/** A path from the folder of the root module, by one from another folder. */
const pathFrom = (folder: string, source: string): string => {
  const steps: Array<string> = [];
  for (const step of `${folder}/${source}`.split('/')) {
    const last = steps.at(-1);
    if (step === '..' && last !== undefined && last !== '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps[0] === '..' ? steps.join('/') : `./${steps.join('/')}`;
};

/** The modules that a module calls, as far as their files are known, by the names of the calls. */
export const calledModules = (
  { calls }: Declarations,
  filesOf: FilesOfFolder,
  folder = '.',
  levels = mostLevels,
): ReadonlyMap<string, CalledModule> =>
  new Map(
    [...calls].flatMap(([name, call]): ReadonlyArray<readonly [string, CalledModule]> => {
      const source = sourceOf(call);
      const path = pathFrom(folder, source);
      const files = isLocal(source)
        ? levels > 0
          ? filesOf(path)
          : undefined
        : hasClientsForm(call, source)
          ? clientsFormFiles
          : undefined;
      if (files === undefined) return [];
      const declarations = declarationsOf(files);
      return [
        [name, { call, declarations, files, calls: calledModules(declarations, filesOf, path, levels - 1) }],
      ];
    }),
  );
