import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';

/** The most that all of the core may add to a page, with what it needs of its dependencies: 25 kB, in bytes. */
export const largestCore = 25 * 1_024;

/**
 * The bytes of a package with what it needs of its dependencies, bundled for a browser, minified and gzipped. All of
 * its names are imported, so that no application carries more.
 *
 * @param {string} project
 * @param {string} name
 */
export const gzippedSize = async (project, name) => {
  const build = await rolldown({
    cwd: project,
    input: name,
    platform: 'browser',
    resolve: { conditionNames: ['module', 'browser', 'import', 'default'] },
  });
  const { output } = await build.generate({ minify: true });
  await build.close();
  return gzipSync(output[0].code, { level: 9 }).length;
};

/**
 * That the core stays small enough for a page.
 *
 * @param {string} project
 * @param {string} name
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const checkSize = async (project, name) => {
  const size = await gzippedSize(project, name);
  return size <= largestCore
    ? []
    : [`${name} has ${size} bytes, minified and gzipped, and ${largestCore} is the limit.`];
};
