/**
 * The number of insertions, deletions, substitutions and swaps of neighbours that turn one string into another. It
 * stops counting at `enough`, because most names are far from each other.
 */
const distance = (from: string, to: string, enough: number): number => {
  let beforePrevious: ReadonlyArray<number> = [];
  let previous = [0];
  while (previous.length <= to.length) previous.push(previous.length);
  let isFar = false;
  for (let row = 1; row <= from.length; row++) {
    const wasFar = isFar;
    isFar = row >= enough;
    const current = [row];
    let edits = row;
    // Character codes, because V8 compares numbers several times faster than strings.
    const letter = from.charCodeAt(row - 1);
    for (let column = 1; column <= to.length; column++) {
      const other = to.charCodeAt(column - 1);
      const diagonal = previous[column - 1] as number;
      if (letter === other) edits = diagonal;
      else {
        edits = 1 + Math.min(diagonal, previous[column] as number, edits);
        if (column > 1 && letter === to.charCodeAt(column - 2) && other === from.charCodeAt(row - 2)) {
          edits = Math.min(edits, 1 + (beforePrevious[column - 2] as number));
        }
      }
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

/** The letters of a name, each a bit of a number. Some letters share one. */
const lettersOf = (name: string): number => {
  let letters = 0;
  for (let index = 0; index < name.length; index++) letters |= 1 << (name.charCodeAt(index) % 32);
  return letters;
};

/** How many letters are in one name and not in another, or less where letters share a bit. */
const lettersBeyond = (letters: number, others: number): number => {
  let count = 0;
  for (let left = letters & ~others; left !== 0; left &= left - 1) count++;
  return count;
};

const longestName = 64;

/**
 * Whether so many edits at most, letter case aside, turn one name into another: letters that are added, left out,
 * replaced, or swapped with a neighbour.
 *
 * @example
 * import { isWithinEdits } from '@org/cognito-core';
 *
 * assert.ok(isWithinEdits('calbackUrl', 'callbackUrls', 2));
 * assert.ok(!isWithinEdits('callback', 'callbackUrls', 2));
 */
export const isWithinEdits = (name: string, other: string, edits: number): boolean =>
  Math.abs(name.length - other.length) <= edits &&
  distance(name.toLowerCase(), other.toLowerCase(), edits + 1) <= edits;

/**
 * The known name that a misspelt name most likely means, letter case aside; `undefined` if no known name is near.
 *
 * @example
 * import { nearestName } from '@org/cognito-core';
 *
 * assert.strictEqual(nearestName('tokn-order', ['scope-unknown', 'token-order']), 'token-order');
 */
export const nearestName = (name: string, known: ReadonlyArray<string>): string | undefined => {
  if (name.length > longestName) return undefined;
  const wanted = name.toLowerCase();
  const letters = lettersOf(wanted);
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const other = candidate.toLowerCase();
    const others = lettersOf(other);
    // An edit adds one letter at most, and takes one away. Most names differ in more, which is counted faster than edits.
    if (lettersBeyond(letters, others) >= least || lettersBeyond(others, letters) >= least) continue;
    const edits = distance(wanted, other, least);
    if (edits < least) {
      nearest = candidate;
      least = edits;
    }
  }
  return nearest;
};
