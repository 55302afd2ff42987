import { basename } from 'node:path';

/**
 * The lists of tarballs that a page tells its reader to install: one in each row of its table of tarballs, and one in
 * each command with a list in braces.
 *
 * @param {string} page
 * @returns {ReadonlyArray<{ line: string, folders: ReadonlyArray<string> }>}
 */
const installLines = (page) => {
  const table = /^\| For +\| Tarballs .*\n\|[-| ]+\n((?:\|.*\n)+)/m.exec(page)?.[1] ?? '';
  const rows = [...table.matchAll(/^\| *([^|]+?) *\| *([^|]+?) *\|/gm)].map(([, line = '', cell = '']) => ({
    line,
    folders: [...cell.matchAll(/`([^`]+)`/g)].map(([, folder = '']) => folder),
  }));
  const commands = [...page.matchAll(/^npm install .*\/org-cognito-\{(.+?)\}-/gm)].map(
    ([line, folders = '']) => ({ line, folders: folders.split(',') }),
  );
  return [...rows, ...commands];
};

/**
 * Checks that the tarballs which a page tells its reader to install have all that they need of each other, since no
 * registry has them. npm adds the rest, peers too.
 *
 * @param {string} page
 * @param {ReadonlyArray<import('./pack.mjs').Tarball>} tarballs
 * @returns {ReadonlyArray<string>}
 */
export const checkInstallLines = (page, tarballs) => {
  const packed = new Map(tarballs.map((tarball) => [tarball.folder, tarball]));
  const ours = new Map(tarballs.map(({ folder, manifest }) => [manifest.name, folder]));
  const lines = installLines(page);
  if (lines.length === 0) return ['It names no tarballs to install.'];

  return [
    ...lines.flatMap(({ line, folders }) =>
      folders.flatMap((folder) => {
        const tarball = packed.get(folder);
        if (tarball === undefined) return [`${line}: there is no tarball of ${folder}.`];
        const { dependencies, peerDependencies } = tarball.manifest;
        return Object.keys({ ...dependencies, ...peerDependencies })
          .flatMap((name) => ours.get(name) ?? [])
          .filter((needed) => !folders.includes(needed))
          .map((needed) => `${line}: ${folder} needs the tarball of ${needed} too.`);
      }),
    ),
    ...[...page.matchAll(/-(\d+\.\d+\.\d+)\.tgz/g)]
      .filter(([ending]) => !tarballs.some(({ path }) => basename(path).endsWith(ending)))
      .map(([ending]) => `No tarball ends in ${ending}.`),
  ];
};
