import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { runInThisContext } from 'node:vm';
import { transformSync } from '@swc/core';
import { workspaceRoot } from '../public-packages.mjs';
import { newFolder } from './folder-of-examples.mjs';

/** Pulumi has one runtime for each process, which goes on after the last line of a program. */
const needsProcess = /from '(@pulumi\/pulumi|@org\/cognito-pulumi)'/;

const fixturesOfPulumi = join(workspaceRoot, 'packages', 'pulumi', 'fixtures');

/** Pulumi without what it loads only to serialise functions, of which no example has one: that takes half of its start. */
const quickPulumi = {
  args: ['--require', join(fixturesOfPulumi, 'pinned-packages.cjs')],
  env: {
    ...process.env,
    PINNED_PACKAGES: JSON.stringify(createRequire(import.meta.url)(join(fixturesOfPulumi, 'stand-ins.cjs'))),
  },
};

/**
 * @param {string} code
 * @param {'commonjs' | 'es6'} type
 */
const transpiled = (code, type) =>
  transformSync(code, {
    swcrc: false,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type },
  }).code;

/**
 * Runs a module in this process, where what others have loaded need not be loaded again.
 *
 * @param {import('./examples-in-source.mjs').Example} example
 * @param {string} code
 * @param {string} cwd
 */
const importModule = async (example, code, cwd) => {
  const folder = newFolder(example);
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const path = join(folder, 'example.mjs');
    writeFileSync(path, code);
    await import(pathToFileURL(path).href);
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  }
};

/**
 * Runs an example against the built packages. The promise rejects with the error that the example throws.
 *
 * @param {import('./examples-in-source.mjs').Example} example
 */
export const runExample = async (example) => {
  const { file, line, code, isModule } = example;
  const cwd = join(workspaceRoot, dirname(file));
  /** @param {ReadonlyArray<string>} args */
  const runNode = (...args) =>
    promisify(execFile)(process.execPath, [...quickPulumi.args, ...args], { cwd, env: quickPulumi.env });

  if (isModule) {
    const module = transpiled(code, 'es6');
    if (needsProcess.test(code)) await runNode('--input-type=module', '-e', module);
    else await importModule(example, module, cwd);
    return;
  }
  const body = transpiled(code, 'commonjs');
  if (needsProcess.test(code)) {
    await runNode('-e', `const assert = require('node:assert/strict');\n(async () => {${body}\n})();`);
    return;
  }
  const program = runInThisContext(`(async (require, exports, assert) => {${body}\n})`, {
    filename: `${file}:${line}`,
  });
  await program(createRequire(join(workspaceRoot, file)), {}, assert);
};
