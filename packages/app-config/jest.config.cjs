module.exports = {
  displayName: 'app-config',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  // Types only: there is nothing to run in it.
  coveragePathIgnorePatterns: ['/src/check/request-answer.ts$'],
  coverageThreshold: { global: { branches: 100 } },
};
