/**
 * What many numbers for one thing say about it.
 *
 * Laws:
 *
 * 1. neither depends on the order of the numbers, and both scale with them
 * 2. the median is within the spread, and the spread is within the numbers
 * 3. of five or more numbers that are above or below the true median by chance, as a coin falls, the spread misses it
 *    at most once in sixteen times
 */

/** @param {ReadonlyArray<number>} numbers */
const inOrder = (numbers) => [...numbers].sort((a, b) => a - b);

/**
 * The number in the middle, or halfway between the two in the middle.
 *
 * @param {ReadonlyArray<number>} numbers at least one
 */
export const median = (numbers) => {
  const sorted = inOrder(numbers);
  const middle = (sorted.length - 1) / 2;
  return (sorted[Math.floor(middle)] + sorted[Math.ceil(middle)]) / 2;
};

/** How rarely the true median is outside the spread: once in so many times, or less. */
const rarity = 16;

/** With fewer numbers even the smallest and the largest miss the true median more often than that. */
export const fewestNumbers = 5;

/**
 * How many numbers may be left out at each end. Without the `k` smallest, the true median is missed if at most `k` of
 * all numbers are below it; that is as rare as at most `k` heads among so many coins.
 *
 * @param {number} coins
 */
const leftOut = (coins) => {
  let heads = 0;
  let ways = 1;
  let waysSoFar = 1;
  while (true) {
    ways = (ways * (coins - heads)) / (heads + 1);
    waysSoFar += ways;
    if (2 * rarity * waysSoFar > 2 ** coins) return heads;
    heads += 1;
  }
};

/**
 * Between which numbers the true median is, which is that of very many measurements: the smallest and the largest of up
 * to eight numbers, and of more without some at both ends, which something else in the machine may have made.
 *
 * @param {ReadonlyArray<number>} numbers at least one
 * @returns {readonly [low: number, high: number]}
 */
export const spreadOf = (numbers) => {
  const sorted = inOrder(numbers);
  const left = leftOut(sorted.length);
  return [sorted[left], sorted[sorted.length - 1 - left]];
};
