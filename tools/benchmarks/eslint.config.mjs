import root from '../../eslint.config.mjs';

/** Nobody installs this package, so all that it needs is for development. */
export default [...root, { files: ['package.json'], rules: { '@nx/dependency-checks': 'off' } }];
