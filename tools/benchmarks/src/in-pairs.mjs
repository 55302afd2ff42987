/**
 * Measures two things by turns, and changes which one goes first: A B, B A, A B and so on. What else the machine does
 * then slows both, and neither gains by its place.
 *
 * @template A, B
 * @param {number} pairs
 * @param {() => A} measured
 * @param {() => B} against
 * @returns {ReadonlyArray<{ measured: A, against: B }>}
 */
export const inPairs = (pairs, measured, against) =>
  Array.from({ length: pairs }, (_, index) => {
    if (index % 2 === 0) return { measured: measured(), against: against() };
    const first = against();
    return { measured: measured(), against: first };
  });
