import root, { emitterOf } from '../../eslint.config.mjs';

export default [...root, emitterOf('pulumi')];
