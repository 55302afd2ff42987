import root from '../../eslint.config.mjs';

// The consumer is a separate project, and its TypeScript is in no project here.
export default [...root, { ignores: ['consumer/*/types.ts', 'consumer/*.d.ts'] }];
