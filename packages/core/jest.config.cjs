module.exports = {
  displayName: 'core',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
};
