/**
 * Lays out packages as they are published: the files that npm would pack, the licence, a manifest that says where the
 * project lives, and pages whose links work outside of the repository.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { workspaceRoot } from '../public-packages.mjs';
import { addressOf, origin as originOfProject } from './origin.mjs';
import { withPublishedLinks } from './published-links.mjs';
import { publishedManifest } from './published-manifest.mjs';

/** @typedef {import('../public-packages.mjs').Package} Package */
/** @typedef {Package & { staged: string, files: ReadonlyArray<string> }} Staged the folder, and what is in it */

/**
 * The files that npm would pack.
 *
 * @param {ReadonlyArray<Package>} packages
 * @returns {ReadonlyArray<Package & { files: ReadonlyArray<string> }>}
 */
const withFiles = (packages) => {
  const workspaces = packages.map(({ manifest }) => `--workspace=${manifest.name}`);
  const output = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts', ...workspaces], {
    cwd: workspaceRoot,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64 * 1024 * 1024,
  });
  /** @type {ReadonlyArray<{ name: string, files: ReadonlyArray<{ path: string }> }>} */
  const packed = JSON.parse(output);
  return packages.map((each) => {
    const files = packed.find(({ name }) => name === each.manifest.name)?.files ?? [];
    return { ...each, files: files.map(({ path }) => path) };
  });
};

/**
 * @param {string} path in the repository
 * @param {boolean} isImage
 */
const kindOf = (path, isImage) => {
  const file = join(workspaceRoot, path);
  if (!existsSync(file)) throw new Error(`A page links to ${path}, which does not exist.`);
  if (isImage) return 'raw';
  return statSync(file).isDirectory() ? 'tree' : 'blob';
};

/**
 * @param {ReadonlyArray<Package>} packages
 * @param {string} directory where each is laid out, as `NAME/package`
 * @returns {ReadonlyArray<Staged>}
 */
export const stage = (packages, directory) => {
  const origin = originOfProject();
  return withFiles(packages).map((each) => {
    const { manifest, folder, files } = each;
    // Tarballs of npm have everything in a folder of this name.
    const staged = join(directory, manifest.name, 'package');
    const inRepository = `packages/${folder}`;
    rmSync(staged, { recursive: true, force: true });

    for (const file of files) {
      const [from, to] = [join(each.directory, file), join(staged, file)];
      mkdirSync(dirname(to), { recursive: true });
      if (!file.endsWith('.md')) copyFileSync(from, to);
      else {
        const place = { file, files, folder: inRepository };
        const page = withPublishedLinks(readFileSync(from, 'utf8'), place, (path, isImage) =>
          addressOf(origin, manifest.version, path, kindOf(path, isImage)),
        );
        writeFileSync(to, page);
      }
    }
    copyFileSync(join(workspaceRoot, 'LICENSE'), join(staged, 'LICENSE'));
    const published = publishedManifest(each, origin);
    writeFileSync(join(staged, 'package.json'), `${JSON.stringify(published, undefined, 2)}\n`);
    return { ...each, files: [...files, 'LICENSE'], staged };
  });
};
