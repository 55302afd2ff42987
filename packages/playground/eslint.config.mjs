import root, { pure } from '../../eslint.config.mjs';

/** Nobody installs this package, so all that it needs is for development. */
const unpublished = { files: ['package.json'], rules: { '@nx/dependency-checks': 'off' } };

export default [...root, pure, unpublished];
