module.exports = {
  displayName: 'file',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  coveragePathIgnorePatterns: [
    // Types only: there is nothing to run in them.
    '/src/source/cut.ts$',
    '/src/source/source-mistake.ts$',
    '/src/load/loaded-client.ts$',
    '/src/edit/document-edit.ts$',
  ],
  coverageThreshold: { global: { branches: 100 } },
};
