import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Runs Node to its end, and answers what it printed.
 *
 * @param {ReadonlyArray<string>} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const node = (args, env = {}) => {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}:\n${stderr}`);
  return stdout;
};

/** @param {string} name a program in this folder */
export const program = (name) => join(import.meta.dirname, name);
