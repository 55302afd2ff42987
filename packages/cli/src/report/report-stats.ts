import type { CheckedFile } from '../check/checked-file';
import type { Took } from '../check/stopwatch';
import { plural } from '../terminal/plural';
import { shownName } from './shown-name';

/** As many rows as can be looked at; those that took longest come first. */
const mostRows = 10;

type Row = readonly [name: string, milliseconds: number];

const sumOf = (rows: ReadonlyArray<Row>): number =>
  rows.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);

/** The slowest rows, and the sum of the others. */
const slowest = (rows: ReadonlyArray<Row>, thing: string): ReadonlyArray<Row> => {
  const sorted = [...rows].sort(([, a], [, b]) => b - a);
  const others = sorted.slice(mostRows);
  return others.length === 0
    ? sorted
    : [...sorted.slice(0, mostRows), [plural(others.length, `other ${thing}`), sumOf(others)]];
};

const table = (head: string, rows: ReadonlyArray<Row>, total: number): string => {
  const cells = rows.map(([name, milliseconds]) => [
    name,
    milliseconds.toFixed(2),
    total === 0 ? '' : `${((100 * milliseconds) / total).toFixed(1)}%`,
  ]);
  const all = [[head, 'ms', 'of all'], ...cells];
  const widths = [0, 1, 2].map((column) => Math.max(...all.map((row) => (row[column] as string).length)));
  const line = ([name = '', ...numbers]: ReadonlyArray<string>): string =>
    [
      name.padEnd(widths[0] as number),
      ...numbers.map((each, index) => each.padStart(widths[index + 1] as number)),
    ].join('  ');
  return `${all.map(line).join('\n')}\n`;
};

const rulesOf = (all: ReadonlyArray<Took>): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { rules } of all) {
    for (const [code, milliseconds] of rules) sums.set(code, (sums.get(code) ?? 0) + milliseconds);
  }
  return sums;
};

/** How long each rule and each file took, as two tables; empty if nothing was measured. */
export const reportStats = (files: ReadonlyArray<CheckedFile>): string => {
  const measured = files.flatMap(({ file, took }) => (took === undefined ? [] : [{ file, took }]));
  if (measured.length === 0) return '';
  const ofFiles = measured.map(({ file, took }): Row => [shownName(file), took.milliseconds]);
  const ofRules = [...rulesOf(measured.map(({ took }) => took))];
  const total = sumOf(ofFiles);
  const rest: Row = ['reading, parsing and evaluating', total - sumOf(ofRules)];
  return [
    table('rule', [...slowest(ofRules, 'rule'), rest], total),
    table('file', [...slowest(ofFiles, 'file'), [plural(ofFiles.length, 'file'), total]], total),
  ].join('\n');
};

const rounded = (milliseconds: number): number => Number(milliseconds.toFixed(3));

/** How long a file took, for programs. */
export const statsAsJson = ({ milliseconds, rules }: Took): object => ({
  milliseconds: rounded(milliseconds),
  rules: Object.fromEntries([...rules].map(([code, each]) => [code, rounded(each)])),
});
