import root from '../../eslint.config.mjs';

/** These tests hold all backends side by side, so they import what only one emitter each may elsewhere. */
const everyBackend = { files: ['src/**/*.ts'], rules: { 'no-restricted-imports': 'off' } };

/** Nobody installs this package, so all that it needs is for development. */
const unpublished = { files: ['package.json'], rules: { '@nx/dependency-checks': 'off' } };

export default [...root, everyBackend, unpublished];
