// The validator that the CDK bundles takes seconds at each synthesis, and is not what is tested here.
process.env.CDK_VALIDATION ??= 'false';

const preset = { preset: '../../jest.preset.js' };

/** Both ends of the range of versions that package.json promises. */
module.exports = {
  coverageDirectory: '<rootDir>/test-output/coverage',
  projects: [
    { displayName: 'cdk, newest', ...preset },
    {
      displayName: 'cdk, oldest',
      ...preset,
      // The compiler reads the declarations of the newest version in either case.
      testPathIgnorePatterns: ['/editor.spec.ts$'],
      moduleNameMapper: { '^aws-cdk-lib($|/.*)': 'aws-cdk-lib-oldest$1' },
    },
  ],
};
