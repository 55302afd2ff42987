import { spawnSync } from 'node:child_process';

/**
 * Runs Node to its end, and answers what it printed. Throws what the process wrote to standard error if it fails.
 *
 * @param {ReadonlyArray<string>} args
 * @param {NodeJS.ProcessEnv} [env]
 */
export const node = (args, env = {}) => {
  const { status, signal, stdout, stderr, error } = spawnSync(process.execPath, args, {
    env: { ...process.env, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status ?? signal}:\n${stderr}`);
  return stdout;
};
