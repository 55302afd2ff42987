/** npm adds these by itself, and they are named only by who imports them. */
const addedByNpm = ['fp-ts', 'io-ts'];

/**
 * The commands in a page that install packages, in its table and in its code.
 *
 * @param {string} page
 * @returns {ReadonlyArray<string>}
 */
export const installLines = (page) =>
  [...page.matchAll(/^(?:\|.*`)?(npm install [^`\n]+)/gm)].map(([, line = '']) => line);

/**
 * The packages that a command of npm names.
 *
 * @param {string} line
 */
export const packagesOf = (line) =>
  line
    .split(' ')
    .filter((word) => /^@?[a-z]/.test(word))
    .slice(2);

/**
 * Checks that the commands which a page tells its reader to run install packages that there are, with their peers.
 *
 * @param {string} page
 * @param {ReadonlyArray<import('./pack.mjs').Tarball>} tarballs
 * @returns {ReadonlyArray<string>}
 */
export const checkInstallLines = (page, tarballs) => {
  const lines = installLines(page);
  if (lines.length === 0) return ['It names nothing to install.'];
  return lines.flatMap((line) => {
    const names = packagesOf(line);
    const ours = tarballs.filter(({ manifest }) => names.includes(manifest.name));
    const unknown = names.filter(
      (name) => name.startsWith('@org/') && !ours.some(({ manifest }) => manifest.name === name),
    );
    const peers = ours.flatMap(({ manifest: { peerDependencies = {}, peerDependenciesMeta = {} } }) =>
      Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional),
    );
    return [
      ...unknown.map((name) => `${line}: there is no ${name}.`),
      ...peers
        .filter((name) => !names.includes(name) && !addedByNpm.includes(name))
        .map((name) => `${line}: its peer ${name} is missing.`),
    ];
  });
};
