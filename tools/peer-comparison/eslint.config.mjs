import root from '../../eslint.config.mjs';

/** This tool runs the CDK to compare with it, so it imports packages that elsewhere only the CDK emitter may import. */
const driver = { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': 'off' } };

/** Nobody installs this package, so all its dependencies are for development. */
const unpublished = { files: ['package.json'], rules: { '@nx/dependency-checks': 'off' } };

export default [...root, driver, unpublished];
