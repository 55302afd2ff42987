module.exports = {
  displayName: 'core',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coveragePathIgnorePatterns: [
    // Types only: there is nothing to run in them.
    '/src/rules/rule.ts$',
    '/src/client/fields.ts$',
  ],
  coverageThreshold: { global: { branches: 100 } },
};
