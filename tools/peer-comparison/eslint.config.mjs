import root from '../../eslint.config.mjs';

/** This tool drives the CDK to compare with it, so it imports what only the CDK emitter may elsewhere. */
const driver = { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': 'off' } };

/** Nobody installs this package, so all that it needs is for development. */
const unpublished = { files: ['package.json'], rules: { '@nx/dependency-checks': 'off' } };

export default [...root, driver, unpublished];
