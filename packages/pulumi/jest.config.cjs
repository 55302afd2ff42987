const { dirname } = require('node:path');
const standIns = require('./fixtures/stand-ins.cjs');

const preset = { preset: '../../jest.preset.js', testEnvironment: '<rootDir>/jest.environment.cjs' };

/** `npm run check-all`, which runs every test with each version. */
const isNightly = process.env.NIGHTLY === 'true';

/** What leans most on Pulumi's runtime and on its resources. */
const withEveryVersion = '**/src/{emitter,read-back,resource-monitor,user-pool-client}.spec.ts';

const neverUsed = Object.fromEntries(
  Object.entries(standIns).map(([name, standIn]) => [`^${name}$`, standIn]),
);

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
  // A file of tests often waits for the program that it runs.
  maxWorkers: '100%',
  projects: [
    { displayName: 'pulumi, newest', ...preset, moduleNameMapper: neverUsed },
    {
      displayName: isNightly ? 'pulumi, oldest' : 'pulumi, oldest, in part (npm run check-all runs all)',
      ...preset,
      ...(isNightly ? {} : { testMatch: [withEveryVersion] }),
      // `@pulumi/policy` needs a newer version.
      testPathIgnorePatterns: ['/node_modules/', 'policies\\.spec\\.ts$'],
      moduleNameMapper: {
        ...neverUsed,
        '^@pulumi/pulumi($|/.*)': `${folderOf('@pulumi/pulumi-oldest')}$1`,
        '^@pulumi/aws($|/.*)': `${folderOf('@pulumi/aws-oldest')}$1`,
      },
    },
  ],
};
