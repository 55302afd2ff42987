/**
 * Checks the law of floors, that names of tools stand in the table of spellings alone, and that the map of the wings in
 * CONTRIBUTING.md shows the wings that there are. With --write the map is drawn anew.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatted } from '../formatted.mjs';
import { workspaceRoot as root } from '../public-packages.mjs';
import { breaches } from './breaches.mjs';
import { wingsOf } from './floors.mjs';
import { mapOfWings } from './map-of-wings.mjs';
import { nameExceptions } from './name-exceptions.mjs';
import { namesElsewhere } from './names-elsewhere.mjs';

const found = [...(await breaches(root, wingsOf)), ...(await namesElsewhere(root, nameExceptions))];

for (const [name, wings] of Object.entries(wingsOf)) {
  const folders = readdirSync(join(root, 'packages', name, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('__'))
    .map((entry) => entry.name);
  const known = wings.map(({ folder }) => folder);
  found.push(
    ...folders
      .filter((folder) => !known.includes(folder))
      .map((folder) => `packages/${name}/src/${folder} has no floor: add it to floors.mjs`),
    ...known
      .filter((folder) => !folders.includes(folder))
      .map((folder) => `packages/${name}/src/${folder} does not exist: take it out of floors.mjs`),
  );
}

const contributing = join(root, 'CONTRIBUTING.md');
const text = readFileSync(contributing, 'utf8');
const map = /(?<=<!-- wings -->\n).*?(?=<!-- \/wings -->)/s;
const drawn = await formatted(
  contributing,
  text.replace(map, () => `\n${mapOfWings(root, wingsOf)}\n\n`),
);
if (!map.test(text)) found.push('CONTRIBUTING.md has no place for the map of the wings');
else if (drawn !== text) {
  if (process.argv.includes('--write')) writeFileSync(contributing, drawn);
  else found.push('the map of the wings in CONTRIBUTING.md is out of date: run npm run wings');
}

for (const line of found) console.error(line);
process.exitCode = found.length === 0 ? 0 : 1;
