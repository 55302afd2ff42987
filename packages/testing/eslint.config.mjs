import root from '../../eslint.config.mjs';

/** Pages show this code as people write it outside of this package, so it imports the package by its name. */
const shown = {
  files: ['fixtures/terraform-json/**/*.ts'],
  rules: { '@nx/enforce-module-boundaries': 'off' },
};

export default [...root, shown];
