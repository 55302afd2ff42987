import root from '../../eslint.config.mjs';

/** These tests compare all backends, so they import packages that elsewhere only one emitter may import. */
const everyBackend = { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': 'off' } };

/** Nobody installs this package, so all its dependencies are for development. */
const unpublished = { files: ['package.json'], rules: { '@nx/dependency-checks': 'off' } };

export default [...root, everyBackend, unpublished];
