/**
 * Measures everything, and prints what is aimed at and what was measured.
 *
 *     node src/run.mjs [--json FILE] [--write] [--quick]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { measureApps } from './apps.mjs';
import { full, quick } from './budget.mjs';
import { measureBundle } from './bundle.mjs';
import { measureGrowth } from './growth.mjs';
import { machine } from './machine.mjs';
import { measureProcesses } from './processes.mjs';
import { withTable } from './readme.mjs';
import { measureStacks } from './stacks.mjs';
import { tableOf } from './table.mjs';
import { targets, verdictOf } from './targets.mjs';
import { measureWarm } from './warm.mjs';

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
  },
});

const budget = values.quick ? quick : full;

/** @type {Readonly<Record<string, number>>} */
const ratios = {
  ...measureStacks(budget),
  ...measureApps(budget),
  ...(await measureWarm(budget)),
  ...measureProcesses(budget),
  ...measureGrowth(budget),
  ...(await measureBundle()),
};

const rows = targets.map((target) => {
  const ratio = ratios[target.id];
  if (ratio === undefined) throw new Error(`nothing measures ${target.id}`);
  return { ...target, ratio, verdict: verdictOf(target, ratio) };
});

const table = tableOf(rows);
console.log(table);

if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ machine: machine(), rows }, undefined, 2)}\n`);

if (values.write) {
  const path = join(import.meta.dirname, '..', 'README.md');
  const readme = withTable(readFileSync(path, 'utf8'), table, machine());
  const config = await resolveConfig(path);
  writeFileSync(path, await format(readme, { ...config, parser: 'markdown' }));
}
