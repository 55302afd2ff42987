import { fewestNumbers, spreadOf } from './spread.mjs';

/**
 * What the numbers of a row say of its target: `met` or `missed` only if the whole spread is on one side of it.
 *
 * @param {Pick<import('./comparison.mjs').Row, 'aim' | 'isExact'>} row
 * @param {ReadonlyArray<number>} numbers one for each time that the row was measured
 */
export const verdictOf = ({ aim, isExact = false }, numbers) => {
  if (aim === undefined) return 'reported';
  if (!isExact && numbers.length < fewestNumbers) return 'too few to tell';
  const [low, high] = spreadOf(numbers);
  if (high <= aim) return 'met';
  if (low > aim) return 'missed';
  return `doubtful: met ${numbers.filter((number) => number <= aim).length} times of ${numbers.length}`;
};
