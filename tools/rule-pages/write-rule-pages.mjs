/**
 * Writes a page for each kind of issue into `packages/core/docs`, from the explanations of the program, a page of what tools
 * call each setting, and pages of the fields of files; removes other files. With --check it writes nothing, and a page that is out of date is an error.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configurationStructure, poolContextStructure, propsStructure } from '@org/cognito-core/schema';
import { allExplained } from '../../packages/cli/dist/catalogue/all-explained.js';
import { exampleFix } from '../../packages/cli/dist/catalogue/example-fix.js';
import { formatted } from '../formatted.mjs';
import { workspaceRoot } from '../public-packages.mjs';
import { fieldsPage } from './fields-page.mjs';
import { indexPage, rulePage } from './rule-page.mjs';
import { settingsPage } from './settings-page.mjs';

const folder = join(workspaceRoot, 'packages/core/docs');
mkdirSync(folder, { recursive: true });

const all = await Promise.all(
  (await allExplained()).map(async (explained) => ({ explained, fix: await exampleFix(explained) })),
);
const sources = new Map([
  ['README.md', indexPage(all)],
  ['settings.md', settingsPage()],
  [
    'props.md',
    fieldsPage(
      'Props',
      'All props of an app client, as TypeScript, YAML and JSON have them. Each can be left out. A duration is an amount of one ' +
        'unit, such as `{ minutes: 15 }`, or ISO 8601, such as `PT15M`. A string may contain [references](../README.md#references).',
      propsStructure,
    ),
  ],
  [
    'pool-context.md',
    fieldsPage(
      'Facts about a user pool',
      'What may be known of the user pool of a client. A fact that is left out is not known, so that no rule decides by it; an ' +
        'empty object means that the user pool has none.',
      poolContextStructure,
    ),
  ],
  [
    'configuration.md',
    fieldsPage(
      'Configuration',
      'What a team agrees on for all of its clients, as `cognito-client.config.yaml` has it. Each field can be left out.',
      configurationStructure,
    ),
  ],
  ...all.map(
    ({ explained, fix }) => /** @type {const} */ ([`${explained.code}.md`, rulePage(explained, fix)]),
  ),
]);
const wanted = new Map(
  await Promise.all([...sources].map(async ([name, source]) => [name, await formatted(name, source)])),
);
const present = new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));

const names = [...new Set([...wanted.keys(), ...present.keys()])].sort();
const stale = names.filter((name) => wanted.get(name) !== present.get(name));

if (process.argv.includes('--check')) {
  for (const name of stale) {
    console.error(`packages/core/docs/${name} is out of date: run npm run rule-pages`);
  }
  if (stale.length > 0) process.exitCode = 1;
} else {
  for (const name of stale) {
    const page = wanted.get(name);
    if (page === undefined) rmSync(join(folder, name));
    else writeFileSync(join(folder, name), page);
  }
  console.log(`wrote ${stale.length} of ${names.length} pages`);
}
