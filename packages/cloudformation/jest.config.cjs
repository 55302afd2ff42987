module.exports = {
  displayName: 'cloudformation',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coverageThreshold: { global: { branches: 100 } },
};
