import root, { pure } from '../../eslint.config.mjs';

export default [...root, pure];
