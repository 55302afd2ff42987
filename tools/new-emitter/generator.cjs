/** Lays out the package of a new emitter, with the versions of the existing packages. */
const { generateFiles, logger, names, readJson, updateJson } = require('@nx/devkit');
const { join } = require('node:path');

const kebabCase = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A title that is valid in messages, in comments and in strings of programs. */
const plainTitle = /^[\p{L}\p{N} .+-]+$/u;

/**
 * The message about a mistake in the options; `undefined` if there is none.
 *
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string, title: string }} options
 * @returns {string | undefined}
 */
const mistakeIn = (tree, { name, title }) => {
  if (!kebabCase.test(name)) {
    return `${JSON.stringify(name)} is not in kebab-case: write small letters, digits and hyphens, such as aws-native.`;
  }
  if (name.startsWith('cognito-')) {
    const rest = name.replace(/^(cognito-)+/, '');
    return `The package's name begins with @org/cognito- anyway: write ${rest} in place of ${name}.`;
  }
  if (!plainTitle.test(title)) {
    return `${JSON.stringify(title)} is no title: write letters, digits, spaces and . + - only.`;
  }
  const holder = tree
    .children('packages')
    .find(
      (folder) =>
        folder === name ||
        (tree.exists(`packages/${folder}/package.json`) &&
          readJson(tree, `packages/${folder}/package.json`).name === `@org/cognito-${name}`),
    );
  return holder === undefined
    ? undefined
    : `The name ${name} is taken by packages/${holder}: choose another one.`;
};

/** @param {string} name */
const titleOf = (name) =>
  name
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

/**
 * @param {import('@nx/devkit').Tree} tree
 * @param {{ name: string, title?: string }} options
 */
module.exports = async (tree, { name, title = titleOf(name) }) => {
  const mistake = mistakeIn(tree, { name, title });
  if (mistake !== undefined) throw new Error(mistake);

  const { version } = readJson(tree, 'packages/core/package.json');
  const { devDependencies } = readJson(tree, 'packages/testing/package.json');
  const { propertyName } = names(name);
  const words = {
    name,
    title,
    version,
    devDependencies,
    emitter: `${propertyName}Emitter`,
  };
  generateFiles(tree, join(__dirname, 'files/package'), `packages/${name}`, words);
  generateFiles(tree, join(__dirname, 'files/consumer'), `tools/check-packages/consumer/${name}`, words);
  updateJson(tree, 'tsconfig.json', ({ references, ...rest }) => ({
    ...rest,
    references: [...references, { path: `./packages/${name}` }],
  }));

  const { formatted } = await import('../formatted.mjs');
  for (const { path, type } of tree.listChanges()) {
    if (type !== 'DELETE') tree.write(path, await formatted(path, tree.read(path, 'utf8')));
  }

  return () => {
    logger.info(`
@org/cognito-${name} is laid out in packages/${name}, with programs that use it in tools/check-packages/consumer/${name}.
Now:

1. Link the package: npm install
2. Run its laws, which fail: npx nx test @org/cognito-${name}
3. Write bind, emit and readBack: packages/testing/docs/write-a-new-backend.md says how
4. Check all of it: npm run check
`);
  };
};
