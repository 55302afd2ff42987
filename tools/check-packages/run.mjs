import { spawnSync } from 'node:child_process';
import { delimiter, dirname } from 'node:path';

/**
 * Runs a Node program, and returns its output if it fails.
 *
 * @param {string} cwd
 * @param {string} program
 * @param {ReadonlyArray<string>} args
 * @param {string} node the program of the version of Node that runs it, and that commands which it starts find
 * @returns {ReadonlyArray<string>}
 */
export const run = (cwd, program, args = [], node = process.execPath) => {
  const { status, signal, stdout, stderr } = spawnSync(node, [program, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env['PATH']}` },
  });
  if (status === 0) return [];
  return [`${stdout}${stderr}`.trim() || `It ended with ${signal ?? status}, and printed nothing.`];
};
