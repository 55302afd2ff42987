module.exports = {
  displayName: 'terraform',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coverageThreshold: { global: { branches: 100 } },
};
