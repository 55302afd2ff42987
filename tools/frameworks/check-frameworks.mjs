/**
 * Follows the page "In your framework" with the frameworks that are too heavy to install for each check: with the tarballs
 * of this workspace, each in a project of its own. The settings that are written for apps are compiled with the whole of
 * each library.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pack } from '../check-packages/pack.mjs';
import { runNightlyChecks } from '../nightly-checks.mjs';
import { publicPackages, workspaceRoot } from '../public-packages.mjs';
import { amplify } from './amplify.mjs';
import { apps } from './apps.mjs';
import { serverless } from './serverless.mjs';

/** @type {ReadonlyArray<import('./project.mjs').Framework>} */
const frameworks = [amplify, serverless, apps];

const page = readFileSync(join(workspaceRoot, 'packages/cli/docs/in-your-framework.md'), 'utf8');

/** The files that the page tells its reader to write. */
const files = new Map(
  [...page.matchAll(/^```\w+ title=(\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => [file, text]),
);

await runNightlyChecks(
  frameworks.map(({ title, weighs, check }) => ({
    title,
    whySkipped: `it weighs ${weighs}`,
    run: async (directory) => {
      await check({ directory, tarballs: pack(publicPackages(), directory), files });
      return {};
    },
  })),
);
