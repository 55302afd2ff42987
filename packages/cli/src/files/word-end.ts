import type { Position } from '@org/cognito-file';

/** A string in quotes, with what it escapes. */
const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/;

/** The end of a key or of an argument's name, a comment behind a value, the brace of a block. */
const behindWord = /:(?=\s|$)|\s+(?:#|\/\/)|\s*=(?=\s)|\s+\{\s*$/;

/** What is within brackets that begin a text, if they are closed in it. */
const bracketed = (text: string): string | undefined => {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*"|'[^']*'|[[\](){}]/g)) {
    if ('[({'.includes(token)) depth += 1;
    else if ('])}'.includes(token)) depth -= 1;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return undefined;
};

/** Whether the text before a place in a line has opened brackets that are not closed there. */
const isInBrackets = (before: string): boolean =>
  (before.match(/[[{]/g) ?? []).length > (before.match(/[\]}]/g) ?? []).length;

const endInLine = (line: string, start: number): number => {
  const rest = line.slice(start);
  const [string] = /^[[{]/.test(rest) ? [bracketed(rest)] : (quoted.exec(rest) ?? []);
  if (string !== undefined) return start + string.length;
  const ends = [rest.search(behindWord), isInBrackets(line.slice(0, start)) ? rest.search(/[,\]}]/) : -1];
  const end = Math.min(...ends.filter((each) => each > 0), rest.length);
  return start + rest.slice(0, end).trimEnd().length;
};

/**
 * Where the word ends that begins at a place in a text: a key, a name, or a value as far as it stands in that line. A report
 * knows where something begins, and an editor underlines it.
 */
export const wordEnd = (lines: ReadonlyArray<string>, { line, column }: Position): Position => ({
  line,
  column: endInLine((lines[line - 1] ?? '').replace(/\r$/, ''), column - 1) + 1,
});
