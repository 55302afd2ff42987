import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** Thrown where npm cannot fetch a package. */
export class NotFetched extends Error {}

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
  mkdirSync(directory, { recursive: true });
  const pack = ['pack', `${name}@latest`, '--json', '--ignore-scripts', '--loglevel=error'];
  const { stdout } = await execute('npm', pack, { cwd: directory, maxBuffer: 64 * 1024 * 1024 }).catch(
    (error) => {
      const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error);
      throw new NotFetched(`npm cannot fetch it: ${(stderr || message).trim().split('\n', 1)[0]}`);
    },
  );
  /** @type {ReadonlyArray<{ filename: string, version: string }>} */
  const [packed] = JSON.parse(stdout);
  const wanted = files.map((file) => `package/${file}`);
  await execute('tar', ['-xzf', packed.filename, ...wanted], { cwd: directory });
  return { version: packed.version, read: (file) => textOf(join(directory, 'package', file)) };
};
