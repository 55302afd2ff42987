module.exports = {
  displayName: 'api',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  // Types only: there is nothing to run in it.
  coveragePathIgnorePatterns: ['/src/settings.ts$'],
  coverageThreshold: { global: { branches: 100 } },
};
