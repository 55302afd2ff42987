import root from '../../eslint.config.mjs';

// The declaration of `assert` belongs to no project here.
export default [...root, { ignores: ['assert.d.ts'] }];
