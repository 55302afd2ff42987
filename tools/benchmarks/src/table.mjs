/** @typedef {import('./targets.mjs').Target & { ratio: number, verdict: string }} Row */

/** @param {import('./targets.mjs').Target['aim']} aim */
const printAim = (aim) => (aim === undefined ? '' : `≤ ${aim.atMost} ×`);

/** @param {number} ratio */
const printRatio = (ratio) => `${ratio >= 20 ? Math.round(ratio) : ratio.toPrecision(2)} ×`;

/**
 * The rows as a table in Markdown.
 *
 * @param {ReadonlyArray<Row>} rows
 */
export const tableOf = (rows) =>
  [
    '| Measure | against | target | measured | verdict |',
    '| --- | --- | --: | --: | --- |',
    ...rows.map(
      ({ measure, against, aim, ratio, verdict }) =>
        `| ${measure} | ${against} | ${printAim(aim)} | ${printRatio(ratio)} | ${verdict} |`,
    ),
  ].join('\n');
