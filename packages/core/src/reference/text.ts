/**
 * Texts: strings that may contain references.
 *
 * In a file, and wherever props are plain strings, `${name}` is a reference. Literal dollar signs before a brace are
 * doubled, so `$${` is a literal `${`, and `$$${name}` is a literal `$` before a reference.
 *
 * Laws:
 *
 * 1. `parseText(printText(text))` is `E.right(text)`
 * 2. `fromParts(partsOf(text))` is `text`
 */
import * as E from 'fp-ts/Either';
import { isReferenceName, readReference, type Reference, reference } from './reference';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A part of a text: a literal string or a reference. */
export type TextPart<R extends string = string> = string | Reference<R>;

/** A text with references, as parts. No part is an empty string, and no two strings are neighbours. */
export interface TextTemplate<R extends string = string> {
  readonly _tag: 'TextTemplate';
  readonly parts: ReadonlyArray<TextPart<R>>;
}

/** A text in the model: a string is literal, a template contains at least one reference. */
export type Text<R extends string = string> = string | TextTemplate<R>;

/** A text in props: a string in the file form, in which `${name}` is a reference, a reference or a template. */
export type TextInput<R extends string = string> = string | Reference<R> | TextTemplate<R>;

/** A text in props that is most often one of some known ones, which editors then offer. Any other text is taken too. */
export type OftenText<Known extends string, R extends string = string> =
  | Known
  // Beside `string` itself, TypeScript would forget the known ones.
  | (string & Readonly<Record<never, never>>)
  | Reference<R>
  | TextTemplate<R>;

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * Joins parts into a text in its canonical form.
 */
export const fromParts = <R extends string>(parts: ReadonlyArray<TextPart<R>>): Text<R> => {
  const joined: Array<TextPart<R>> = [];
  for (const part of parts) {
    const last = joined[joined.length - 1];
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else if (part !== '') joined.push(part);
  }
  const [first, second] = joined;
  if (first === undefined) return '';
  return typeof first === 'string' && second === undefined ? first : { _tag: 'TextTemplate', parts: joined };
};

/**
 * Makes a text with references from a template literal, whose literal parts are taken as they are.
 *
 * @example
 * import { printText, reference, text } from '@org/cognito-core';
 *
 * const callback = text`https://${reference('webDomain')}/callback`;
 * assert.strictEqual(printText(callback), 'https://${webDomain}/callback');
 */
export const text = <const R extends string = never>(
  literals: TemplateStringsArray,
  ...values: ReadonlyArray<Text<R> | Reference<R>>
): TextTemplate<R> => {
  const parts = literals.flatMap((literal, index): ReadonlyArray<TextPart<R>> => {
    const value = values[index];
    return [
      literal,
      ...(typeof value === 'object' && value._tag === 'Reference' ? [value] : partsOf(value ?? '')),
    ];
  });
  return { _tag: 'TextTemplate', parts: partsOf(fromParts(parts)) };
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The parts of a text; none for the empty text. */
export const partsOf = <R extends string>(value: Text<R>): ReadonlyArray<TextPart<R>> =>
  typeof value === 'string' ? (value === '' ? [] : [value]) : value.parts;

const noReferences: ReadonlyArray<never> = [];

/** The references in a text, in order. */
export const referencesOf = <R extends string>(value: Text<R>): ReadonlyArray<Reference<R>> =>
  typeof value === 'string'
    ? noReferences
    : value.parts.filter((part): part is Reference<R> => typeof part !== 'string');

/** A run of dollar signs, with the brace after it if there is one. */
const dollars = /(\$+)(\{?)/g;

/**
 * Reads a text from its file form. The left side says what is wrong with it.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { parseText, reference, text } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(parseText('https://${host}/'), E.right(text`https://${reference('host')}/`));
 * assert.deepStrictEqual(parseText('costs $${5}'), E.right('costs ${5}'));
 * assert.ok(E.isLeft(parseText('https://${host/')));
 */
export const parseText = (source: string): E.Either<string, Text> => {
  if (!source.includes('${')) return E.right(source);
  const parts: Array<TextPart> = [];
  let position = 0;
  for (const match of source.matchAll(dollars)) {
    const run = match[1] as string;
    const isBeforeBrace = match[2] !== '';
    if (!isBeforeBrace) continue;
    const afterBrace = match.index + match[0].length;
    parts.push(source.slice(position, match.index) + '$'.repeat(Math.floor(run.length / 2)));
    if (run.length % 2 === 0) {
      parts.push('{');
      position = afterBrace;
      continue;
    }
    const end = source.indexOf('}', afterBrace);
    if (end === -1) return E.left('`${` opens a reference that no `}` closes');
    const name = source.slice(afterBrace, end);
    if (!isReferenceName(name)) {
      return E.left('what stands between `${` and `}` is not the name of a reference');
    }
    parts.push(reference(name));
    position = end + 1;
  }
  return E.right(fromParts([...parts, source.slice(position)]));
};

/** The file form of a reference. */
export const printReference = ({ name }: Reference): string => `\${${name}}`;

/** Doubles the dollar signs that would otherwise open a reference, or join the one of the reference after them. */
const printLiteral = (literal: string, isLast: boolean): string => {
  if (!literal.includes('$')) return literal;
  return literal.replace(dollars, (run: string, { length }: string, brace: string, index: number) =>
    brace === '' && (isLast || index + run.length < literal.length)
      ? run
      : `${'$'.repeat(2 * length)}${brace}`,
  );
};

/** The file form of a text. */
export const printText = (value: Text): string =>
  typeof value === 'string'
    ? printLiteral(value, true)
    : value.parts
        .map((part, index, { length }) =>
          typeof part === 'string' ? printLiteral(part, index === length - 1) : printReference(part),
        )
        .join('');

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

const readPart = (part: unknown): TextPart | undefined =>
  typeof part === 'string' ? part : readReference(part);

/** Reads a template into a text in its canonical form. `undefined` if the value is no template. */
export const readTemplate = (value: unknown): Text | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const { _tag, parts } = value as Readonly<Record<keyof TextTemplate, unknown>>;
  if (_tag !== 'TextTemplate' || !Array.isArray(parts)) return undefined;
  const read = parts.map(readPart);
  return read.every((part) => part !== undefined) ? fromParts(read) : undefined;
};

/** Whether a value is a template whose parts are strings and references with valid names. */
export const isTextTemplate = (value: unknown): value is TextTemplate => readTemplate(value) !== undefined;

/** A string in the file form, if it begins with a reference and can be read. */
const openText = (source: string): Text | undefined =>
  source.startsWith('${') ? E.getOrElseW(() => undefined)(parseText(source)) : undefined;

/** The reference, if the whole input is one: as an object, as a template or in the file form. */
export const wholeReference = (input: unknown): Reference | undefined => {
  const direct = readReference(input);
  if (direct !== undefined) return direct;
  const value = typeof input === 'string' ? openText(input) : readTemplate(input);
  if (value === undefined) return undefined;
  const [part, another] = partsOf(value);
  return typeof part === 'string' || another !== undefined ? undefined : part;
};
