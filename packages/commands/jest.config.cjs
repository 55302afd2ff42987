module.exports = {
  displayName: 'commands',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coveragePathIgnorePatterns: [
    // Types only: there is nothing to run in them.
    '/src/(client/(judged-client|placed-issue|written-client)|cli/script|js/script-language|value/span).ts$',
  ],
  coverageThreshold: { global: { branches: 97 } },
};
