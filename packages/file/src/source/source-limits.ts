import { Lexer, Parser, type CST } from 'yaml';
import type { SourceMistake } from './source-mistake';

/**
 * The parser calls itself for each level, until the engine gives up, and compares each key with all its neighbours.
 * The largest template that CloudFormation takes has 1 MB and 500 resources, and stays below all of these.
 */
export const deepest = 64;
export const mostValues = 250_000;
export const mostKeys = 2_000;

/** A document, and what is about to be written on the deepest level. */
const mostOpen = deepest + 3;

/**
 * The tokens of a text. They end where it is nested too deeply, since the parser would take seconds for the rest of a text
 * of nothing but brackets.
 */
export const tokensIn = (text: string): ReadonlyArray<CST.Token> => {
  const parser = new Parser();
  const tokens: Array<CST.Token> = [];
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) tokens.push(token);
    if (parser.stack.length > mostOpen) break;
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
};

interface Pending {
  readonly token: CST.Token;
  readonly depth: number;
}

const addContents = ({ token, depth }: Pending, pending: Array<Pending>): void => {
  if (token.type === 'document') {
    if (token.value) pending.push({ token: token.value, depth });
  } else if ('items' in token) {
    for (const { key, value } of token.items) {
      if (key) pending.push({ token: key, depth: depth + 1 });
      if (value) pending.push({ token: value, depth: depth + 1 });
    }
  }
};

const hasTooManyKeys = (token: CST.Token): boolean =>
  'items' in token && token.items.length > mostKeys && token.items.some((item) => item.sep !== undefined);

const tooMuch = (message: string, offset: number): SourceMistake => ({
  message,
  fix: 'name a file of app clients',
  offset,
});

/** Whether a source is more than the parser should be given, and where. This walks without calling itself. */
export const excessOf = (tokens: ReadonlyArray<CST.Token>): SourceMistake | undefined => {
  const pending: Array<Pending> = tokens.map((token) => ({ token, depth: 0 }));
  for (let count = 0; pending.length > 0; count += 1) {
    if (count + pending.length > mostValues) {
      return tooMuch(`holds more than ${mostValues} values`, 0);
    }
    const next = pending.pop() as Pending;
    const { token, depth } = next;
    if (depth > deepest) return tooMuch('nested too deeply', token.offset);
    if (hasTooManyKeys(token)) {
      return tooMuch(`holds more than ${mostKeys} keys in one object`, token.offset);
    }
    addContents(next, pending);
  }
  return undefined;
};
