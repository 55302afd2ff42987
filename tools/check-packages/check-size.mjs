import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/** @typedef {{ file: string, does: string, most: number }} Page */

/**
 * Pages that use the core, and the most bytes that each may have, including the parts of dependencies that it needs.
 *
 * @type {ReadonlyArray<Page>}
 */
export const pages = [
  { file: 'page-that-validates.mjs', does: 'a page that validates', most: 29 * 1_024 },
  { file: 'page-that-explains.mjs', does: 'a page that validates and explains', most: 48 * 1_024 },
];

/**
 * The size in bytes of a module with everything that it imports, bundled for a browser, minified and gzipped.
 *
 * @param {string} project
 * @param {string} input
 */
export const gzippedSize = async (project, input) => {
  const build = await rolldown({
    cwd: project,
    input,
    platform: 'browser',
    resolve: { conditionNames: ['module', 'browser', 'import', 'default'] },
  });
  const { output } = await build.generate({ minify: true });
  await build.close();
  return gzipSync(output[0].code, { level: 9 }).length;
};

/**
 * Checks that a page which uses the core stays small.
 *
 * @param {string} project
 * @param {Page} page
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const checkSize = async (project, { file, does, most }) => {
  const size = await gzippedSize(project, `./${file}`);
  return size <= most ? [] : [`${does} has ${size} bytes, minified and gzipped, but the limit is ${most}.`];
};
