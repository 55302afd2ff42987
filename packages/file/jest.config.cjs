module.exports = {
  displayName: 'file',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coveragePathIgnorePatterns: [
    // Types only: there is nothing to run in it.
    '/src/source/source-mistake.ts$',
  ],
  coverageThreshold: { global: { branches: 100 } },
};
