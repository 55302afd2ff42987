/** The manifests of packages: each has the dependencies that its sources import. Sources themselves are linted by oxlint. */
import nx from '@nx/eslint-plugin';
import * as parser from 'jsonc-eslint-parser';

/** Packages that nobody installs: all that they need is for development. */
const unpublished = [
  'packages/{examples,playground}/package.json',
  'tools/{benchmarks,engines,peer-comparison}/package.json',
];

export default [
  { ignores: unpublished },
  ...nx.configs['flat/base'],
  {
    files: ['**/package.json'],
    languageOptions: { parser },
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ignoredFiles: ['{projectRoot}/**/*.spec.ts', '{projectRoot}/jest.config.cjs'],
          // Pulumi loads the compiler of a program, from beside the packages.
          ignoredDependencies: ['typescript'],
        },
      ],
    },
  },
  {
    files: ['packages/cli/package.json'],
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ignoredFiles: ['{projectRoot}/*.{cjs,mjs}', '{projectRoot}/**/*.spec.ts'],
          // A peer of the core, which the program has to bring along.
          ignoredDependencies: ['io-ts'],
        },
      ],
    },
  },
];
