import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { npm } from '../nightly-checks.mjs';

/**
 * The newest version of a package.
 *
 * @typedef {object} NewestPackage
 * @property {string} version
 * @property {(file: string) => string} read reads one of the files, or all files of a folder
 */

/** @param {string} path */
const textOf = (path) =>
  (statSync(path).isDirectory() ? readdirSync(path).map((name) => join(path, name)) : [path])
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');

/**
 * Fetches the newest version of a package from npm, without what it depends on, and takes some files out of it.
 *
 * @param {string} name
 * @param {ReadonlyArray<string>} files and folders
 * @param {string} directory an empty folder
 * @returns {Promise<NewestPackage>}
 */
export const newestPackage = async (name, files, directory) => {
  const stdout = await npm(['pack', `${name}@latest`, '--json'], directory);
  /** @type {ReadonlyArray<{ filename: string, version: string }>} */
  const [packed] = JSON.parse(stdout);
  const wanted = files.map((file) => `package/${file}`);
  await promisify(execFile)('tar', ['-xzf', packed.filename, ...wanted], { cwd: directory });
  return { version: packed.version, read: (file) => textOf(join(directory, 'package', file)) };
};
