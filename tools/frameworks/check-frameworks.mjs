/**
 * Follows the page "In your framework" with the frameworks that are too heavy to install for each check: with the tarballs
 * of this workspace, each in a project of its own. `npm run check-all`, which is meant for nightly runs, does so; otherwise
 * they are skipped. So is one that npm cannot install; if the environment variable CI is set, it fails.
 */
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../check-packages/pack.mjs';
import { publicPackages, workspaceRoot } from '../public-packages.mjs';
import { amplify } from './amplify.mjs';
import { NotInstalled } from './project.mjs';
import { serverless } from './serverless.mjs';

/** @type {ReadonlyArray<import('./project.mjs').Framework>} */
const frameworks = [amplify, serverless];

const page = readFileSync(join(workspaceRoot, 'packages/cli/docs/in-your-framework.md'), 'utf8');

/** The files that the page tells its reader to write. */
const files = new Map(
  [...page.matchAll(/^```\w+ title=(\S+)\n(.*?)^```$/gms)].map(([, file = '', text = '']) => [file, text]),
);

const follow = async () => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'frameworks-')));
  try {
    const tarballs = pack(publicPackages(), directory);
    for (const { title, check } of frameworks) {
      try {
        await check({ directory, tarballs, files });
        console.log(`ok   ${title}`);
      } catch (error) {
        const isSkipped = error instanceof NotInstalled && !process.env['CI'];
        console.log(`${isSkipped ? 'skip' : 'FAIL'} ${title}: ${error.message}`);
        if (!isSkipped) process.exitCode = 1;
      }
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
};

if (process.env['NIGHTLY'] === 'true') await follow();
else
  for (const { title, weighs } of frameworks)
    console.log(`skip ${title}: it weighs ${weighs}, so only npm run check-all tries it`);
