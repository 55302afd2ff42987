import { eslints } from './check-eslint.mjs';
import { compilers } from './compilers.mjs';
import { pnpmVersion } from './check-pnpm.mjs';
import { nodeVersions } from './node-versions.mjs';

/**
 * @typedef {object} Promised
 * @property {string} name
 * @property {ReadonlyArray<string>} versions on which the tests run
 */

/**
 * A peer, with the versions that its package is developed and tested with.
 *
 * @param {import('./pack.mjs').Tarball} tarball
 * @param {string} name
 */
const peerOf = ({ manifest }, name) => {
  const { peerDependencies = {}, devDependencies = {} } =
    /** @type {typeof manifest & { devDependencies?: Record<string, string> }} */ (manifest);
  const oldest = (devDependencies[`${name}-oldest`] ?? '').replace(`npm:${name}@`, '');
  return { name, range: peerDependencies[name], versions: [oldest, devDependencies[name] ?? ''] };
};

/**
 * Checks that the table of what is promised says what the tests run on, and that peers ask for no other versions.
 *
 * @param {string} page
 * @param {ReadonlyArray<import('./pack.mjs').Tarball>} tarballs
 * @returns {ReadonlyArray<string>}
 */
export const checkPromises = (page, tarballs) => {
  const peers = tarballs.flatMap(
    (tarball) =>
      ({ cdk: ['aws-cdk-lib'], pulumi: ['@pulumi/pulumi', '@pulumi/aws'] })[tarball.folder]?.map((name) =>
        peerOf(tarball, name),
      ) ?? [],
  );
  const plugin = tarballs.find(({ folder }) => folder === 'eslint-plugin');
  const linters = plugin === undefined ? [] : eslints(plugin).map(({ version }) => version);
  const typescripts = compilers({ isWhole: true }).map(({ version }) => version);
  const [oldestTypescript = '', newestLibrary = ''] = typescripts;
  const typescriptRange = `>=${oldestTypescript} <${Number.parseInt(newestLibrary) + 1}`;
  const [oldestLinter = '', newestLinter = ''] = linters;
  const eslintRange = `^${oldestLinter} || ^${Number.parseInt(newestLinter)}.0.0`;
  /** @type {ReadonlyArray<Promised>} */
  const promises = [
    { name: 'Node', versions: nodeVersions },
    { name: 'TypeScript', versions: typescripts },
    ...peers,
    ...(plugin === undefined ? [] : [{ name: 'eslint', versions: linters }]),
    { name: 'pnpm', versions: [pnpmVersion] },
  ];
  return [
    ...promises
      .filter(({ name, versions }) => !page.includes(`| ${name} | ${versions.join(', ')} |`))
      .map(({ name, versions }) => `No row of the README says ${name}: ${versions.join(', ')}.`),
    ...peers
      .filter(({ range, versions: [oldest] }) => range !== `^${oldest}`)
      .map(({ name, range, versions }) => `The peer ${name} is ${range}, but ${versions[0]} is tested.`),
    ...(plugin === undefined || plugin.manifest.peerDependencies?.['eslint'] === eslintRange
      ? []
      : [`The peer eslint is ${plugin.manifest.peerDependencies?.['eslint']}, and not ${eslintRange}.`]),
    ...tarballs
      .map(({ folder, manifest }) => ({ folder, range: manifest.peerDependencies?.['typescript'] }))
      .filter(({ range }) => range !== undefined && range !== typescriptRange)
      .map(
        ({ folder, range }) => `The peer typescript of ${folder} is ${range}, and not ${typescriptRange}.`,
      ),
  ];
};
