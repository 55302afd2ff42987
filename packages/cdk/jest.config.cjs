// The validator that the CDK bundles takes seconds at each synthesis, and is not what is tested here.
process.env.CDK_VALIDATION ??= 'false';

const preset = { preset: '../../jest.preset.js' };

/** `npm run check-all`, which runs every test with each version. */
const isNightly = process.env.NIGHTLY === 'true';

/** What leans most on the CDK itself. */
const withEveryVersion = [
  '**/src/{emitter,integration,property-injectors,read-back,user-pool-client}.spec.ts',
  '**/src/{checks,l2}/*.spec.ts',
];

/** Both ends of the range of versions that package.json promises. */
module.exports = {
  coverageDirectory: '<rootDir>/test-output/coverage',
  projects: [
    { displayName: 'cdk, newest', ...preset },
    {
      displayName: isNightly ? 'cdk, oldest' : 'cdk, oldest, in part (npm run check-all runs all)',
      ...preset,
      ...(isNightly ? {} : { testMatch: withEveryVersion }),
      // The compiler reads the declarations of the newest version in either case.
      testPathIgnorePatterns: ['/editor.spec.ts$'],
      moduleNameMapper: { '^aws-cdk-lib($|/.*)': 'aws-cdk-lib-oldest$1' },
    },
  ],
};
