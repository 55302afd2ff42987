import { stripVTControlCharacters } from 'node:util';
import { rolldown } from 'rolldown';

/**
 * Bundles a module for a browser, with the conditions by which Vite and webpack find ES modules.
 *
 * @param {string} project
 * @param {string} input
 */
const bundle = async (project, input) => {
  /** @type {Array<string>} */
  const warnings = [];
  const build = await rolldown({
    cwd: project,
    input,
    platform: 'browser',
    resolve: { conditionNames: ['module', 'browser', 'import', 'default'] },
    onLog: (_level, { message }) => warnings.push(stripVTControlCharacters(message)),
  });
  const { output } = await build.generate();
  await build.close();
  const modules = Object.entries(output[0].modules);
  return {
    warnings,
    modules: modules.flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? [id] : [])),
  };
};

const commonJs = /\/node_modules\/(@org\/[^/]+\/dist|fp-ts\/lib|io-ts\/lib)\//;

/**
 * Checks that a bundler finds the ES modules of a package, and those of fp-ts and io-ts.
 *
 * @param {string} project
 * @param {string} name
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const checkBundle = async (project, name) => {
  const { warnings, modules } = await bundle(project, name);
  return [
    ...warnings,
    ...modules.filter((id) => commonJs.test(id)).map((id) => `${id} is bundled: it is CommonJS.`),
  ];
};

/**
 * Checks that the bundle of an application that imports one small function has the file of that function and no other.
 *
 * @param {string} project
 * @returns {Promise<ReadonlyArray<string>>}
 */
export const checkTreeShaking = async (project) => {
  const { warnings, modules } = await bundle(project, './one-name.mjs');
  /** @param {string} id */
  const isWanted = (id) => id.endsWith('/esm/reference/reference.mjs');
  return [
    ...warnings,
    ...(modules.some(isWanted) ? [] : ['esm/reference/reference.mjs is not bundled.']),
    ...modules.filter((id) => !isWanted(id)).map((id) => `${id} is not left out.`),
  ];
};
