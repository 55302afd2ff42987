/**
 * Checks the tarballs of all public packages, as npm would publish them: their contents, their manifests, and that a
 * project which installs them can run, type-check and bundle its imports.
 *
 * The project is the folder `consumer`. For each package it has a folder of the same name, with programs that use the
 * package (`*.cjs`, `*.mjs`) and a program that is only compiled (`types.ts`). Other versions of Node run the programs too.
 * The folder `linted` is a project with programs that ESLint lints by the plugin.
 * `npm run check-all`, which is meant for nightly runs, compiles more than once with each compiler, and installs the
 * tarballs with pnpm. What npm does not have for this machine is skipped; if the environment variable CI is set, it fails.
 */
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publicPackages, workspaceRoot } from '../public-packages.mjs';
import { checkBundle, checkTreeShaking } from './check-bundle.mjs';
import { checkCommands } from './check-commands.mjs';
import { checkContents } from './check-contents.mjs';
import { checkEntries } from './check-entries.mjs';
import { checkESLint, eslints } from './check-eslint.mjs';
import { checkInstallLines } from './check-install-lines.mjs';
import { checkManifest } from './check-manifest.mjs';
import { checkNode } from './check-node.mjs';
import { checkPnpm, getPnpm, pnpmVersion } from './check-pnpm.mjs';
import { checkPromises } from './check-promises.mjs';
import { checkPublished } from './check-published.mjs';
import { checkSize, pages } from './check-size.mjs';
import { compilers } from './compilers.mjs';
import { install } from './install.mjs';
import { getNode, nodeVersions } from './node-versions.mjs';
import { pack } from './pack.mjs';
import { run } from './run.mjs';

const isWhole = process.env['NIGHTLY'] === 'true';
const directory = realpathSync(mkdtempSync(join(tmpdir(), 'check-packages-')));
const project = join(directory, 'consumer');

let failed = 0;

/**
 * Prints the result of a check, and its failures.
 *
 * @param {string} title
 * @param {() => ReadonlyArray<string> | Promise<ReadonlyArray<string>>} failuresOf
 */
const check = async (title, failuresOf) => {
  const failures = await new Promise((resolve) => resolve(failuresOf())).catch((error) => [String(error)]);
  console.log(`${failures.length === 0 ? 'ok  ' : 'FAIL'} ${title}`);
  for (const failure of failures) console.log(failure.replace(/^/gm, '     '));
  if (failures.length > 0) failed += 1;
};

const tarballs = pack(publicPackages(), directory);

cpSync(join(import.meta.dirname, 'consumer'), project, { recursive: true });
install(tarballs, join(directory, 'store'), project);

const readme = readFileSync(join(workspaceRoot, 'README.md'), 'utf8');
await check('install lines of the README', () => checkInstallLines(readme, tarballs));
// A formatted table pads its cells.
await check('promises of the README', () => checkPromises(readme.replace(/ +\|/g, ' |'), tarballs));

for (const tarball of tarballs) {
  const { folder } = tarball;
  const { name, module } = tarball.manifest;
  await check(`${name}: contents`, () => checkContents(tarball));
  await check(`${name}: published`, () => checkPublished(join(project, 'node_modules', name), tarball));
  await check(`${name}: install lines`, () =>
    checkInstallLines(readFileSync(join(tarball.directory, 'README.md'), 'utf8'), tarballs),
  );
  await check(`${name}: commands`, () => checkCommands(tarball));
  await check(`${name}: publint`, () => checkManifest(tarball));
  await check(`${name}: attw`, () => checkEntries(tarball));
  if (module !== undefined) await check(`${name}: bundle`, () => checkBundle(project, name));

  const programs = join(project, folder);
  const present = existsSync(programs) ? readdirSync(programs) : [];
  const missing = ['require.cjs', 'import.mjs', 'types.ts'].filter((file) => !present.includes(file));
  await check(`${name}: programs`, () => missing.map((file) => `consumer/${folder}/${file} is missing.`));

  // One program, read in three ways: as an ES module, as a CommonJS module, and by a bundler.
  if (present.includes('types.ts'))
    for (const file of ['types.mts', 'types.cts'])
      copyFileSync(join(programs, 'types.ts'), join(programs, file));
}

await check('one instance', () =>
  run(
    project,
    'same-instance.mjs',
    tarballs.map(({ manifest }) => manifest.name),
  ),
);
for (const { version, configs, compiles, messages } of compilers({ isWhole }))
  for (const config of configs)
    await check(`types: TypeScript ${version}, ${config}`, () => messages(project, config, compiles));
for (const tarball of tarballs.filter(({ folder }) => folder === 'eslint-plugin'))
  for (const { version, folder } of eslints(tarball))
    await check(`ESLint ${version}`, () =>
      checkESLint(project, join(directory, `linted-${version}`), folder),
    );
await check('tree shaking', () => checkTreeShaking(project));
for (const page of pages) await check(`size of ${page.does}`, () => checkSize(project, page));

const folders = tarballs.map(({ folder }) => folder).filter((folder) => existsSync(join(project, folder)));
const [oldest = ''] = nodeVersions;
const running = process.versions.node;
/** @param {string} version */
const lineOf = (version) => version.split('.', 1)[0];
// Of the versions of one line, what the oldest runs the others run too.
const whole = [...new Set([running, ...nodeVersions])];
const versions = isWhole ? whole : lineOf(oldest) === lineOf(running) ? [oldest] : [running, oldest];
const programs = await Promise.all(versions.map(getNode));
for (const [index, version] of versions.entries()) {
  const found = programs[index];
  if ('node' in found) await check(`Node ${version}`, () => checkNode(project, folders, found.node));
  else if (process.env['CI']) await check(`Node ${version}`, () => [found.missing]);
  else console.log(`skip Node ${version}: ${found.missing}`);
}

const found = isWhole
  ? await getPnpm()
  : { missing: 'it installs everything again, which only `npm run check-all` does', isExpected: true };
if ('pnpm' in found)
  await check(`pnpm ${pnpmVersion}`, () =>
    checkPnpm(directory, join(import.meta.dirname, 'consumer'), tarballs, found.pnpm),
  );
else if (process.env['CI'] && !('isExpected' in found))
  await check(`pnpm ${pnpmVersion}`, () => [found.missing]);
else console.log(`skip pnpm ${pnpmVersion}: ${found.missing}`);

if (!isWhole) console.log('Only `npm run check-all` tries every version of Node and every way to compile.');
if (failed === 0) {
  rmSync(directory, { recursive: true });
} else {
  console.log(`\n${failed} failed. The project is ${project}`);
  process.exitCode = 1;
}
