import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { node, program } from './child.mjs';
import { targets, verdictOf } from './targets.mjs';

test('a quick run measures every row', () => {
  const folder = mkdtempSync(join(tmpdir(), 'benchmark-'));
  const file = join(folder, 'benchmarks.json');
  const printed = node([program('run.mjs'), '--quick', '--json', file]);
  const { machine, rows } = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(folder, { recursive: true });
  assert.equal(machine.versions.node, process.versions.node);
  assert.deepEqual(
    rows.map(({ id }) => id),
    targets.map(({ id }) => id),
  );
  for (const { id, ratio, measure } of rows) {
    // So few clients take less memory than the collector of garbage gives back meanwhile.
    assert.ok(Number.isFinite(ratio) && (ratio > 0 || id.startsWith('growth-memory')), `${id} is ${ratio}`);
    assert.ok(printed.includes(measure), `${id} is not printed`);
  }
});

test('a target is met or missed at its bound, and a row without one is reported', () => {
  const row = { id: 'a', measure: 'a', against: 'b' };
  assert.equal(verdictOf({ ...row, aim: { atMost: 3 } }, 3), 'met');
  assert.equal(verdictOf({ ...row, aim: { atMost: 3 } }, 3.01), 'missed');
  assert.equal(verdictOf(row, 7), 'reported');
});
