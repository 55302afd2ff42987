module.exports = {
  displayName: 'source-code',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coverageThreshold: { global: { branches: 100 } },
};
