import * as E from 'fp-ts/Either';
import { advice, set, suggestion } from '../issue/fix';
import { isKnownText, knownPartsOf } from '../reference/dynamic-reference';
import { readReference } from '../reference/reference';
import {
  fromParts,
  isTextTemplate,
  parseText,
  printText,
  readTemplate,
  type Text,
  type TextPart,
} from '../reference/text';
import { leaf, type Mistake, type Shape, wrongType } from './shape';
import type { TextStructure } from './structure';

/** What a string must look like. */
interface TextShape extends Omit<TextStructure, '_tag' | 'name'> {
  /** The code of the issue if it looks otherwise. */
  readonly code: string;
  /** What it must look like in words, for messages. */
  readonly expected: string;
}

/** A part of what Pulumi makes of an Output that a program turns into a string. The value of the Output is lost then. */
const stringifiedOutput = 'on an [Output<T>] is not supported';

const outputInText: Mistake = {
  code: 'output-in-text',
  message: 'is a string into which an Output of Pulumi was put, so that its value is lost',
  fixes: [
    advice('write pulumi.interpolate before the template: pulumi.interpolate`https://${output}/callback`'),
  ],
};

/** A character as it can be printed. */
const shown = (character: string): string =>
  /[\p{C}\p{Z}]/u.test(character)
    ? `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
    : `\`${character}\``;

/** A regular expression that is made where it is first needed: classes such as `\p{L}` take long to read. */
const lateRegExp = (source: string): (() => RegExp) => {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, 'u'));
};

/** Reads a string with references from its file form, from a reference or from a template. */
const textOf = (input: unknown): E.Either<Mistake, Text> => {
  const open = readReference(input);
  const read = open === undefined ? readTemplate(input) : fromParts([open]);
  if (read !== undefined) return E.right(read);
  if (typeof input !== 'string') {
    const fix =
      typeof input === 'number' || typeof input === 'boolean'
        ? { ...suggestion(set(String(input))), title: 'put it in quotes' }
        : undefined;
    return E.left(wrongType(input, 'a string', fix));
  }
  const parsed = parseText(input);
  if (E.isRight(parsed)) return parsed;
  const fix = advice('write `${name}` for a reference, `$${` for a literal `${`');
  return E.left({ code: 'reference-syntax', message: parsed.left, fixes: [fix] });
};

/**
 * The codec of a string that may contain references. If it does, only the known parts are checked, and only against
 * what no value of the references can change.
 */
export const textShape = (name: string, { code, expected, ...limits }: TextShape): Shape<Text, string> => {
  const { characters: allowed, min, max, pattern } = limits;
  const forbidden = lateRegExp(`[^${allowed}]`);
  const fits = (length: number): boolean => min <= length && length <= max;
  /** Whether a string has the right length in characters, each of which takes one code unit or two. */
  const hasLength = (value: string): boolean => {
    const { length: units } = value;
    return (fits(units) && fits(units / 2)) || (units <= 2 * max && fits([...value].length));
  };
  const partsConform = (parts: ReadonlyArray<TextPart>): boolean => {
    const known = parts.filter((part) => typeof part === 'string');
    const length = known.reduce((sum, part) => sum + [...part].length, 0);
    return length <= max && !known.some((part) => forbidden().test(part));
  };
  /** What is wrong with a string that does not conform. It shows one character at most: the value may be a secret. */
  const flawOf = (value: Text): string => {
    if (!isKnownText(value)) return `is not ${expected}`;
    const characters = [...value];
    const index = characters.findIndex((character) => forbidden().test(character));
    if (index !== -1)
      return `has ${shown(characters[index] as string)} as character ${index + 1}, which is not allowed`;
    if (characters.length > max) return `has ${characters.length} characters, but the limit is ${max}`;
    return characters.length === 0 ? 'is empty' : `is not ${expected}`;
  };
  const conforms = (value: Text): boolean =>
    isKnownText(value)
      ? hasLength(value) && !forbidden().test(value) && (pattern === undefined || pattern.test(value))
      : partsConform(knownPartsOf(value));
  return leaf(
    name,
    (input): input is Text => (typeof input === 'string' || isTextTemplate(input)) && conforms(input),
    (input) => {
      if (typeof input === 'string' && input.includes(stringifiedOutput)) return E.left(outputInText);
      const read = textOf(input);
      if (E.isLeft(read) || conforms(read.right)) return read;
      return E.left({ code, message: flawOf(read.right), fixes: [advice(`give ${expected}`)] });
    },
    printText,
    { _tag: 'Text', name, ...limits },
  );
};
