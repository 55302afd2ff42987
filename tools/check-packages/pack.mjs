import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stage } from '../release/stage.mjs';

/** @typedef {import('../public-packages.mjs').Package} Package */
/** @typedef {Package & { path: string, files: ReadonlyArray<string> }} Tarball */

/**
 * Packs packages as they are published.
 *
 * @param {ReadonlyArray<Package>} packages
 * @param {string} directory where the tarballs go
 * @returns {ReadonlyArray<Tarball>}
 */
export const pack = (packages, directory) => {
  const staging = mkdtempSync(join(tmpdir(), 'staged-'));
  try {
    return stage(packages, staging).map(({ staged, ...each }) => {
      const { name, version } = each.manifest;
      const path = join(directory, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
      execFileSync('tar', ['-czf', path, '-C', dirname(staged), 'package']);
      return { ...each, path };
    });
  } finally {
    rmSync(staging, { recursive: true });
  }
};
