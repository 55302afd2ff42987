import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';

/**
 * Runs a Node program, and returns its output if it fails.
 *
 * @param {string} cwd
 * @param {string} program
 * @param {ReadonlyArray<string>} args
 * @returns {ReadonlyArray<string>}
 */
export const run = (cwd, program, ...args) => {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd,
    encoding: 'utf8',
  });
  if (status === 0) return [];
  return [`${stdout}${stderr}`.trim() || `It ended with ${signal ?? status}, and printed nothing.`];
};

/**
 * Runs a command of a package that is installed in the workspace.
 *
 * @param {string} cwd
 * @param {string} command
 * @param {ReadonlyArray<string>} args
 */
export const runCommand = (cwd, command, ...args) =>
  run(cwd, join(workspaceRoot, 'node_modules', '.bin', command), ...args);
