import * as fc from 'fast-check';
import { type Arbitrary, portable } from './portable';

const last = 0x10ffff;

/** The halves of surrogate pairs, which are no characters. */
const halves = { first: 0xd800, last: 0xdfff };

const count = halves.last - halves.first + 1;

const toCharacter = (index: number): string =>
  String.fromCodePoint(index < halves.first ? index : index + count);

/** The index of a character; one out of range where it is none. */
const toIndex = (value: unknown): number => {
  const point = typeof value === 'string' ? (value.codePointAt(0) ?? -1) : -1;
  const index = point < halves.first ? point : point - count;
  return index >= 0 && toCharacter(index) === value ? index : -1;
};

/**
 * Any character: one code point, which is no half of a surrogate pair. The unit `binary` of fast-check is the same, but lists
 * all 1,112,064 characters before it makes its first string, which takes longer than most tests.
 *
 * @example
 * import { anyCharacter } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * const anyString = fc.string({ unit: anyCharacter });
 * fc.assert(fc.property(anyString, (text) => Buffer.from(text).toString() === text));
 */
export const anyCharacter: Arbitrary<string> = portable(fc.nat(last - count).map(toCharacter, toIndex));
