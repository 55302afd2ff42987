/** Modules as they are read from the texts of their files. Here nothing asks for a disk, nor for Node. */
import type { Module, VariableFile } from '@org/cognito-terraform/module';
import type { TroubledFile } from '../files/troubled-file';

/** A file of a module, or one that gives values to its variables. */
export interface ModuleText {
  readonly path: string;
  readonly text: string;
}

/** A module that was read. */
export interface ReadModule {
  readonly module: Module;
  /** The files that its places are in. */
  readonly files: ReadonlyArray<ModuleText>;
  /** What could not be read of it. */
  readonly troubled: ReadonlyArray<TroubledFile>;
  /** The same module with other texts of its files. */
  readonly withFiles: (files: ReadonlyArray<ModuleText>) => Module;
}

/** Where the files of a module are, and what is given to its variables. */
interface ModuleSource {
  /** Every file of the module, and of those that it calls. */
  readonly files: ReadonlyArray<ModuleText>;
  /** The paths of the files of the folder of a module that is called by a path; of the module itself, by `.`. */
  readonly pathsIn: (folder: string) => ReadonlyArray<string> | undefined;
  readonly troubled: ReadonlyArray<TroubledFile>;
  /** As they are written on a command line, by name. */
  readonly variables: Readonly<Record<string, string>>;
  readonly variableFiles: ReadonlyArray<VariableFile>;
  /** The text of a file that an expression of the module names. */
  readonly readFile: (path: string) => string | undefined;
}

/** Reads a module. */
export const readModuleFrom = async ({
  files,
  pathsIn,
  troubled,
  variables,
  variableFiles,
  readFile,
}: ModuleSource): Promise<ReadModule> => {
  // Loaded here, so that nobody waits for it who has no module.
  const { readModule } = await import('@org/cognito-terraform/module');
  const withFiles = (texts: ReadonlyArray<ModuleText>): Module => {
    const byPath = new Map(texts.map((file) => [file.path, file]));
    const filesIn = (folder: string): ReadonlyArray<ModuleText> | undefined =>
      pathsIn(folder)?.flatMap((path) => byPath.get(path) ?? []);
    return readModule(filesIn('.') ?? [], { variables, variableFiles, readFile, folder: filesIn });
  };
  return { module: withFiles(files), files: [...files, ...variableFiles], troubled, withFiles };
};
