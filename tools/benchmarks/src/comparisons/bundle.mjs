/** Pages that use the core, against what they may weigh. */
import { pages } from '../../../check-packages/check-size.mjs';

/** @type {ReadonlyArray<import('../comparison.mjs').Comparison>} */
export const bundleComparisons = pages.map(({ file, does, most }) => ({
  pairs: 1,
  measured: ({ program }) => program('weigh-page.mjs', [file]),
  rows: [
    {
      id: `bundle-${file.replace(/^page-that-|\.mjs$/g, '')}`,
      measure: `${does} with the core, minified and gzipped`,
      against: `${most / 1_024} kB (${most.toLocaleString('en')} bytes)`,
      unit: '×',
      aim: 1,
      isExact: true,
      number: ({ part }) => part,
    },
  ],
}));
