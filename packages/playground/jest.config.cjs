module.exports = {
  displayName: 'playground',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
};
