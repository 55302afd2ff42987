/** Pages that use the core, against what they may weigh. */

/** @type {(id: string, page: string, measure: string, against: string) => import('../comparison.mjs').Comparison} */
const weight = (id, page, measure, against) => ({
  pairs: 1,
  measured: ({ program }) => program('weigh-page.mjs', [page]),
  rows: [{ id, measure, against, unit: '×', aim: 1, isExact: true, number: ({ part }) => part }],
});

/** @type {ReadonlyArray<import('../comparison.mjs').Comparison>} */
export const bundleComparisons = [
  weight(
    'bundle-validates',
    'page-that-validates.mjs',
    'a page that validates with the core, minified and gzipped',
    '24 kB (24,576 bytes)',
  ),
  weight(
    'bundle-explains',
    'page-that-explains.mjs',
    'a page that validates and explains with the core, minified and gzipped',
    '40 kB (40,960 bytes)',
  ),
];
