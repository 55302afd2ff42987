/**
 * Bundles the program of the package in the working directory into `bin`, or into the folder of the package that is
 * given, so that it starts without loading hundreds of files: one file with the code that every command needs, one file
 * for each part that is loaded on demand, and the licences of the packages in them. Modules that are given too are bundled
 * along with it, each with a file that exports what they export.
 *
 * The library, which applications share with other packages, is in `dist`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const [dir = 'bin', ...modules] = process.argv.slice(2);

/** @type {{ bin: Record<string, string> }} */
const { bin } = JSON.parse(readFileSync('package.json', 'utf8'));

/** Not bundled: it needs prettier, which is larger than the whole program, and which npm keeps up to date. */
const sourceCode = '@org/cognito-source-code';

/** Not bundled either: whoever reads user pools installs it, and nobody else pays for its size. */
const awsSdk = '@aws-sdk/client-cognito-identity-provider';

/** These packages offer only CommonJS to Node, whose modules a bundler can neither join nor leave out. */
const yamlEsm = join(dirname(fileURLToPath(import.meta.resolve('yaml/package.json'))), 'browser', 'index.js');

/**
 * The modules that are loaded when the program starts: all but the entries, and but what is loaded on demand.
 *
 * @type {Set<string>}
 */
const started = new Set();

const bundle = await rolldown({
  input: Object.fromEntries([
    ...Object.keys(bin).map((name) => [name, 'src/main.ts']),
    ...modules.map((module) => [parse(module).name, module]),
  ]),
  plugins: [
    {
      name: 'started',
      buildEnd() {
        /** @param {string} id */
        const importsOf = (id) => this.getModuleInfo(id)?.importedIds ?? [];
        const entries = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry === true);
        const waiting = entries.flatMap(importsOf);
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          if (started.has(id) || entries.includes(id)) continue;
          started.add(id);
          waiting.push(...importsOf(id));
        }
      },
    },
  ],
  platform: 'node',
  resolve: {
    conditionNames: ['@org/source', 'module', 'import', 'default'],
    mainFields: ['module', 'main'],
    alias: { yaml: yamlEsm },
  },
  external: [sourceCode, awsSdk],
  // Each warning is about something that the program would lack when it runs.
  onLog: (level, { message }) => {
    if (level === 'warn') throw new Error(message);
  },
});

/**
 * A part that is loaded on demand is named after its package, whose index is its last module.
 *
 * @param {{ name: string, moduleIds: ReadonlyArray<string> }} chunk
 */
const chunkName = ({ name, moduleIds }) =>
  moduleIds.at(-1)?.match(/([^/]+)\/(?:src|dist)\/index\.[^/]+$/)?.[1] ?? name;

const { output } = await bundle.write({
  dir,
  cleanDir: true,
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: (chunk) => `${chunkName(chunk)}.js`,
  // In one file, since each takes its time to find, and apart from the program itself, which no part then imports.
  codeSplitting: { groups: [{ name: 'shared', test: (id) => started.has(id) }] },
  comments: false,
  // Half of the time in which the program starts goes into reading it. Names stay, for the report of a crash.
  minify: { compress: true, mangle: false, codegen: { removeWhitespace: true } },
});
await bundle.close();

const packageFolder = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

const folders = new Set(
  output
    .flatMap((file) => (file.type === 'chunk' ? Object.entries(file.modules) : []))
    .flatMap(([id, { renderedLength }]) => (renderedLength > 0 ? (packageFolder.exec(id) ?? []) : [])),
);

/** @param {string} folder of a package */
const licenceOf = (folder) => {
  /** @type {{ name: string, version: string }} */
  const { name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e([.-]|$)/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence to put beside the program.`);
  return `${name} ${version}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
};

const rule = `\n${'-'.repeat(80)}\n\n`;
writeFileSync(join(dir, 'LICENSES.txt'), [...folders].sort().map(licenceOf).join(rule));
