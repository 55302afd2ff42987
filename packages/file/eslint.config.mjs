import root, { pure } from '../../eslint.config.mjs';

/** The entry for Node alone reads the disk. */
const forNode = ['src/node.ts', 'src/node/**'];

export default [...root, { ...pure, ignores: [...pure.ignores, ...forNode] }];
