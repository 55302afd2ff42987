/**
 * What is compared with what.
 *
 * @typedef {Readonly<Record<string, number>>} Quantities what one process measured, such as `seconds` or `kilobytes`
 *
 * @typedef {(bench: import('./bench.mjs').Bench) => Quantities} Side starts a fresh process, and answers what it
 *   measured
 *
 * @typedef {object} Row
 * @property {string} id
 * @property {string} measure what is measured
 * @property {string} against what it is compared with
 * @property {'×' | 's' | 'ms'} unit
 * @property {number} [aim] the most that it should be; absent if the row is only reported
 * @property {boolean} [isExact] whether it is the same however often it is measured
 * @property {(measured: Quantities, against: Quantities) => number} number the number of the row, by one pair
 *
 * @typedef {object} Comparison
 * @property {number} pairs how often both sides are measured
 * @property {Side} measured
 * @property {Side} [against] absent if what is measured stands alone
 * @property {ReadonlyArray<Row>} rows what the same processes tell
 */

/**
 * How many times as much of a quantity is measured.
 *
 * @param {string} quantity
 * @returns {Pick<Row, 'unit' | 'number'>}
 */
export const ratioOf = (quantity) => ({
  unit: '×',
  number: (measured, against) => measured[quantity] / against[quantity],
});

/**
 * A time that is measured against no other.
 *
 * @returns {Pick<Row, 'unit' | 'number'>}
 */
export const inSeconds = () => ({ unit: 's', number: ({ seconds }) => seconds });

/**
 * A short time that is measured against no other.
 *
 * @returns {Pick<Row, 'unit' | 'number'>}
 */
export const inMilliseconds = () => ({ unit: 'ms', number: ({ seconds }) => seconds * 1_000 });

/**
 * How much longer a short time is than another.
 *
 * @returns {Pick<Row, 'unit' | 'number'>}
 */
export const millisecondsLonger = () => ({
  unit: 'ms',
  number: (measured, against) => (measured.seconds - against.seconds) * 1_000,
});
