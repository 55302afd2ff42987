import { readFileSync } from 'node:fs';

/** The installed version of a package. */
export const versionOf = (name: string): string => {
  const file = require.resolve(`${name}/package.json`);
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
};

/** Our own packages are compared as they are here: a release changes their version, and not what they find. */
export const ownVersion = 'this';
