// The validator that the CDK bundles takes seconds at each synthesis, and is not what is tested here.
process.env.CDK_VALIDATION ??= 'false';

// The newest SDK of AWS says at each start that it will want a later Node next year.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';

module.exports = {
  displayName: 'engines',
  preset: '../../jest.preset.js',
  coverageDirectory: '<rootDir>/test-output/coverage',
};
