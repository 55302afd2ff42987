import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { workspaceRoot } from '../public-packages.mjs';

/** Pulumi has one runtime for each process, which goes on after the last line of a program. */
const needsProcess = /from '@pulumi\/pulumi'/;

/**
 * @param {string} code
 * @param {ts.ModuleKind} module
 */
const transpiled = (code, module) =>
  ts.transpileModule(code, { compilerOptions: { module, target: ts.ScriptTarget.ES2022 } }).outputText;

/**
 * Runs an example against the built packages. The promise rejects with the error that the example throws.
 *
 * @param {import('./examples-in-source.mjs').Example} example
 */
export const runExample = async ({ file, line, code, isModule }) => {
  /** @param {ReadonlyArray<string>} args */
  const runNode = (...args) =>
    promisify(execFile)(process.execPath, args, { cwd: join(workspaceRoot, dirname(file)) });

  if (isModule) {
    await runNode('--input-type=module', '-e', transpiled(code, ts.ModuleKind.ES2022));
    return;
  }
  const body = transpiled(code, ts.ModuleKind.CommonJS);
  if (needsProcess.test(code)) {
    await runNode('-e', `const assert = require('node:assert/strict');\n(async () => {${body}\n})();`);
    return;
  }
  const program = runInThisContext(`(async (require, exports, assert) => {${body}\n})`, {
    filename: `${file}:${line}`,
  });
  await program(createRequire(join(workspaceRoot, file)), {}, assert);
};
