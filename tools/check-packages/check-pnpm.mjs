/**
 * Installs the tarballs by pnpm, whose projects see only what they ask for, and whose packages only what they declare. It
 * is fetched from npm once for each `npm ci`. The heavy peers are linked from the workspace.
 */
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceRoot } from '../public-packages.mjs';
import { run } from './run.mjs';

/** The newest version that runs on the oldest promised Node. */
export const pnpmVersion = '10.34.9';

const start = promisify(execFile);

/**
 * Gets pnpm, unless it is there.
 *
 * @returns {Promise<{ pnpm: string } | { missing: string }>} its program, or why there is none
 */
export const getPnpm = async () => {
  const home = join(workspaceRoot, 'node_modules', '.cache', 'pnpm', pnpmVersion);
  const pnpm = join(home, 'bin', 'pnpm.cjs');
  if (existsSync(pnpm)) return { pnpm };
  mkdirSync(home, { recursive: true });
  try {
    const options = ['--json', '--loglevel=error', '--prefer-offline', `--pack-destination=${home}`];
    const { stdout } = await start('npm', ['pack', ...options, `pnpm@${pnpmVersion}`]);
    const [{ filename }] = JSON.parse(stdout);
    await start('tar', ['-xzf', join(home, filename), '-C', home, '--strip-components=1']);
    return { pnpm };
  } catch (error) {
    const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error);
    return { missing: `it cannot be had: ${(stderr || message).trim().split('\n', 1)[0]}` };
  }
};

const linked = ['aws-cdk-lib', 'constructs', '@pulumi/pulumi', '@pulumi/aws', '@pulumi/policy'];

/**
 * Checks that the programs of a project run where pnpm has installed the tarballs.
 *
 * @param {string} directory
 * @param {string} consumer the project with the programs
 * @param {ReadonlyArray<import('./pack.mjs').Tarball>} tarballs
 * @param {string} pnpm
 */
export const checkPnpm = (directory, consumer, tarballs, pnpm) => {
  const project = join(directory, 'pnpm');
  cpSync(consumer, project, { recursive: true, filter: (path) => basename(path) !== 'node_modules' });
  const links = linked.map((name) => [name, `link:${join(workspaceRoot, 'node_modules', name)}`]);
  const files = tarballs.map(({ manifest, path }) => [manifest.name, `file:${path}`]);
  // The programs import these, too, and pnpm shows a project nothing that it does not ask for.
  const asked = [...files, ...links, ['fp-ts', '2.16.11'], ['io-ts', '2.2.22'], ['fast-check', '4.10.2']];
  const dependencies = Object.fromEntries(asked);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ private: true, dependencies }));
  // No registry has the packages that ours depend on.
  const overrides = JSON.stringify(Object.fromEntries([...files, ...links]));
  writeFileSync(join(project, 'pnpm-workspace.yaml'), `overrides: ${overrides}\n`);
  const store = `--store-dir=${join(directory, 'pnpm-store')}`;
  const failures = run(project, pnpm, ['install', '--prefer-offline', '--ignore-scripts', store]);
  if (failures.length > 0) return failures;
  const programs = tarballs.flatMap(({ folder }) =>
    readdirSync(join(project, folder))
      .filter((file) => /\.[cm]js$/.test(file))
      .map((file) => join(folder, file)),
  );
  return programs.flatMap((program) => run(project, program));
};
