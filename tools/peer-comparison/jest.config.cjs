module.exports = {
  displayName: 'peer-comparison',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
};
