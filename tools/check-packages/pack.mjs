import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';

/** @typedef {import('../public-packages.mjs').Package} Package */
/** @typedef {Package & { path: string, files: ReadonlyArray<string> }} Tarball */

/**
 * Packs packages as npm would publish them.
 *
 * @param {ReadonlyArray<Package>} packages
 * @param {string} directory where the tarballs go
 * @returns {ReadonlyArray<Tarball>}
 */
export const pack = (packages, directory) => {
  const output = execFileSync(
    'npm',
    [
      'pack',
      '--json',
      '--ignore-scripts',
      `--pack-destination=${directory}`,
      ...packages.map(({ manifest }) => `--workspace=${manifest.name}`),
    ],
    { cwd: workspaceRoot, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 },
  );
  /** @type {ReadonlyArray<{ name: string, filename: string, files: ReadonlyArray<{ path: string }> }>} */
  const packed = JSON.parse(output);
  return packed.flatMap(({ name, filename, files }) =>
    packages
      .filter(({ manifest }) => manifest.name === name)
      .map((each) => ({ ...each, path: join(directory, filename), files: files.map(({ path }) => path) })),
  );
};
