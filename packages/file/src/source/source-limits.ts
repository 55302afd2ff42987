import type { CST } from 'yaml';
import type { SourceMistake } from './source-mistake';

/**
 * The parser calls itself for each level, until the engine gives up, and compares each key with all its neighbours.
 * The largest template that CloudFormation takes has 1 MB and 500 resources, and stays below all of these.
 */
const deepest = 64;
const mostValues = 250_000;
const mostKeys = 2_000;

interface Pending {
  readonly token: CST.Token;
  readonly depth: number;
}

const contentsOf = ({ token, depth }: Pending): ReadonlyArray<Pending> => {
  if (token.type === 'document') return token.value ? [{ token: token.value, depth }] : [];
  if (!('items' in token)) return [];
  return token.items
    .flatMap(({ key, value }) => [key, value])
    .flatMap((inner) => (inner ? [{ token: inner, depth: depth + 1 }] : []));
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
    const { token, depth } = pending.pop() as Pending;
    if (depth > deepest) return tooMuch('nested too deeply', token.offset);
    if (hasTooManyKeys(token)) {
      return tooMuch(`holds more than ${mostKeys} keys in one object`, token.offset);
    }
    for (const inner of contentsOf({ token, depth })) pending.push(inner);
  }
  return undefined;
};
