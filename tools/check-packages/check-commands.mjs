import { spawnSync } from 'node:child_process';

/**
 * Checks that npm links the commands of a package in a clone. npm does so before anything is built, and only if their
 * files exist, so they must be in git.
 *
 * @param {import('./pack.mjs').Tarball} tarball
 * @returns {ReadonlyArray<string>}
 */
export const checkCommands = ({ directory, manifest: { bin = {} } }) =>
  Object.entries(bin)
    .filter(
      ([, file]) => spawnSync('git', ['check-ignore', '--quiet', file], { cwd: directory }).status === 0,
    )
    .map(([command, file]) => `${file} is built, so npm does not link ${command} in a clone.`);
