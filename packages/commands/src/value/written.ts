/**
 * What somebody wrote in a command or in a program, as far as the text alone tells: one tree for all languages, in which
 * every value says where it stands. Every wing above may import it.
 *
 * What is not known is open, and there all the same. It never becomes absent, so that nothing is said of it.
 */
import type { Span } from './span';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A value that the text tells. */
export interface KnownValue {
  readonly kind: 'known';
  readonly value: string | number | boolean | null;
  readonly span: Span;
}

/** A part of a string that nobody knows, by what stands in its place, such as `$HOST`. */
export interface OpenPart {
  readonly code: string;
}

/** A string of which parts are open. Of a URL the scheme may be known although its host is not. */
export interface WrittenText {
  readonly kind: 'text';
  readonly parts: ReadonlyArray<string | OpenPart>;
  readonly span: Span;
}

/** An array. */
export interface WrittenList {
  readonly kind: 'list';
  readonly items: ReadonlyArray<Written>;
  /** Whether it has no other items, such as those of a spread. */
  readonly isWhole: boolean;
  readonly span: Span;
}

/** A key of an object with its value. */
export interface WrittenEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Written;
  /** Whether nothing may replace its value, such as a later spread. */
  readonly isCertain: boolean;
}

/** An object. */
export interface WrittenObject {
  readonly kind: 'object';
  readonly entries: ReadonlyArray<WrittenEntry>;
  /** Whether it has no other keys, such as those of a spread. */
  readonly isWhole: boolean;
  readonly span: Span;
}

/** One of several values, of which each is looked at by itself. */
export interface WrittenChoice {
  readonly kind: 'choice';
  readonly branches: ReadonlyArray<Written>;
  readonly span: Span;
}

/** What nobody knows, by what stands in its place. */
export interface OpenValue extends OpenPart {
  readonly kind: 'open';
  readonly span: Span;
}

/** What somebody wrote. */
export type Written = KnownValue | WrittenText | WrittenList | WrittenObject | WrittenChoice | OpenValue;

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** A value that the text tells. */
export const known = (value: KnownValue['value'], span: Span): KnownValue => ({ kind: 'known', value, span });

/** What nobody knows. */
export const open = (code: string, span: Span): OpenValue => ({ kind: 'open', code, span });

/** An array. */
export const list = (items: ReadonlyArray<Written>, span: Span, isWhole = true): WrittenList => ({
  kind: 'list',
  items,
  isWhole,
  span,
});

/** An object. */
export const object = (entries: ReadonlyArray<WrittenEntry>, span: Span, isWhole = true): WrittenObject => ({
  kind: 'object',
  entries,
  isWhole,
  span,
});

/** A string of known and open parts: known as a whole if none is open, open if nothing is known. */
export const text = (
  parts: ReadonlyArray<string | OpenPart>,
  span: Span,
): KnownValue | WrittenText | OpenValue => {
  const joined: Array<string | OpenPart> = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  const [first = '', another] = joined;
  if (another !== undefined) return { kind: 'text', parts: joined, span };
  return typeof first === 'string' ? known(first, span) : open(first.code, span);
};
