import { promised } from './node-versions.mjs';

/** Files that do not belong in a tarball. */
const unwanted = /\.spec\.|\.tsbuildinfo$|__snapshots__\/|(^|\/)(jest|eslint)\.config\.|(^|\/)tsconfig\b/;

/**
 * Checks which files a tarball has that do not belong in it, and which it lacks.
 *
 * @param {import('./pack.mjs').Tarball} tarball
 * @returns {ReadonlyArray<string>}
 */
export const checkContents = ({ manifest, files }) => {
  const held = new Set(files);
  const entries = { types: manifest.types, module: manifest.module, ...manifest.bin };
  return [
    ...files.filter((file) => unwanted.test(file)).map((file) => `${file} does not belong in it.`),
    ...(held.has('README.md') ? [] : ['README.md is missing.']),
    ...(manifest.engines?.node === promised ? [] : [`package.json does not ask for Node ${promised}.`]),
    ...(manifest.scripts?.['test'] ? [] : ['package.json has no script for `npm test -w`.']),
    ...(manifest.scripts?.['prepack']?.includes('refuse-plain-pack') ? [] : ['npm would pack it as it is.']),
    ...(manifest.types ? [] : ['package.json has no types.']),
    ...Object.entries(entries)
      .filter(([, file]) => file !== undefined && !held.has(file.replace(/^\.\//, '')))
      .map(([entry, file]) => `${file} is missing, which package.json names as ${entry}.`),
  ];
};
