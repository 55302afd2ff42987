import root from '../../eslint.config.mjs';

// The declaration of `assert` is in no TypeScript project.
export default [...root, { ignores: ['assert.d.ts'] }];
