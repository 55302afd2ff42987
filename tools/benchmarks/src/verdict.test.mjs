import fc from 'fast-check';
import assert from 'node:assert/strict';
import test from 'node:test';
import '../../random-runs.cjs';
import { spreadOf } from './spread.mjs';
import { verdictOf } from './verdict.mjs';

const numbers = fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 5, maxLength: 20 });

test('a target is met or missed only where the whole spread is on one side of it', () => {
  fc.assert(
    fc.property(numbers, fc.double({ min: 0, max: 10, noNaN: true }), (some, aim) => {
      const [low, high] = spreadOf(some);
      const verdict = verdictOf({ aim }, some);
      assert.equal(verdict === 'met', high <= aim);
      assert.equal(verdict === 'missed', low > aim);
      assert.equal(verdict.startsWith('doubtful'), low <= aim && high > aim);
    }),
  );
});

test('a target is met at its bound', () => {
  assert.equal(verdictOf({ aim: 3 }, [3, 3, 3, 3, 3]), 'met');
  assert.equal(verdictOf({ aim: 3 }, [3.01, 3.01, 3.01, 3.01, 3.01]), 'missed');
});

test('a doubtful verdict says how often the target was met', () => {
  assert.equal(verdictOf({ aim: 3 }, [1, 2, 3, 4, 5]), 'doubtful: met 3 times of 5');
});

test('a row without a target is reported, however far apart its numbers are', () => {
  assert.equal(verdictOf({}, [1, 100]), 'reported');
});

test('too few numbers make no verdict, unless the row is exact', () => {
  assert.equal(verdictOf({ aim: 3 }, [1, 1, 1, 1]), 'too few to tell');
  assert.equal(verdictOf({ aim: 3, isExact: true }, [1]), 'met');
});
