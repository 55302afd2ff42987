/**
 * Checks that fetch packages which are too heavy for each check, or whose versions are not ours to choose. `npm run check-all`,
 * which is meant for nightly runs, runs them; otherwise they are skipped. So is one whose packages npm cannot get; if the
 * environment variable CI is set, it fails.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/**
 * @typedef {object} NightlyCheck
 * @property {string} title
 * @property {string} whySkipped why only `npm run check-all` runs it
 * @property {(directory: string) => Promise<Outcome>} run gets an empty folder, and rejects with what is wrong
 */

/**
 * @typedef {object} Outcome
 * @property {string} [version] of what was fetched, if the title does not tell it
 * @property {ReadonlyArray<string>} [faults] what is wrong, a line each
 */

/** What a check needs cannot be had here. */
export class NotFetched extends Error {}

/**
 * Runs npm to get packages, and answers with what it prints.
 *
 * @param {ReadonlyArray<string>} args
 * @param {string} directory
 */
export const npm = async (args, directory) => {
  try {
    const options = { cwd: directory, maxBuffer: 64 * 1024 * 1024 };
    return (await promisify(execFile)('npm', [...args, '--ignore-scripts', '--loglevel=error'], options))
      .stdout;
  } catch (error) {
    const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error);
    throw new NotFetched(`npm cannot get it: ${(stderr || message).trim().split('\n', 1)[0]}`);
  }
};

/** @param {NightlyCheck} check */
const runCheck = async ({ title, run }) => {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'nightly-')));
  try {
    const { version, faults = [] } = await run(directory);
    if (faults.length > 0) process.exitCode = 1;
    const verdict = faults.length === 0 ? 'ok  ' : 'FAIL';
    console.log([[verdict, title, version ?? ''].join(' ').trimEnd(), ...faults].join('\n     '));
  } catch (error) {
    const isSkipped = error instanceof NotFetched && !process.env['CI'];
    if (!isSkipped) process.exitCode = 1;
    console.log(`${isSkipped ? 'skip' : 'FAIL'} ${title}: ${error.message}`);
  } finally {
    rmSync(directory, { recursive: true });
  }
};

/**
 * Runs the checks one after the other, or says why they are skipped.
 *
 * @param {ReadonlyArray<NightlyCheck>} checks
 */
export const runNightlyChecks = async (checks) => {
  for (const check of checks) {
    if (process.env['NIGHTLY'] === 'true') await runCheck(check);
    else console.log(`skip ${check.title}: ${check.whySkipped}, so only npm run check-all runs it`);
  }
};
