import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import ts from 'typescript';
import { workspaceRoot } from '../public-packages.mjs';

/**
 * Runs an example against the built packages. It rejects with what the example throws.
 *
 * @param {import('./examples-in-source.mjs').Example} example
 */
export const runExample = async ({ file, line, code }) => {
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const program = runInThisContext(`(async (require, exports, assert) => {${outputText}\n})`, {
    filename: `${file}:${line}`,
  });
  await program(createRequire(join(workspaceRoot, file)), {}, assert);
};
