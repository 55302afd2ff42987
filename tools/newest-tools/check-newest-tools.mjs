/**
 * Compares what our tables hold with what the newest SDK of the service, CDK and providers of Pulumi declare. What is new or
 * gone fails. `npm run check-all`, which is meant for nightly runs, fetches them; otherwise they are skipped. So is one that
 * npm cannot fetch; if the environment variable CI is set, it fails.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cdk } from './cdk.mjs';
import { differences } from './differences.mjs';
import { newestPackage, NotFetched } from './newest-package.mjs';
import { pulumi, pulumiNative } from './pulumi.mjs';
import { service } from './service.mjs';

/**
 * @typedef {object} NewestTool
 * @property {string} name of its package
 * @property {ReadonlyArray<string>} files of the package that are read, or folders
 * @property {(read: (file: string) => string) => ReadonlyArray<import('./differences.mjs').Comparison>} comparisons
 */

/** @type {ReadonlyArray<NewestTool>} */
const tools = [service, cdk, pulumi, pulumiNative];

const compare = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'newest-tools-'));
  try {
    for (const [index, { name, files, comparisons }] of tools.entries()) {
      try {
        const { version, read } = await newestPackage(name, files, join(directory, String(index)));
        const found = comparisons(read).flatMap(differences);
        console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${name} ${version}`);
        for (const difference of found) console.log(`     ${difference}`);
        if (found.length > 0) process.exitCode = 1;
      } catch (error) {
        const isSkipped = error instanceof NotFetched && !process.env['CI'];
        console.log(`${isSkipped ? 'skip' : 'FAIL'} ${name}: ${error.message}`);
        if (!isSkipped) process.exitCode = 1;
      }
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
};

if (process.env['NIGHTLY'] === 'true') await compare();
else
  for (const { name } of tools)
    console.log(
      `skip ${name}: its newest version is not ours to choose, so only npm run check-all asks for it`,
    );
