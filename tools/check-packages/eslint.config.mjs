import root from '../../eslint.config.mjs';

// The consumer is a project of its own, and its TypeScript belongs to no project here.
export default [...root, { ignores: ['consumer/*/types.ts', 'consumer/*.d.ts'] }];
