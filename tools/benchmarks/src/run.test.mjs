import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { node } from './child.mjs';
import { comparisons, groups } from './comparisons/index.mjs';
import { fewestNumbers } from './spread.mjs';

const program = join(import.meta.dirname, 'run.mjs');

/** @param {ReadonlyArray<string>} args */
const refused = (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  assert.equal(status, 1);
  assert.equal(stdout, '');
  return stderr;
};

/** All of them in `npm run check-all`; otherwise one of each group, since most of the time goes into the start of processes. */
const tried = process.env['NIGHTLY'] === 'true' ? comparisons : groups.flatMap((group) => group.slice(0, 1));

test('a quick run measures the rows that it is asked for', () => {
  const only = tried.map(({ rows: [{ id }] }) => `^${id}$`).join('|');
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  const file = join(folder, 'benchmarks.json');
  const printed = node([program, '--quick', '--only', only, '--json', file]);
  const { machine, rows } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  assert.equal(machine.versions.node, process.versions.node);
  assert.deepEqual(
    rows.map(({ id }) => id),
    tried.flatMap((comparison) => comparison.rows.map(({ id }) => id)),
  );
  for (const { id, numbers, measure } of rows) {
    assert.ok(numbers.every(Number.isFinite), `${id} is ${numbers}`);
    assert.ok(printed.includes(measure), `${id} is not printed`);
  }
});

test('no two rows have the same id, and each with a target is measured often enough for a verdict', () => {
  const ids = comparisons.flatMap(({ rows }) => rows.map(({ id }) => id));
  assert.equal(new Set(ids).size, ids.length);
  for (const { pairs, rows } of comparisons) {
    for (const { id, isExact } of rows) assert.ok(isExact || pairs >= fewestNumbers, id);
  }
});

test('a part of the rows is measured by a pattern for an id or a measure', () => {
  const byId = node([program, '--quick', '--only', '^bundle-explains$']);
  assert.equal(byId.trimEnd().split('\n').length, 3);
  assert.equal(node([program, '--quick', '--only', 'A page that validates AND explains']), byId);
});

test('a pattern that matches no row is refused, with the ids that there are', () => {
  assert.match(refused(['--only', 'nothing']), /^no row matches nothing; there are construct-unvalidated, /);
});

test('only a whole run is written into the README', () => {
  for (const option of [['--quick'], ['--only', 'text']]) {
    assert.match(refused(['--write', ...option]), /^--write puts whole tables/);
  }
});

test('a process that fails ends the run with what it wrote to standard error', () => {
  assert.throws(() => node(['-e', 'console.error("why"); process.exit(3)']), /ended with 3:\nwhy/);
  assert.throws(() => node(['-e', 'process.kill(process.pid, "SIGKILL")']), /ended with SIGKILL/);
});
