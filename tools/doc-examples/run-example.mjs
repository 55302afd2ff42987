import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { workspaceRoot } from '../public-packages.mjs';

/** Pulumi has one runtime in a process, which goes on after the last line of a program. */
const needsProcess = /from '@pulumi\/pulumi'/;

/**
 * @param {string} program
 * @param {string} directory
 */
const runInProcess = (program, directory) =>
  promisify(execFile)(
    process.execPath,
    ['-e', `const assert = require('node:assert/strict');\n(async () => {${program}\n})();`],
    { cwd: directory },
  );

/**
 * Runs an example against the built packages. It rejects with what the example throws.
 *
 * @param {import('./examples-in-source.mjs').Example} example
 */
export const runExample = async ({ file, line, code }) => {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  if (needsProcess.test(code)) {
    await runInProcess(outputText, join(workspaceRoot, dirname(file)));
    return;
  }
  const program = runInThisContext(`(async (require, exports, assert) => {${outputText}\n})`, {
    filename: `${file}:${line}`,
  });
  await program(createRequire(join(workspaceRoot, file)), {}, assert);
};
