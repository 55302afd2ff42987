import root from '../../eslint.config.mjs';

export default [
  ...root,
  {
    files: ['**/package.json'],
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
