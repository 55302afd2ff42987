/**
 * Links that hold texts, and files that bring them. Only the page imports it.
 *
 * Texts in the fragment of a link, which no browser sends to a server: compressed, and in letters that no mailer breaks.
 *
 * Laws:
 *
 * 1. `readFragment(toFragment(shared))` is `shared`, for any texts
 * 2. `readFragment` never throws, whatever it is given
 */
import { deflateSync, Inflate } from 'fflate';
import * as E from 'fp-ts/Either';
import { mostBytes } from './most-bytes';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What a link holds. */
export interface Shared {
  readonly text: string;
  /** The text that it is compared with. */
  readonly other?: string;
}

/** One byte unpacks to a thousand at most. */
const bytesAtOnce = 1024;

/** What links are sent with cuts longer ones, or the browser does. */
export const mostLetters = 200_000;

/** Says which form a fragment has, so that links of today can be read by a page of tomorrow. */
const mark = '#1:';

const damaged = 'The link is damaged or incomplete, so its text cannot be read.';
const tooLong = 'The link holds more text than this page reads.';

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Unpacks bytes, a few at a time; nothing if that gives more than a text may have. */
const unpacked = (packed: Uint8Array): Uint8Array | undefined => {
  const chunks: Array<Uint8Array> = [];
  let length = 0;
  let isWhole = false;
  const inflate = new Inflate((chunk, isLast) => {
    chunks.push(chunk);
    length += chunk.length;
    isWhole = isLast;
  });
  for (let offset = 0; offset < packed.length && length <= mostBytes; offset += bytesAtOnce) {
    const end = offset + bytesAtOnce;
    inflate.push(packed.subarray(offset, end), end >= packed.length);
  }
  if (length > mostBytes) return undefined;
  if (!isWhole) throw new Error('the end is missing');
  const bytes = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
};

const toLetters = (bytes: Uint8Array): string => {
  let characters = '';
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromLetters = (letters: string): Uint8Array =>
  Uint8Array.from(atob(letters.replaceAll('-', '+').replaceAll('_', '/')), (each) => each.charCodeAt(0));

/** The fragment of a link that holds texts. */
export const toFragment = ({ text, other }: Shared): string => {
  // JSON escapes the halves of surrogate pairs, which UTF-8 cannot hold.
  const bytes = new TextEncoder().encode(JSON.stringify(other === undefined ? [text] : [text, other]));
  return mark + toLetters(deflateSync(bytes, { level: 9 }));
};

const isTexts = (value: unknown): value is readonly [string, string?] =>
  Array.isArray(value) && [1, 2].includes(value.length) && value.every((each) => typeof each === 'string');

/**
 * Reads the fragment of a link.
 *
 * @returns nothing if the fragment is not one of ours; the left side says, in a sentence, why it cannot be read
 */
export const readFragment = (fragment: string): E.Either<string, Shared | undefined> => {
  if (!fragment.startsWith(mark)) return E.right(undefined);
  try {
    const bytes = unpacked(fromLetters(fragment.slice(mark.length)));
    if (bytes === undefined) return E.left(tooLong);
    const texts: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (!isTexts(texts)) return E.left(damaged);
    const [text, other] = texts;
    return E.right({ text, ...(other !== undefined && { other }) });
  } catch {
    return E.left(damaged);
  }
};
