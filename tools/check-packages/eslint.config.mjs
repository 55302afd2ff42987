import root from '../../eslint.config.mjs';

// The consumer and what is linted are separate projects, and their TypeScript is in no project here.
export default [...root, { ignores: ['consumer/*/types.ts', 'consumer/*.d.ts', 'linted'] }];
