/**
 * Writes the ES modules of the package in the working directory, one file in `esm` for each file in `src`.
 *
 * They are for bundlers, which find them by the `module` condition and leave out what an application does not
 * import. Node itself runs the CommonJS build, whether it is required or imported, so that there is one instance.
 */
import { readFileSync } from 'node:fs';
import { rolldown } from 'rolldown';

/** @typedef {{ name: string, exports: Record<string, string | Record<string, string>>, dependencies?: Record<string, string>, peerDependencies?: Record<string, string> }} Manifest */

/** @type {Manifest} */
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

const declared = new Set(Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies }));

/** Packages without `exports`, whose ES modules are files of a folder. */
const withEs6Folder = new Set(['fp-ts', 'io-ts']);

/** @param {string} specifier */
const packageOf = (specifier) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

/**
 * The name under which a bundler finds the ES modules of a dependency.
 *
 * @param {string} specifier
 */
const esmSpecifier = (specifier) => {
  const name = packageOf(specifier);
  return withEs6Folder.has(name)
    ? `${name}/es6/${specifier.slice(name.length + 1) || 'index'}.js`
    : specifier;
};

/** @type {import('rolldown').Plugin} */
const dependenciesStayOutside = {
  name: 'dependencies-stay-outside',
  resolveId(specifier, importer) {
    if (importer === undefined || specifier.startsWith('.')) return null;
    // Lint says which sources may need Node.
    if (specifier.startsWith('node:')) return { id: specifier, external: true };
    if (declared.has(packageOf(specifier))) return { id: esmSpecifier(specifier), external: true };
    throw new Error(`${manifest.name} imports ${specifier} in ${importer}, and does not declare it.`);
  },
};

/** The sources of the package's entries that bundlers get ES modules for. */
const entries = Object.values(manifest.exports).flatMap((entry) =>
  typeof entry === 'string' || entry['module'] === undefined
    ? []
    : [/** @type {string} */ (entry['@org/source'])],
);

const bundle = await rolldown({
  input: entries,
  platform: 'neutral',
  plugins: [dependenciesStayOutside],
});
await bundle.write({
  dir: 'esm',
  cleanDir: true,
  preserveModules: true,
  preserveModulesRoot: 'src',
  entryFileNames: '[name].mjs',
  sourcemap: true,
  sourcemapExcludeSources: true, // `src` is in the tarball
});
await bundle.close();
