import { spawnSync } from 'node:child_process';

/**
 * That npm links the commands of a package in a clone. It does so before anything is built, and only if their files are
 * there, so that git has to keep them.
 *
 * @param {import('./pack.mjs').Tarball} tarball
 * @returns {ReadonlyArray<string>}
 */
export const checkCommands = ({ directory, manifest: { bin = {} } }) =>
  Object.entries(bin)
    .filter(
      ([, file]) => spawnSync('git', ['check-ignore', '--quiet', file], { cwd: directory }).status === 0,
    )
    .map(([command, file]) => `${file} is built, so that npm does not link ${command} in a clone.`);
