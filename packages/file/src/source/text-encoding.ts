/**
 * The bytes of a text: UTF-8, with or without a byte order mark, or UTF-16 with one, as PowerShell and other programs of Windows
 * write it.
 *
 * Law: `encodeText(decodeText(bytes), textEncodingOf(bytes))` is `bytes`.
 */
import * as E from 'fp-ts/Either';

/** How a text is written as bytes. */
export interface TextEncoding {
  readonly name: 'utf-8' | 'utf-16le' | 'utf-16be';
  /** Whether the bytes begin with a byte order mark, which is no part of the text. */
  readonly hasMark: boolean;
}

const marks: ReadonlyArray<readonly [name: TextEncoding['name'], mark: ReadonlyArray<number>]> = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Finds how a text is written, by its first three bytes.
 *
 * @example
 * import { textEncodingOf } from '@org/cognito-file';
 *
 * assert.deepStrictEqual(textEncodingOf(Uint8Array.of(0xff, 0xfe, 0x61)), { name: 'utf-16le', hasMark: true });
 * assert.deepStrictEqual(textEncodingOf(Uint8Array.of(0x61)), { name: 'utf-8', hasMark: false });
 */
export const textEncodingOf = (bytes: Uint8Array): TextEncoding => {
  const found = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  return found === undefined ? { name: 'utf-8', hasMark: false } : { name: found[0], hasMark: true };
};

/**
 * Reads bytes as a text, without its byte order mark. The left side says what is wrong with them, as the predicate of a sentence.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodeText } from '@org/cognito-file';
 *
 * assert.deepStrictEqual(decodeText(Uint8Array.of(0xfe, 0xff, 0x00, 0x61)), E.right('a'));
 * assert.ok(E.isLeft(decodeText(Uint8Array.of(0xff))));
 */
export const decodeText = (bytes: Uint8Array): E.Either<string, string> => {
  const { name } = textEncodingOf(bytes);
  return E.tryCatch(
    () => new TextDecoder(name, { fatal: true }).decode(bytes),
    () => `is not ${name === 'utf-8' ? 'UTF-8' : 'UTF-16'} text`,
  );
};

const withMark = (text: string, hasMark: boolean): string => (hasMark ? `\uFEFF${text}` : text);

/**
 * Writes a text as bytes.
 *
 * @example
 * import { encodeText } from '@org/cognito-file';
 *
 * const bytes = encodeText('a', { name: 'utf-16le', hasMark: true });
 * assert.deepStrictEqual([...bytes], [0xff, 0xfe, 0x61, 0x00]);
 */
export const encodeText = (text: string, { name, hasMark }: TextEncoding): Uint8Array => {
  const marked = withMark(text, hasMark);
  if (name === 'utf-8') return new TextEncoder().encode(marked);
  const view = new DataView(new ArrayBuffer(2 * marked.length));
  for (let index = 0; index < marked.length; index += 1) {
    view.setUint16(2 * index, marked.charCodeAt(index), name === 'utf-16le');
  }
  return new Uint8Array(view.buffer);
};
