/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that turn one text into another. It
 * stops counting where that is `enough` or more: most names are far from each other.
 */
const distance = (from: string, to: string, enough: number): number => {
  let beforePrevious: ReadonlyArray<number> = [];
  let previous: ReadonlyArray<number> = Array.from({ length: to.length + 1 }, (_, column) => column);
  let isFar = false;
  for (let row = 1; row <= from.length; row++) {
    const wasFar = isFar;
    isFar = row >= enough;
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      const edits = Math.min(
        (previous[column] as number) + 1,
        (current[column - 1] as number) + 1,
        (previous[column - 1] as number) + (same ? 0 : 1),
        swapped ? (beforePrevious[column - 2] as number) + 1 : Infinity,
      );
      current.push(edits);
      isFar &&= edits >= enough;
    }
    // A swap leads past one row, and nothing past two.
    if (isFar && wasFar) return enough;
    beforePrevious = previous;
    previous = current;
  }
  return previous[to.length] as number;
};

const longestName = 64;

/**
 * The known name that a misspelt one most likely means, letter case aside; none when nothing is near.
 *
 * @example
 * import { nearestName } from '@org/cognito-core';
 *
 * assert.strictEqual(nearestName('tokn-order', ['scope-unknown', 'token-order']), 'token-order');
 */
export const nearestName = (name: string, known: ReadonlyArray<string>): string | undefined => {
  if (name.length > longestName) return undefined;
  const wanted = name.toLowerCase();
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const edits = distance(wanted, candidate.toLowerCase(), least);
    if (edits < least) {
      nearest = candidate;
      least = edits;
    }
  }
  return nearest;
};
