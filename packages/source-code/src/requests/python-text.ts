/** Values in Python, whatever is in them. */
import { isReference, isTextTemplate, type TextTemplate } from '@org/cognito-core';
import type { Parameter } from './python-parameters';

/** The parameter that stands for a reference, by its name. */
export type ParameterOf = (reference: string) => Parameter;

/** What nobody sees, and what ends a line, is written by number. */
const unseen = /[\p{C}\u2028\u2029\\"]/gu;

const short: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\\': '\\\\',
  '"': '\\"',
};

const byNumber = (character: string): string => {
  const code = character.codePointAt(0) as number;
  return code > 0xffff
    ? `\\U${code.toString(16).padStart(8, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
};

const escaped = (text: string): string =>
  text.replace(unseen, (character) => short[character] ?? byNumber(character));

const formatString = ({ parts }: TextTemplate, parameterOf: ParameterOf): string => {
  const [first, another] = parts;
  if (isReference(first) && another === undefined) {
    const { name, kinds } = parameterOf(first.name);
    // What is a number elsewhere is a text here.
    if (kinds.every((kind) => kind === 'text')) return name;
  }
  const pieces = parts.map((part) =>
    isReference(part) ? `{${parameterOf(part.name).name}}` : escaped(part.replace(/[{}]/g, '$&$&')),
  );
  return `f"${pieces.join('')}"`;
};

const widest = 88;

/** Where a value stands: how deep its line is indented, and how far the line has come. */
export interface Position {
  readonly indent: number;
  readonly before: number;
}

/** Items between brackets: on one line where they fit, else one a line. */
export const bracketed = (
  brackets: readonly [open: string, close: string],
  items: ReadonlyArray<string>,
  { indent, before }: Position,
): string => {
  const [open, close] = brackets;
  const line = `${open}${items.join(', ')}${close}`;
  if (!line.includes('\n') && before + line.length < widest) return line;
  const inner = ' '.repeat(indent + 4);
  return `${open}\n${items.map((item) => `${inner}${item},\n`).join('')}${' '.repeat(indent)}${close}`;
};

const inside = ({ indent }: Position, key = ''): Position => ({
  indent: indent + 4,
  before: indent + 4 + key.length,
});

/** A dictionary. What `unpacked` names is in it first, unless an entry has the same key. */
export const pythonDictionary = (
  entries: object,
  parameterOf: ParameterOf,
  position: Position,
  unpacked?: string,
): string =>
  bracketed(
    ['{', '}'],
    [
      ...(unpacked === undefined ? [] : [`**${unpacked}`]),
      ...Object.entries(entries).map(([name, value]) => {
        const key = `"${name}": `;
        return `${key}${pythonValue(value, parameterOf, inside(position, key))}`;
      }),
    ],
    position,
  );

/** A value as Python. Objects are dictionaries. */
export const pythonValue = (value: unknown, parameterOf: ParameterOf, position: Position): string => {
  if (isReference(value)) return parameterOf(value.name).name;
  if (isTextTemplate(value)) return formatString(value, parameterOf);
  if (typeof value === 'string') return `"${escaped(value)}"`;
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value !== 'object' || value === null) return String(value);
  return Array.isArray(value)
    ? bracketed(
        ['[', ']'],
        value.map((item: unknown) => pythonValue(item, parameterOf, inside(position))),
        position,
      )
    : pythonDictionary(value, parameterOf, position);
};
