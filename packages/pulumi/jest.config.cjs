const { dirname } = require('node:path');

const preset = { preset: '../../jest.preset.js', testEnvironment: '<rootDir>/jest.environment.cjs' };

const neverUsed = { '^(typescript|@npmcli/arborist)$': '<rootDir>/fixtures/never-used.cjs' };

/** By folder, so that the oldest `@pulumi/aws` also gets the oldest `@pulumi/pulumi`, wherever each is installed. */
const folderOf = (name) => dirname(require.resolve(`${name}/package.json`));

/** Both ends of the version ranges in package.json. */
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
