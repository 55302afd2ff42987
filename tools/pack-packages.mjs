/**
 * Packs every public package, as npm would publish it, into a folder, and prints how each is installed from there.
 *
 * Usage: npm run pack FOLDER
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { pack } from './check-packages/pack.mjs';
import { publicPackages } from './public-packages.mjs';
import { installCommand } from './release/install-command.mjs';

const [folder, ...others] = process.argv.slice(2);

if (folder === undefined || others.length > 0) {
  console.error('usage: npm run pack FOLDER');
  process.exitCode = 2;
} else {
  const directory = resolve(folder);
  mkdirSync(directory, { recursive: true });
  const tarballs = pack(publicPackages(), directory);
  console.log(`${tarballs.length} tarballs are in ${directory}. In a project, install what you need:`);
  for (const tarball of tarballs)
    console.log(`\n# ${tarball.manifest.name}\n${installCommand(tarball, tarballs)}`);
}
