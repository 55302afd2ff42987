// What the AWS SDK loads late is loaded outside of the tests, where only this reaches it. It finds no account of anybody.
Object.assign(process.env, require('./fixtures/aws-env.json'));

module.exports = {
  displayName: 'cli',
  preset: '../../jest.preset.js',
  globalSetup: './jest.build.cjs',
  // What is imported late has the extension that Node asks for; here it is a source.
  moduleNameMapper: { '^(\\.{1,2}/.*(?:-command|-pool|-reader|-server|-side))\\.js$': '$1' },
  // Each test waits for processes, which a busy machine starts slowly.
  testTimeout: 30_000,
  coverageDirectory: '<rootDir>/test-output/coverage',
};
