/**
 * Measures everything, and prints what is aimed at and what was measured.
 *
 *     node src/run.mjs [--only PATTERN] [--json FILE] [--write] [--quick]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatted } from '../../formatted.mjs';
import { withBench } from './bench.mjs';
import { chosenComparisons } from './chosen-comparisons.mjs';
import { comparisons } from './comparisons/index.mjs';
import { machine } from './machine.mjs';
import { measureRows } from './measure-rows.mjs';
import { withTable } from './readme.mjs';
import { tableOf } from './table.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

try {
  if (values.write && (values.quick || values.only !== '')) {
    throw new Error(
      '--write puts whole tables into the README, so it goes neither with --quick nor with --only',
    );
  }
  const chosen = chosenComparisons(comparisons, values.only);
  const rows = withBench({ isQuick: values.quick }, (bench) =>
    chosen.flatMap((comparison, index) => {
      console.error(`${index + 1}/${chosen.length} ${comparison.rows[0].measure}`);
      return measureRows(comparison, bench);
    }),
  );

  const table = tableOf(rows);
  console.log(table);

  if (values.json !== undefined) {
    writeFileSync(values.json, `${JSON.stringify({ machine: machine(), rows }, undefined, 2)}\n`);
  }
  if (values.write) {
    const path = join(import.meta.dirname, '..', 'README.md');
    const readme = withTable(readFileSync(path, 'utf8'), table, machine());
    writeFileSync(path, await formatted(path, readme));
  }
} catch (error) {
  console.error(/** @type {Error} */ (error).message);
  process.exitCode = 1;
}
