import { inPairs } from './in-pairs.mjs';
import { median, spreadOf } from './spread.mjs';
import { verdictOf } from './verdict.mjs';

/** What stands alone is compared with nothing. @type {import('./comparison.mjs').Quantities} */
const nothing = {};

/**
 * Measures both sides of a comparison in pairs of fresh processes, and answers its rows. Throws if a process fails, or
 * if what it measured makes no number.
 *
 * @param {import('./comparison.mjs').Comparison} comparison
 * @param {import('./bench.mjs').Bench} bench
 * @returns {ReadonlyArray<import('./table.mjs').MeasuredRow>}
 */
export const measureRows = ({ pairs, measured, against = () => nothing, rows }, bench) => {
  const quantities = inPairs(
    bench.pairs(pairs),
    () => measured(bench),
    () => against(bench),
  );
  return rows.map((row) => {
    const numbers = quantities.map((pair) => row.number(pair.measured, pair.against));
    if (!numbers.every(Number.isFinite)) {
      throw new Error(`${row.id} is no number: ${JSON.stringify(quantities)}`);
    }
    return {
      ...row,
      numbers,
      median: median(numbers),
      spread: spreadOf(numbers),
      verdict: verdictOf(row, numbers),
    };
  });
};
