import fc from 'fast-check';
import assert from 'node:assert/strict';
import test from 'node:test';
import '../../random-runs.cjs';
import { fewestNumbers, median, spreadOf } from './spread.mjs';

const number = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const numbers = fc.array(number, { minLength: 1, maxLength: 40 });

test('neither the median nor the spread depends on the order of the numbers', () => {
  fc.assert(
    fc.property(
      numbers.chain((some) =>
        fc.tuple(fc.constant(some), fc.shuffledSubarray(some, { minLength: some.length })),
      ),
      ([some, shuffled]) => {
        assert.equal(median(shuffled), median(some));
        assert.deepEqual(spreadOf(shuffled), spreadOf(some));
      },
    ),
  );
});

test('the median and the spread scale with the numbers', () => {
  fc.assert(
    fc.property(numbers, (some) => {
      const doubled = some.map((each) => 2 * each);
      assert.equal(median(doubled), 2 * median(some));
      assert.deepEqual(
        spreadOf(doubled),
        spreadOf(some).map((end) => 2 * end),
      );
    }),
  );
});

test('as many numbers are below the median as above it, and it is within the spread', () => {
  // Between two integers there is a number halfway, which two doubles side by side do not have.
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(), { minLength: 1, maxLength: 40 }), (some) => {
      const middle = median(some);
      const [low, high] = spreadOf(some);
      assert.equal(some.filter((each) => each < middle).length, some.filter((each) => each > middle).length);
      assert.ok(low <= middle && middle <= high && some.includes(low) && some.includes(high));
    }),
  );
});

/** How many of all ways in which so many coins fall leave 0 outside of the spread, if heads are above it, tails below. */
const missesAmong = (coins) => {
  let misses = 0;
  for (let fall = 0; fall < 2 ** coins; fall += 1) {
    const [low, high] = spreadOf(Array.from({ length: coins }, (_, coin) => (fall & (1 << coin) ? 1 : -1)));
    if (low > 0 || high < 0) misses += 1;
  }
  return misses;
};

test('the spread misses the true median at most once in sixteen times', () => {
  for (const coins of [5, 6, 7, 8, 9, 12])
    assert.ok(missesAmong(coins) <= 2 ** coins / 16, `${coins} numbers`);
  assert.ok(missesAmong(fewestNumbers - 1) > 2 ** (fewestNumbers - 1) / 16);
});

test('one number that is far away is in the spread of seven numbers, and not in that of nine', () => {
  assert.deepEqual(spreadOf([1, 2, 3, 4, 5, 6, 100]), [1, 100]);
  assert.deepEqual(spreadOf([1, 2, 3, 4, 5, 6, 7, 8, 100]), [2, 8]);
});

test('the median of an even number of numbers is halfway between the two in the middle', () => {
  assert.equal(median([4, 1, 3, 2]), 2.5);
});
