/**
 * Packs every public package, as npm would publish it, into a folder. `npm pack -w packages` would pack the private ones
 * too.
 *
 * Usage: npm run pack FOLDER
 */
import { mkdirSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pack } from './check-packages/pack.mjs';
import { publicPackages } from './public-packages.mjs';

const [folder, ...others] = process.argv.slice(2);

if (folder === undefined || others.length > 0) {
  console.error('usage: npm run pack FOLDER');
  process.exitCode = 2;
} else {
  const directory = resolve(folder);
  mkdirSync(directory, { recursive: true });
  for (const { path } of pack(publicPackages(), directory)) console.log(basename(path));
}
