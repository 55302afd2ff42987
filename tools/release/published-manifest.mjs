/** What is published of a package's manifest, with what the manifest of the root says for all of them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';
import { addressOf } from './origin.mjs';

/** These are about the repository alone. */
const unpublished = ['scripts', 'nx', 'devDependencies'];

/**
 * @param {import('../public-packages.mjs').Package} package
 * @param {import('./origin.mjs').Origin} origin
 * @returns {Record<string, unknown>}
 */
export const publishedManifest = ({ folder, manifest }, origin) => {
  /** @type {{ author: string, license: string, keywords: ReadonlyArray<string> }} */
  const { author, license, keywords } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));
  const own = Object.entries(manifest).filter(([key]) => !unpublished.includes(key));
  const directory = `packages/${folder}`;
  return {
    ...Object.fromEntries(own),
    keywords: [...new Set([...keywords, ...(manifest.keywords ?? [])])],
    license,
    author,
    homepage: `${addressOf(origin, manifest.version, directory, 'tree')}#readme`,
    repository: { type: 'git', url: origin.repository, directory },
    bugs: { url: `${origin.address}/issues` },
  };
};
