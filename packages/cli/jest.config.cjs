module.exports = {
  displayName: 'cli',
  preset: '../../jest.preset.js',
  globalSetup: './jest.build.cjs',
  // Each test waits for processes, which a busy machine starts slowly.
  testTimeout: 30_000,
  coverageDirectory: '<rootDir>/test-output/coverage',
};
