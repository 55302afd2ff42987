/**
 * Words of bash, in which variables stand for what is known only when the command runs.
 *
 * Law: bash gives the program the word, whatever is in it but the character of code 0, which no word can hold
 */
import { isReference, isTextTemplate, partsOf, type Reference, type Text } from '@org/cognito-core';

/** The name of the variable that stands for a reference. */
export type VariableOf = (reference: Reference) => string;

/** A piece of a word: a text as it is, or the name of a variable. */
export type WordPart = string | { readonly variable: string };

const plain = /^[\w./:=,@%+-]+$/;

const isText = (part: WordPart): part is string => typeof part === 'string';

const inDoubleQuotes = (text: string): string => text.replace(/[\\"$`]/g, '\\$&');

/** One word. Without variables it stands in single quotes, or in none where it needs none. */
export const bashWord = (parts: ReadonlyArray<WordPart>): string => {
  if (!parts.every(isText)) {
    const pieces = parts.map((part) => (isText(part) ? inDoubleQuotes(part) : `\${${part.variable}}`));
    return `"${pieces.join('')}"`;
  }
  const text = parts.join('');
  return plain.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
};

/** The pieces of a text. */
export const textParts = (text: Text, variableOf: VariableOf): ReadonlyArray<WordPart> =>
  partsOf(text).map((part) => (isReference(part) ? { variable: variableOf(part) } : part));

/** The pieces of a value as JSON. In a string, a variable has to hold what needs no escape there. */
export const jsonParts = (value: unknown, variableOf: VariableOf): ReadonlyArray<WordPart> => {
  if (isReference(value)) return [{ variable: variableOf(value) }];
  if (Array.isArray(value)) {
    const items = value.flatMap((item: unknown, index) => [
      ...(index === 0 ? [] : [', ']),
      ...jsonParts(item, variableOf),
    ]);
    return ['[', ...items, ']'];
  }
  if (typeof value !== 'object' || value === null) return [JSON.stringify(value)];
  if (isTextTemplate(value)) {
    const inner = textParts(value, variableOf).map((part) =>
      isText(part) ? JSON.stringify(part).slice(1, -1) : part,
    );
    return ['"', ...inner, '"'];
  }
  const entries = Object.entries(value).flatMap(([name, inner], index) => [
    `${index === 0 ? '' : ', '}${JSON.stringify(name)}: `,
    ...jsonParts(inner, variableOf),
  ]);
  return ['{', ...entries, '}'];
};
