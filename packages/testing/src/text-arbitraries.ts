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

/** What has a meaning in the file form, and what is near to it. */
const literal = fc.string({
  unit: fc.constantFrom('$', '{', '}', '$', '{', 'a', '\\', '`', '\n', 'é', '😀'),
  maxLength: 6,
});

const anyPart: fc.Arbitrary<TextPart> = fc.oneof(simplestFirst, literal, referenceTo('text'));

/**
 * Texts of any content, with references and without, heavy in dollars and braces.
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

/** A text of some pieces, each a literal or a reference to come. */
export const textOf = (...pieces: ReadonlyArray<string | fc.Arbitrary<Reference>>): fc.Arbitrary<Text> =>
  fc
    .tuple(...pieces.map((piece) => (typeof piece === 'string' ? fc.constant<TextPart>(piece) : piece)))
    .map((parts) => fromParts(parts));

/** A reference to a text, to put among pieces. */
export const openPart: fc.Arbitrary<Reference> = referenceTo('text');

/** A template as careless concatenation makes it: with empty parts, and with literals that are neighbours. */
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

/** Texts in each way of writing them: file form, template, and as an object where a text is one reference. */
export const writtenText = (value: fc.Arbitrary<Text>): fc.Arbitrary<TextInput> =>
  fc.tuple(value, fc.nat(5)).map(([text, choice]) => {
    const ways = waysToWrite(text);
    // The file form is what most people write, so it takes the choices that are left over.
    return ways[choice] ?? printText(text);
  });
