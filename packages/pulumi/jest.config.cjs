const { dirname } = require('node:path');

const preset = { preset: '../../jest.preset.js', testEnvironment: '<rootDir>/jest.environment.cjs' };

const neverUsed = { '^(typescript|@npmcli/arborist)$': '<rootDir>/fixtures/never-used.cjs' };

/** By its folder, since the oldest `@pulumi/aws` is to have the oldest `@pulumi/pulumi` too, wherever each is. */
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/** Both ends of the ranges of versions that package.json promises. */
module.exports = {
  collectCoverage: true,
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.spec.ts'],
  coverageDirectory: '<rootDir>/test-output/coverage',
  coverageProvider: 'v8',
  coverageReporters: ['text-summary', 'lcov'],
  coverageThreshold: { global: { branches: 100 } },
  projects: [
    { displayName: 'pulumi, newest', ...preset, moduleNameMapper: neverUsed },
    {
      displayName: 'pulumi, oldest',
      ...preset,
      moduleNameMapper: {
        ...neverUsed,
        '^@pulumi/pulumi($|/.*)': `${folderOf('@pulumi/pulumi-oldest')}$1`,
        '^@pulumi/aws($|/.*)': `${folderOf('@pulumi/aws-oldest')}$1`,
      },
    },
  ],
};
