/** `--clients N --seed N`: prints the counts, and fails if a difference is not explained. */
import { parseArgs } from 'node:util';
import { differential, type Difference } from './differential';
import { disagreements } from './disagreements';
import { printTable } from './table';

const { values } = parseArgs({
  options: {
    clients: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
  },
});

const clients = Number(values.clients);
const seed = Number(values.seed);
/** A template has some hundreds of clients. This number of clients at a time keeps the memory small. */
const step = 2_000;

const runs = Array.from({ length: Math.ceil(clients / step) }, (_, index) =>
  differential(Math.min(step, clients - index * step), seed + index),
);

const tools = runs[0]?.counts.map(({ tool }) => tool) ?? [];
const sum = (of: 'stopped' | 'passed' | 'unsayable' | 'seconds', tool: string): number =>
  runs.reduce((total, { counts }) => total + (counts.find((count) => count.tool === tool)?.[of] ?? 0), 0);

console.log(`${runs.reduce((total, run) => total + run.clients, 0)} clients, seed ${seed}`);
console.log(
  printTable(
    ['Tool', 'Stopped', 'Passed, though stopped here', 'Cannot say', 'Seconds'],
    tools.map((tool) => [
      tool,
      String(sum('stopped', tool)),
      String(sum('passed', tool)),
      String(sum('unsayable', tool)),
      sum('seconds', tool).toFixed(1),
    ]),
  ),
);

const differences = runs.flatMap((run) => run.differences);
for (const known of disagreements) {
  const count = differences.filter((difference) => difference.known === known).length;
  if (count > 0) console.log(`explained ${count} times: ${known.tool} ${known.rule}: ${known.why}`);
}

const unexplained = differences.filter(({ known }) => known === undefined);
const byRule = new Map<string, ReadonlyArray<Difference>>();
for (const difference of unexplained) {
  const rule = `${difference.tool} ${difference.finding.rule}`;
  byRule.set(rule, [...(byRule.get(rule) ?? []), difference]);
}
for (const [rule, found] of byRule) {
  console.log(`NOT EXPLAINED, ${found.length} times: ${rule}`);
  for (const { finding, properties } of found.slice(0, 3)) {
    console.log(`  ${finding.message.slice(0, 300)}\n  ${JSON.stringify(properties).slice(0, 600)}`);
  }
}
if (unexplained.length > 0) process.exitCode = 1;
