/** The language server, as an editor that types waits for it. */
import { inMilliseconds } from '../comparison.mjs';

/** @type {ReadonlyArray<import('../comparison.mjs').Comparison>} */
export const editorComparisons = [
  {
    pairs: 9,
    measured: ({ program, count }) => program('type-in-editor.mjs', [count(2_000), count(30)]),
    rows: [
      {
        id: 'editor-key',
        measure: '`cognito-client lsp`, from a key in a template of 2,000 lines to its report',
        against: '',
        aim: 100,
        ...inMilliseconds(),
      },
    ],
  },
];
