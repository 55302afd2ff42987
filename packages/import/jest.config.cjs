module.exports = {
  displayName: 'import',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coveragePathIgnorePatterns: [
    // Types only: there is nothing to run in them.
    '/src/found-client.ts$',
    '/src/written-client.ts$',
  ],
  coverageThreshold: { global: { branches: 100 } },
};
