/**
 * The comparisons with a row whose id or measure matches a pattern, in any letter case. The rows of one comparison come
 * together, since the same processes tell them. Throws if the pattern is none, or if nothing matches it.
 *
 * @param {ReadonlyArray<import('./comparison.mjs').Comparison>} comparisons
 * @param {string} pattern a regular expression
 */
export const chosenComparisons = (comparisons, pattern) => {
  const wanted = new RegExp(pattern, 'i');
  const chosen = comparisons.filter(({ rows }) =>
    rows.some(({ id, measure }) => wanted.test(id) || wanted.test(measure)),
  );
  if (chosen.length > 0) return chosen;
  const ids = comparisons.flatMap(({ rows }) => rows.map(({ id }) => id));
  throw new Error(`no row matches ${pattern}; there are ${ids.join(', ')}`);
};
