/**
 * The versions of Node on which the packages are tried, besides the one that runs the check. npm has each as a package
 * for each platform. As a dependency it would become the `node` of every script, so it is put where none looks, and stays
 * there until `npm ci`.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { workspaceRoot } from '../public-packages.mjs';

/** @type {{ engines: { node: string } }} */
const { engines } = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8'));

/** The range of versions of Node that the workspace promises. */
export const promised = engines.node;

/** The oldest promised version, and the newest of the later lines with long-term support. */
export const nodeVersions = [promised.replace('>=', ''), '22.23.5', '24.22.3'];

const run = promisify(execFile);

/** The name of the package that has Node for this platform. One platform came too late for the usual name. */
const packageForPlatform = () => {
  const { arch } = process;
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${platform}-${arch}`;
};

/**
 * Gets a version of Node, unless it is there.
 *
 * @param {string} version
 * @returns {Promise<{ node: string } | { missing: string }>} its program, or why there is none
 */
export const getNode = async (version) => {
  if (version === process.versions.node) return { node: process.execPath };
  const home = join(workspaceRoot, 'node_modules', '.cache', 'node-versions', version);
  const node = join(home, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  const isThere = async () => (await run(node, ['--version'])).stdout.trim() === `v${version}`;
  if (await isThere().catch(() => false)) return { node };

  const wanted = `${packageForPlatform()}@${version}`;
  mkdirSync(home, { recursive: true });
  try {
    const options = ['--json', '--loglevel=error', '--prefer-offline', `--pack-destination=${home}`];
    const [{ filename }] = JSON.parse((await run('npm', ['pack', ...options, wanted])).stdout);
    // The rest of the package, such as the headers, is several times as many files.
    await run('tar', ['-xzf', join(home, filename), '-C', home, '--strip-components=1', 'package/bin']);
    rmSync(join(home, filename));
    return (await isThere()) ? { node } : { missing: `${wanted} has another version` };
  } catch (error) {
    const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error);
    return { missing: `${wanted} cannot be used: ${(stderr || message).trim().split('\n', 2).join(' ')}` };
  }
};
