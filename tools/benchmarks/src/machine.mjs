import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** @param {string} name */
const versionOf = (name) => {
  const folders = /** @type {ReadonlyArray<string>} */ (require.resolve.paths(name));
  for (const folder of folders) {
    try {
      return JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')).version;
    } catch {
      continue;
    }
  }
  throw new Error(`${name} is not installed in ${dirname(folders[0] ?? '')}`);
};

const libraries = ['aws-cdk-lib', 'io-ts', 'zod', 'ajv', 'yaml', 'mitata'];

/** What the numbers were measured on. */
export const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  gigabytes: Math.round(totalmem() / 2 ** 30),
  platform: `${process.platform} ${process.arch}`,
  versions: {
    node: process.versions.node,
    ...Object.fromEntries(libraries.map((name) => [name, versionOf(name)])),
  },
});
