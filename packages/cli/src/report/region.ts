import type { Position } from '@org/cognito-file';

/** A part of one line, from its first character to before its end. */
export interface Region {
  readonly start: Position;
  readonly end: Position;
}

const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

/** A word of YAML, JSON or HCL: up to a comma, a bracket, a comment, or a colon or an equals sign that ends a key. */
const plain = /^(?:[^\s,[\]{}#:=]|[:=](?=[^\s,[\]{}])|(?<=\S)#|[ \t]+(?=[^\s,[\]{}#:=]))+/;

/** What is within brackets, if they are closed on their line. */
const bracketed = (text: string): string | undefined => {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\](){}]/g)) {
    if ('[({'.includes(token)) depth += 1;
    else if ('])}'.includes(token)) depth -= 1;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return undefined;
};

/** How much of a line belongs to what begins it; never nothing, unless the line is empty. */
const lengthIn = (text: string): number => {
  const found = /^[[({]/.test(text)
    ? (bracketed(text) ?? text.trimEnd())
    : (quoted.exec(text)?.[0] ?? plain.exec(text)?.[0]);
  return Math.max(found?.trimEnd().length ?? 0, Math.min(text.trimEnd().length, 1));
};

/** The word, the text in quotes or the brackets that begin at a position, as far as they are on its line. */
export const regionAt = (lines: ReadonlyArray<string>, start: Position): Region => {
  const rest = (lines[start.line - 1] ?? '').slice(start.column - 1).replace(/\r$/, '');
  return { start, end: { line: start.line, column: start.column + lengthIn(rest) } };
};
