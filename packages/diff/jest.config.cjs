module.exports = {
  displayName: 'diff',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  collectCoverage: true,
  // It holds types only.
  coveragePathIgnorePatterns: ['/src/plan/plan.ts$'],
  coverageThreshold: { global: { branches: 100 } },
};
