import {
  fromParts,
  partsOf,
  printText,
  type Reference,
  type Text,
  type TextInput,
  type TextPart,
} from '@org/cognito-core';
import * as fc from 'fast-check';
import { referenceTo } from './reference-arbitraries';
import { portable, type Arbitrary } from './portable';
import { simplestFirst } from './simplest-first';

/** Characters that have a meaning in the file form, and others. */
const literal = fc.string({
  unit: fc.constantFrom('$', '{', '}', '$', '{', 'a', '\\', '`', '\n', 'é', '😀'),
  maxLength: 6,
});

const anyPart: fc.Arbitrary<TextPart> = fc.oneof(simplestFirst, literal, referenceTo('text'));

/**
 * Texts of any content, with and without references, with many dollar signs and braces.
 *
 * @example
 * import { printText } from '@org/cognito-core';
 * import { anyText } from '@org/cognito-testing';
 * import * as fc from 'fast-check';
 *
 * fc.assert(fc.property(anyText(), (text) => typeof printText(text) === 'string'));
 */
export const anyText = (): Arbitrary<Text> =>
  portable(
    fc
      .array(anyPart, {
        maxLength: 5,
      })
      .map((parts) => fromParts(parts)),
  );

/** A text that is joined from pieces, each a literal or an arbitrary reference. */
export const textOf = (...pieces: ReadonlyArray<string | fc.Arbitrary<Reference>>): fc.Arbitrary<Text> =>
  fc
    .tuple(...pieces.map((piece) => (typeof piece === 'string' ? fc.constant<TextPart>(piece) : piece)))
    .map((parts) => fromParts(parts));

/** A reference to a string, as a piece of a text. */
export const openPart: fc.Arbitrary<Reference> = referenceTo('text');

/** A template that is not canonical: it has empty parts, and literals that are neighbours. */
const looseTemplate = (value: Text): TextInput => ({
  _tag: 'TextTemplate',
  parts: [
    '',
    ...partsOf(value).flatMap((part) =>
      typeof part === 'string' ? [part.slice(0, 1), part.slice(1)] : [part, ''],
    ),
  ],
});

const waysToWrite = (value: Text): ReadonlyArray<TextInput> => {
  const [part, another] = partsOf(value);
  return [
    printText(value),
    ...(typeof value === 'string' ? [] : [value]),
    ...(typeof part === 'object' && another === undefined ? [part] : []),
    looseTemplate(value),
  ];
};

/** Texts in every form: file form, template, and as an object if the text is a single reference. */
export const writtenText = (value: fc.Arbitrary<Text>): fc.Arbitrary<TextInput> =>
  fc.tuple(value, fc.nat(5)).map(([text, choice]) => {
    const ways = waysToWrite(text);
    // The file form is the most common one, so it takes the remaining choices.
    return ways[choice] ?? printText(text);
  });
