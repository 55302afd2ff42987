/** Shared by every package: TypeScript through swc, and sources of sibling packages instead of their builds. */
module.exports = {
  setupFiles: [require.resolve('./tools/random-runs.cjs')],
  runtime: require.resolve('./tools/shared-runtime.cjs'),
  testMatch: ['**/src/**/*.spec.ts'],
  // What a package imports late has the extension that Node asks for; here it is a source.
  moduleNameMapper: { '^(\\./program/read-(?:script|python))\\.js$': '$1' },
  testEnvironment: require.resolve('./tools/shared-environment.cjs'),
  moduleFileExtensions: ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs', 'json', 'node'],
  testEnvironmentOptions: { customExportConditions: ['@org/source', 'node', 'require', 'default'] },
  transform: {
    '^.+\\.[cm]?ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: { parser: { syntax: 'typescript', decorators: false }, target: 'es2022', keepClassNames: true },
        module: { type: 'commonjs' },
      },
    ],
  },
  modulePathIgnorePatterns: [
    '<rootDir>/dist/',
    '<rootDir>/test-output/',
    '<rootDir>/esm/',
    '<rootDir>/bin/',
    '<rootDir>/out-tsc/',
  ],
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.spec.ts'],
  coverageReporters: ['text-summary', 'lcov'],
};
