import { basename, dirname, join, sep } from 'node:path';
import newest from 'typescript';
import oldest from 'typescript-oldest';
import { workspaceRoot } from '../public-packages.mjs';

/**
 * The oldest compiler that the packages are promised to work with, and the newest one that can be used as a library. The
 * declarations of the testing package need TypeScript 5.3, since those of fast-check do.
 */
export const compilers = [
  { compiler: oldest, without: ['testing'] },
  { compiler: newest, without: [] },
];

/** How the programs find the packages: as old compilers do, as Node does, and as a bundler does. */
const configs = ['tsconfig.commonjs.json', 'tsconfig.nodenext.json', 'tsconfig.bundler.json'];

/**
 * Which compiler reads which configuration: each reads all, or one where time is short, since most of it goes into the
 * declarations of the engines.
 *
 * @param {{ isWhole: boolean }} options
 */
export const compilations = ({ isWhole }) =>
  compilers.flatMap((by, index) => (isWhole ? configs : [configs[index]]).map((config) => ({ by, config })));

/** @type {import('typescript').FormatDiagnosticsHost} */
const format = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: newest.sys.getCurrentDirectory,
  getNewLine: () => '\n',
};

/**
 * The compiler's messages about the programs in a project, and about the declarations of this workspace's packages.
 * Messages about declarations of third parties are ignored: the CDK's compile only with less strict settings.
 *
 * @param {{ readonly compiler: typeof newest, readonly without: ReadonlyArray<string> }} by
 * @param {string} project
 * @param {string} config
 * @returns {ReadonlyArray<string>}
 */
export const checkTypes = ({ compiler: ts, without }, project, config) => {
  const parsed = ts.getParsedCommandLineOfConfigFile(join(project, config), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, format));
    },
  });
  const files = parsed?.fileNames.filter((file) => !without.includes(basename(dirname(file)))) ?? [];
  if (parsed === undefined || files.length === 0) return [`${config} names no files.`];
  const program = ts.createProgram(files, parsed.options);
  const judged = program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.startsWith(workspaceRoot + sep))
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  // What is wrong with no file is said with each.
  return ts
    .sortAndDeduplicateDiagnostics([...parsed.errors, ...judged])
    .map((diagnostic) => ts.formatDiagnostic(diagnostic, format).trimEnd());
};
