import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve, sep } from 'node:path';
import newestLibrary from 'typescript';
import oldest from 'typescript-oldest';
import { workspaceRoot } from '../public-packages.mjs';

/**
 * @typedef {object} Compiler
 * @property {string} version
 * @property {(folder: string) => boolean} compiles whether it compiles the programs of a package
 * @property {ReadonlyArray<string>} configs how its programs find the packages
 * @property {(project: string, config: string, compiles: (folder: string) => boolean) => ReadonlyArray<string>} messages
 */

/** How programs find the packages: as old compilers do, as Node does, and as a bundler does. */
const configs = ['tsconfig.commonjs.json', 'tsconfig.nodenext.json', 'tsconfig.bundler.json'];

/**
 * Whether a message is about a program, or about the declarations of a package that the project has installed. Messages about
 * declarations of third parties, which are linked from the workspace, are ignored: the CDK's compile only with less strict
 * settings.
 *
 * @param {string} file
 */
const isJudged = (file) => !file.startsWith(workspaceRoot + sep);

/**
 * The messages of a compiler that is a library.
 *
 * @param {typeof newestLibrary} ts
 * @returns {Compiler['messages']}
 */
const byLibrary = (ts) => (project, config, compiles) => {
  /** @type {import('typescript').FormatDiagnosticsHost} */
  const format = {
    getCanonicalFileName: (name) => name,
    getCurrentDirectory: ts.sys.getCurrentDirectory,
    getNewLine: () => '\n',
  };
  const parsed = ts.getParsedCommandLineOfConfigFile(join(project, config), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, format));
    },
  });
  const files =
    parsed?.fileNames.filter((file) => file.endsWith('.d.ts') || compiles(basename(dirname(file)))) ?? [];
  if (parsed === undefined || files.length === 0) return [`${config} names no files.`];
  const program = ts.createProgram(files, parsed.options);
  const judged = program
    .getSourceFiles()
    .filter(({ fileName }) => isJudged(fileName))
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  // What is wrong with no file is said with each.
  return ts
    .sortAndDeduplicateDiagnostics([...parsed.errors, ...judged])
    .map((diagnostic) => ts.formatDiagnostic(diagnostic, format).trimEnd());
};

/** Where the newest compiler is found, which has no programming interface yet. */
const { resolve: installed } = createRequire(import.meta.url);
const newestProgram = installed('tsgo/tsgo.mjs');
/** @type {{ version: string }} */
const newestProgramsManifest = createRequire(newestProgram)('typescript/package.json');

/** @type {Compiler['messages']} */
const byProgram = (project, config) => {
  const args = [newestProgram, '--project', config, '--pretty', 'false'];
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  // What belongs to a message is indented, and one without a place is about the configuration.
  const messages = `${stdout}${stderr}`.split(/\n(?=\S)/).map((message) => message.trimEnd());
  const place = /^(\S.*?)\(\d+,\d+\): error /;
  const judged = messages.filter(
    (message) => message !== '' && isJudged(resolve(project, place.exec(message)?.[1] ?? '')),
  );
  return status === 0 || messages.join('') !== ''
    ? judged
    : [`It ended with ${signal ?? status}, and printed nothing.`];
};

/**
 * The compilers that the packages are promised to work with: the oldest, the newest that is a library, and the newest. If the
 * check is not the whole one, the newest compiles everything, and the oldest the core, each in one way.
 *
 * @param {{ isWhole: boolean }} options
 * @returns {ReadonlyArray<Compiler>}
 */
export const compilers = ({ isWhole }) => {
  const [asOldCompilers = '', asNode = '', asBundlers = ''] = configs;
  return [
    {
      version: oldest.version,
      // The declarations of fast-check, which those of the testing package need, ask for TypeScript 5.3.
      compiles: (folder) => (isWhole ? folder !== 'testing' : folder === 'core'),
      configs: isWhole ? configs : [asOldCompilers],
      messages: byLibrary(oldest),
    },
    {
      version: newestLibrary.version,
      compiles: () => true,
      configs: isWhole ? configs : [],
      messages: byLibrary(newestLibrary),
    },
    {
      version: newestProgramsManifest.version,
      compiles: () => true,
      configs: isWhole ? [asNode, asBundlers] : [asNode],
      messages: byProgram,
    },
  ];
};
