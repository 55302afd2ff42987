// The validator that the CDK bundles takes seconds at each synthesis, and these tests do not need it.
process.env.CDK_VALIDATION ??= 'false';

// The newest AWS SDK warns at each start that it will require a later version of Node.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

module.exports = {
  displayName: 'engines',
  preset: '../../jest.preset.js',
  globalSetup: './src/global-setup.ts',
  globalTeardown: './src/global-teardown.ts',
  // What the command line and its packages import late has the extension that Node asks for; here it is a source.
  moduleNameMapper: { '^(\\./(?:.*(?:-command|-server)|program/.*))\\.js$': '$1' },
  coverageDirectory: '<rootDir>/test-output/coverage',
};
