import root, { emitterOf } from '../../eslint.config.mjs';

/** Nobody installs this package, so all that it needs is for development. */
const unpublished = { files: ['package.json'], rules: { '@nx/dependency-checks': 'off' } };

/** What compares the engines imports what only one emitter each may elsewhere. */
const comparison = {
  files: [
    'side-by-side/**/*.ts',
    'src/side-by-side.spec.ts',
    'src/loaded-clients.spec.ts',
    'src/in-your-framework.spec.ts',
  ],
  rules: { 'no-restricted-imports': 'off' },
};

export default [
  ...root,
  { ...emitterOf('cdk'), files: ['cdk/**/*.ts', 'src/cdk.spec.ts', 'src/app-vocabularies.spec.ts'] },
  { ...emitterOf('pulumi'), files: ['pulumi/**/*.ts'] },
  comparison,
  unpublished,
];
