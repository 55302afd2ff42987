module.exports = {
  displayName: 'core',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coveragePathIgnorePatterns: [
    // Types only: there is nothing to run in them.
    '/src/rules/rule.ts$',
    '/src/rules/source.ts$',
    '/src/client/draft.ts$',
    '/src/client/read-client.ts$',
    '/src/codec/structure.ts$',
    '/src/field/fields.ts$',
    '/src/issue/lint-settings.ts$',
    '/src/issue/world.ts$',
    '/src/reference/bindings.ts$',
    '/src/reference/not-inferred.ts$',
    '/src/schema/documentation.ts$',
  ],
  coverageThreshold: { global: { branches: 100 } },
};
