module.exports = {
  displayName: 'cloudformation',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
  coverageThreshold: { global: { branches: 100 } },
};
