/**
 * A row with what was measured: a number for each time, the median of them, and the spread.
 *
 * @typedef {import('./comparison.mjs').Row & {
 *   numbers: ReadonlyArray<number>, median: number, spread: readonly [number, number], verdict: string
 * }} MeasuredRow
 */

/** @param {number} number */
const print = (number) => (Math.abs(number) >= 100 ? String(Math.round(number)) : number.toPrecision(3));

/** @param {MeasuredRow} row */
const cellsOf = ({ measure, against, unit, aim, isExact = false, median, spread, verdict }) => [
  measure,
  against,
  aim === undefined ? '' : `≤ ${aim} ${unit}`,
  `${print(median)} ${unit}`,
  isExact ? 'exact' : spread.map(print).join(' – '),
  verdict,
];

/**
 * The rows as a table in Markdown.
 *
 * @param {ReadonlyArray<MeasuredRow>} rows
 */
export const tableOf = (rows) =>
  [
    ['Measure', 'against', 'target', 'median', 'spread', 'verdict'],
    ['---', '---', '--:', '--:', '--:', '---'],
    ...rows.map(cellsOf),
  ]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
