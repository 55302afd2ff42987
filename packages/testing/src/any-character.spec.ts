import * as fc from 'fast-check';
import { anyCharacter } from './any-character';

const characters = fc.sample(anyCharacter, { numRuns: 10_000, seed: 1 });

test('a character is one code point, and half of no pair', () => {
  for (const character of characters) expect(character).toMatch(/^\P{Surrogate}$/su);
});

test('characters come from below and from above the halves of pairs, up to the last', () => {
  const points = characters.map((character) => character.codePointAt(0) as number);
  expect(points.some((point) => point < 0xd800)).toBe(true);
  expect(points.some((point) => point > 0xdfff)).toBe(true);
  expect(points).toContain(0);
  expect(points).toContain(0x10ffff);
});

test('strings of them are at times those that break programs', () => {
  const strings = fc.sample(fc.string({ unit: anyCharacter }), { numRuns: 3_000, seed: 1 });
  expect(strings).toContain('__proto__');
});

test.each(['a', '\0', '\ud7ff', '\ue000', '😀', '\u{10ffff}'])('%j is known again', (character) => {
  expect(anyCharacter.canShrinkWithoutContext(character)).toBe(true);
});

test.each(['', 'ab', '\ud800', '\udfff', 1, undefined])('%j is no character', (value) => {
  expect(anyCharacter.canShrinkWithoutContext(value)).toBe(false);
});
