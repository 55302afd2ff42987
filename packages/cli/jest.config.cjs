module.exports = {
  displayName: 'cli',
  preset: '../../jest.preset.js',
  globalSetup: './jest.build.cjs',
  // What is imported late has the extension that Node asks for; here it is a source.
  moduleNameMapper: { '^(\\./.*(?:-command|-server))\\.js$': '$1' },
  // Each test waits for processes, which a busy machine starts slowly.
  testTimeout: 30_000,
  coverageDirectory: '<rootDir>/test-output/coverage',
};
