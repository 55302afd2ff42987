/** Texts in TypeScript, whatever is in them. */

const named: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const codeUnits = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');

/** What nobody sees, and what would end a line, is written by number: it would make code look like other code. */
const unseen = /[\p{C}\u2028\u2029]/gu;

/** A text on one line, with nothing in it that nobody sees. */
export const visible = (text: string): string =>
  text.replace(unseen, (character) => named[character] ?? codeUnits(character));

/** A string literal. */
export const stringLiteral = (text: string): string => `"${visible(text.replace(/[\\"]/g, '\\$&'))}"`;

/** A literal part of a template literal. */
export const templatePart = (text: string): string => visible(text.replace(/[\\`]|\$(?=\{)/g, '\\$&'));
