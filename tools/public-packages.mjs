import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} version
 * @property {ReadonlyArray<string>} [keywords]
 * @property {boolean} [private]
 * @property {{ node?: string }} [engines]
 * @property {string} [types]
 * @property {string} [module]
 * @property {Record<string, string>} [bin]
 * @property {Record<string, string>} [scripts]
 * @property {Record<string, string>} [dependencies]
 * @property {Record<string, string>} [peerDependencies]
 * @property {Record<string, { optional?: boolean }>} [peerDependenciesMeta]
 */

/**
 * @typedef {object} Package
 * @property {string} folder its name in `packages`
 * @property {string} directory
 * @property {Manifest} manifest
 */

export const workspaceRoot = join(import.meta.dirname, '..');

/** The program `cognito-client`, as npm links it. What it runs is bundled first. */
export const commandLine = join(workspaceRoot, 'packages/cli/cognito-client.js');

/**
 * The published packages: all in `packages` except the private ones.
 *
 * @returns {ReadonlyArray<Package>}
 */
export const publicPackages = () =>
  readdirSync(join(workspaceRoot, 'packages'))
    .map((folder) => ({ folder, directory: join(workspaceRoot, 'packages', folder) }))
    .filter(({ directory }) => existsSync(join(directory, 'package.json')))
    .map(({ folder, directory }) => ({
      folder,
      directory,
      manifest: /** @type {Manifest} */ (JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8'))),
    }))
    .filter(({ manifest }) => !manifest.private);
