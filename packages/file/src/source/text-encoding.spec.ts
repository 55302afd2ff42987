import { anyCharacter } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import fc from 'fast-check';
import { decodeText, encodeText, textEncodingOf, type TextEncoding } from '../index';

const encodings: ReadonlyArray<TextEncoding> = [
  { name: 'utf-8', hasMark: false },
  { name: 'utf-8', hasMark: true },
  { name: 'utf-16le', hasMark: true },
  { name: 'utf-16be', hasMark: true },
];

test('a text comes back as it was, and so do its bytes', () => {
  fc.assert(
    fc.property(fc.string({ unit: anyCharacter }), fc.constantFrom(...encodings), (text, encoding) => {
      fc.pre(encoding.hasMark || !text.startsWith('\uFEFF'));
      const bytes = encodeText(text, encoding);
      expect(textEncodingOf(bytes)).toEqual(encoding);
      expect(decodeText(bytes)).toEqual(E.right(text));
    }),
  );
});

test('bytes are no text, or come back as they were', () => {
  fc.assert(
    fc.property(
      fc.constantFrom<ReadonlyArray<number>>([], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]),
      fc.uint8Array(),
      (mark, rest) => {
        const bytes = Uint8Array.from([...mark, ...rest]);
        const text = decodeText(bytes);
        if (E.isRight(text)) expect(encodeText(text.right, textEncodingOf(bytes))).toEqual(bytes);
        else expect(text.left).toBe(`is not UTF-${textEncodingOf(bytes).name === 'utf-8' ? 8 : 16} text`);
      },
    ),
  );
});

test.each([
  ['half a character', [0xff, 0xfe, 0x61]],
  ['half a pair', [0xff, 0xfe, 0x00, 0xd8]],
  ['Latin 1', [0xe9]],
])('%s is no text', (_, bytes) => {
  expect(E.isLeft(decodeText(Uint8Array.from(bytes)))).toBe(true);
});
