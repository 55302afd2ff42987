/**
 * Installs tarballs into a project without a registry: the packages are extracted, and their dependencies are linked
 * from the workspace.
 *
 * Each package has its own folder with links to its declared dependencies only, so that it does not find a dependency
 * that it forgot to declare and that another package happens to install. The project sees the packages and their peers,
 * as npm adds peers to a project that installs the tarballs alone.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * The folder in which a third party's package is installed for a package of this workspace.
 *
 * @param {string} name
 * @param {string} directory
 */
const installed = (name, directory) => {
  const folders = createRequire(join(directory, 'package.json')).resolve.paths(name) ?? [];
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
  if (found === undefined) throw new Error(`${name}, which ${directory} needs, is not installed.`);
  return found;
};

/**
 * @param {string} target
 * @param {string} path
 */
const link = (target, path) => {
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path)) symlinkSync(target, path);
};

/**
 * @param {ReadonlyArray<import('./pack.mjs').Tarball>} tarballs
 * @param {string} store where the packages go
 * @param {string} project where they are linked
 */
export const install = (tarballs, store, project) => {
  /** @param {string} name */
  const modulesOf = (name) => join(store, name, 'node_modules');
  const homes = new Map(tarballs.map(({ manifest: { name } }) => [name, join(modulesOf(name), name)]));

  for (const { manifest, directory, path } of tarballs) {
    const { name, dependencies = {}, peerDependencies = {}, bin = {} } = manifest;
    const home = join(modulesOf(name), name);
    mkdirSync(home, { recursive: true });
    execFileSync('tar', ['-xzf', path, '-C', home, '--strip-components=1']);
    link(home, join(project, 'node_modules', name));

    for (const needed of Object.keys({ ...dependencies, ...peerDependencies }))
      link(homes.get(needed) ?? installed(needed, directory), join(modulesOf(name), needed));
    for (const peer of Object.keys(peerDependencies))
      link(homes.get(peer) ?? installed(peer, directory), join(project, 'node_modules', peer));

    for (const [command, file] of Object.entries(bin)) {
      if (!existsSync(join(home, file))) continue; // Another check reports that the tarball lacks it.
      chmodSync(join(home, file), 0o755);
      link(join(home, file), join(project, 'node_modules', '.bin', command));
    }
  }
};
