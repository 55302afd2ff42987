import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';
import { readReference } from '../reference/reference';
import {
  fromParts,
  isTextTemplate,
  parseText,
  printText,
  readTemplate,
  type Text,
  type TextTemplate,
} from '../reference/text';
import { leaf, type Mistake, wrongType } from './shape';

/** What is asked of a text. */
interface TextShape {
  /** The code of the mistake. */
  readonly code: string;
  /** The kinds of character that it may hold, as the inside of a character class with the flag `u`. */
  readonly characters: string;
  /** The length in characters. */
  readonly min: number;
  readonly max: number;
  /** What the whole is to look like; decided only where no reference is in it. */
  readonly pattern?: RegExp;
  /** The same in words. */
  readonly expected: string;
}

/** Reads a text from a string in the file form, a reference or a template. */
const textOf = (input: unknown): E.Either<Mistake, Text> => {
  const open = readReference(input);
  const read = open === undefined ? readTemplate(input) : fromParts([open]);
  if (read !== undefined) return E.right(read);
  if (typeof input !== 'string') {
    const fix = typeof input === 'number' || typeof input === 'boolean' ? 'put it in quotes' : undefined;
    return E.left(wrongType(input, 'a text', fix));
  }
  const parsed = parseText(input);
  if (E.isRight(parsed)) return parsed;
  const fix = 'write `${name}` for a reference, `$${` for a literal `${`';
  return E.left({ code: 'reference-syntax', message: parsed.left, fix });
};

/**
 * A codec of texts. Of a text with references the known parts are checked, and nothing that the references could
 * still change.
 */
export const textShape = (name: string, shape: TextShape): t.Type<Text, string, unknown> => {
  const { code, min, max, pattern, expected } = shape;
  const allowed = new RegExp(`^[${shape.characters}]*$`, 'u');
  // The flag `u` makes it count characters, and not code units.
  const whole = new RegExp(`^[${shape.characters}]{${min},${max === Infinity ? '' : max}}$`, 'u');
  const partsConform = ({ parts }: TextTemplate): boolean => {
    const known = parts.filter((part) => typeof part === 'string');
    const length = known.reduce((sum, part) => sum + [...part].length, 0);
    return length <= max && known.every((part) => allowed.test(part));
  };
  const conforms = (value: Text): boolean =>
    typeof value === 'string'
      ? whole.test(value) && (pattern === undefined || pattern.test(value))
      : partsConform(value);
  return leaf(
    name,
    (input): input is Text => (typeof input === 'string' || isTextTemplate(input)) && conforms(input),
    (input) => {
      const read = textOf(input);
      if (E.isLeft(read) || conforms(read.right)) return read;
      // The value is not shown: somebody may have pasted a secret.
      return E.left({ code, message: `is not ${expected}`, fix: `give ${expected}` });
    },
    printText,
  );
};
