/**
 * Packs every public package, as npm would publish it, into a folder, and prints how each is installed from there.
 *
 * Usage: npm run pack FOLDER
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pack } from './check-packages/pack.mjs';
import { publicPackages } from './public-packages.mjs';

/** @typedef {import('./check-packages/pack.mjs').Tarball} Tarball */

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

const [folder, ...others] = process.argv.slice(2);

if (folder === undefined || others.length > 0) {
  console.error('usage: npm run pack FOLDER');
  process.exitCode = 2;
} else {
  const directory = resolve(folder);
  mkdirSync(directory, { recursive: true });
  const tarballs = pack(publicPackages(), directory);
  console.log(`${tarballs.length} tarballs are in ${directory}. In a project, install what you need:`);
  for (const tarball of tarballs) {
    const paths = [...withNeeded(tarball, tarballs)].map(({ path }) => path);
    console.log(`\n# ${tarball.manifest.name}\nnpm install ${paths.map((path) => `"${path}"`).join(' ')}`);
  }
}
