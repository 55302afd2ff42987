import assert from 'node:assert/strict';
import test from 'node:test';
import { inPairs } from './in-pairs.mjs';

test('two things are measured by turns, and each goes first in every other pair', () => {
  /** @type {Array<string>} */
  const order = [];
  const pairs = inPairs(
    3,
    () => order.push('A'),
    () => order.push('B'),
  );
  assert.deepEqual(order, ['A', 'B', 'B', 'A', 'A', 'B']);
  assert.deepEqual(pairs, [
    { measured: 1, against: 2 },
    { measured: 4, against: 3 },
    { measured: 5, against: 6 },
  ]);
});
