/** What is new, gone, or left aside without need is found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { differences } from './differences.mjs';

const what = 'Args';

test('tables that hold what is declared differ in nothing', () => {
  assert.deepEqual(differences({ what, declared: ['a', 'b'], known: ['b', 'a'] }), []);
});

test('what only the tool has is new, and what only the tables have is gone', () => {
  assert.deepEqual(differences({ what, declared: ['a', 'b'], known: ['b', 'c'] }), [
    'Args: a is new',
    'Args: c is not there any more',
  ]);
});

test('what is left aside is no difference, on either side', () => {
  const aside = { a: 'why', c: 'why' };
  assert.deepEqual(differences({ what, declared: ['a', 'b'], known: ['b', 'c'], aside }), []);
});

test('what is left aside without need is told', () => {
  const [both, none] = ['a', 'x'].map((name) =>
    differences({ what, declared: ['a'], known: ['a'], aside: { [name]: 'why' } }),
  );
  assert.deepEqual(both, ['Args: a need not be left aside any more']);
  assert.deepEqual(none, ['Args: x need not be left aside any more']);
});
