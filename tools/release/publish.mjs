import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { publicPackages, workspaceRoot } from '../public-packages.mjs';
import { stage } from './stage.mjs';

/** The `packageRoot` of `nx-release-publish` in nx.json is in it. */
const staging = join(workspaceRoot, 'dist', 'publish');

/**
 * Lays out all public packages, and publishes them.
 *
 * @param {ReadonlyArray<string>} args options of `nx release publish`
 * @param {Readonly<Record<string, string>>} env
 * @returns {{ status: number, output: string }} the output is empty if it went to the terminal
 */
export const publish = (args, env = {}, stdio = /** @type {'inherit' | 'pipe'} */ ('inherit')) => {
  stage(publicPackages(), staging);
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [nx, 'release', 'publish', ...args], {
    cwd: workspaceRoot,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio,
  });
  return { status: status ?? 1, output: `${stdout ?? ''}${stderr ?? ''}` };
};
