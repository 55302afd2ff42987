const preset = { preset: '../../jest.preset.js' };

/** Both ends of the range of versions of ESLint that package.json promises: the repository itself is linted with the newest. */
module.exports = {
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.spec.ts'],
  coverageThreshold: { global: { branches: 100 } },
  projects: [
    {
      displayName: 'eslint-plugin, newest',
      ...preset,
      moduleNameMapper: { '^eslint$': '<rootDir>/../../node_modules/eslint' },
    },
    { displayName: 'eslint-plugin, oldest', ...preset },
  ],
};
