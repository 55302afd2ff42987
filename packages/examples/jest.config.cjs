module.exports = {
  displayName: 'examples',
  preset: '../../jest.preset.js',
  globalSetup: './jest.build.cjs',
  coverageDirectory: '<rootDir>/test-output/coverage',
};
