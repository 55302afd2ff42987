import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLines } from '../check-packages/check-install-lines.mjs';

/** @typedef {import('../check-packages/pack.mjs').Tarball} Tarball */

/**
 * A tarball, and those that it needs, which are in no registry.
 *
 * @param {Tarball} tarball
 * @param {ReadonlyArray<Tarball>} tarballs
 * @param {Set<Tarball>} found
 */
const withNeeded = (tarball, tarballs, found = new Set()) => {
  found.add(tarball);
  const { dependencies, peerDependencies } = tarball.manifest;
  const needed = Object.keys({ ...dependencies, ...peerDependencies });
  for (const each of tarballs)
    if (needed.includes(each.manifest.name) && !found.has(each)) withNeeded(each, tarballs, found);
  return found;
};

/**
 * The command that installs a package from tarballs as its README installs it by name: with `--save-dev`, if that has it.
 *
 * @param {Tarball} tarball
 * @param {ReadonlyArray<Tarball>} tarballs
 */
export const installCommand = (tarball, tarballs) => {
  const [byName = ''] = installLines(readFileSync(join(tarball.directory, 'README.md'), 'utf8'));
  const install = byName.startsWith('npm install --save-dev ') ? 'npm install --save-dev' : 'npm install';
  return [install, ...[...withNeeded(tarball, tarballs)].map(({ path }) => `"${path}"`)].join(' ');
};
