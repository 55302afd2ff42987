import { join, sep } from 'node:path';
import ts from 'typescript';
import { workspaceRoot } from '../public-packages.mjs';

/** @type {ts.FormatDiagnosticsHost} */
const format = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => '\n',
};

/**
 * The compiler's messages about the programs in a project, and about the declarations of this workspace's packages.
 * Messages about declarations of third parties are ignored: the CDK's compile only with less strict settings.
 *
 * @param {string} project
 * @param {string} config
 * @returns {ReadonlyArray<string>}
 */
export const checkTypes = (project, config) => {
  const parsed = ts.getParsedCommandLineOfConfigFile(join(project, config), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.formatDiagnostic(diagnostic, format));
    },
  });
  if (parsed === undefined || parsed.fileNames.length === 0) return [`${config} names no files.`];
  const program = ts.createProgram(parsed.fileNames, parsed.options);
  const judged = program
    .getSourceFiles()
    .filter(({ fileName }) => !fileName.startsWith(workspaceRoot + sep))
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  // What is wrong with no file is said with each.
  return ts
    .sortAndDeduplicateDiagnostics([...parsed.errors, ...judged])
    .map((diagnostic) => ts.formatDiagnostic(diagnostic, format).trimEnd());
};
