module.exports = {
  displayName: 'examples',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
};
