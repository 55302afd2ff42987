import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/**
 * Who may import whom: the core nothing of ours, testing the core, an application anything. An emitter imports the
 * core, and the format that its backend writes: the CDK synthesises CloudFormation. It also imports the app's half of a
 * client, which imports the core alone, to give it as outputs. What moves clients imports the core and formats, and so
 * does what reads files. A plugin of a linter imports the core, and what finds clients in programs.
 */
const layers = [
  {
    sourceTag: 'layer:core',
    onlyDependOnLibsWithTags: ['layer:core'],
    // Tests need fast-check. A source that imports it is a dependency that package.json lacks, which lint reports too.
    allowedExternalImports: ['fp-ts', 'fp-ts/*', 'io-ts', 'io-ts/*', 'fast-check'],
  },
  { sourceTag: 'layer:testing', onlyDependOnLibsWithTags: ['layer:core'] },
  {
    sourceTag: 'layer:emitter',
    onlyDependOnLibsWithTags: ['layer:core', 'layer:testing', 'layer:format', 'layer:app-half'],
  },
  { sourceTag: 'layer:app-half', onlyDependOnLibsWithTags: ['layer:core', 'layer:testing'] },
  { sourceTag: 'layer:move', onlyDependOnLibsWithTags: ['layer:core', 'layer:testing', 'layer:format'] },
  { sourceTag: 'layer:file', onlyDependOnLibsWithTags: ['layer:core', 'layer:testing', 'layer:format'] },
  { sourceTag: 'layer:linter', onlyDependOnLibsWithTags: ['layer:core', 'layer:testing', 'layer:move'] },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: [
      'layer:core',
      'layer:emitter',
      'layer:move',
      'layer:app-half',
      'layer:file',
      'layer:app',
      'layer:testing',
    ],
  },
];

/** A backend's libraries are the business of its own emitter, which lifts the ban in its own configuration. */
const backends = {
  cdk: { regex: '^(aws-cdk-lib|constructs)(/|$)', message: 'Only the CDK emitter imports the CDK.' },
  pulumi: { regex: '^@pulumi/', message: 'Only the Pulumi emitter imports Pulumi.' },
};

/** Rules that need types are in `.oxlintrc.json`: oxlint has TypeScript 7, which finds types many times faster. */
export default [
  { ignores: ['**/dist', '**/esm', '**/bin', '**/out-tsc', '**/coverage', '**/test-output'] },
  ...nx.configs['flat/base'],
  ...nx.configs['flat/typescript'],
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.ts'] })),
  {
    files: ['**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "Property[key.name='unit'] > Literal[value='binary']",
          message:
            'This unit of fast-check takes a second before its first string: use anyCharacter of the testing package.',
        },
      ],
      'no-restricted-imports': ['error', { patterns: Object.values(backends) }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@nx/enforce-module-boundaries': [
        'error',
        {
          enforceBuildableLibDependency: true,
          // The compiler, which tests start in a process of its own.
          allow: ['tsgo/tsgo.mjs'],
          // The schemas of the one are loaded late, and of the other everything but the names of files.
          checkDynamicDependenciesExceptions: ['@org/cognito-core', '@org/cognito-commands'],
          depConstraints: layers,
        },
      ],
    },
  },
  {
    files: ['**/package.json'],
    languageOptions: { parser: await import('jsonc-eslint-parser') },
    rules: {
      '@nx/dependency-checks': [
        'error',
        {
          ignoredFiles: [
            '{projectRoot}/eslint.config.mjs',
            '{projectRoot}/**/*.spec.ts',
            '{projectRoot}/jest.config.cjs',
          ],
          // Pulumi loads the compiler of a program, from beside the packages.
          ignoredDependencies: ['typescript'],
        },
      ],
    },
  },
];

/** For packages that run anywhere, a browser included. */
export const pure = {
  files: ['src/**/*.ts'],
  ignores: ['**/*.spec.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...Object.values(backends),
          {
            regex: '^node:|^(fs|path|child_process|crypto|os)$',
            message: 'A pure package runs without Node.',
          },
          { regex: '^(fp-ts|io-ts)/(lib|es6)(/|$)', message: 'Import fp-ts/<Module>.' },
          { regex: '^fp-ts$', message: 'It loads 124 modules: import fp-ts/<Module>.' },
        ],
      },
    ],
  },
};

/** For the emitter of a backend. */
export const emitterOf = (backend) => ({
  files: ['{src,fixtures}/**/*.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: Object.keys(backends).flatMap((name) => (name === backend ? [] : [backends[name]])) },
    ],
  },
});
