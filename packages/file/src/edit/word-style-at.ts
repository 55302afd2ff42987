/** How the words beside a new one are quoted. */
import { isMap, isNode, isScalar, isSeq, visit, type Document, type Node } from 'yaml';
import type { SourceFile } from '../source/source-file';
import { isJson } from './is-json';
import type { Quotes, WordStyle } from './print-word';

const isQuotes = (type: unknown): type is Quotes =>
  type === 'PLAIN' || type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';

/** How a string is quoted; a block of lines says nothing about others. */
export const quotesOf = (node: unknown): Quotes | undefined =>
  isScalar(node) && typeof node.value === 'string' && isQuotes(node.type) ? node.type : undefined;

const entryNodes = (node: Node | undefined): ReadonlyArray<readonly [unknown, unknown]> => {
  if (isMap(node)) return node.items.map(({ key, value }) => [key, value]);
  return isSeq(node) ? node.items.map((item) => [undefined, item]) : [];
};

/** The last string in a value that is quoted in some way, or not at all: its own strings first, then those within. */
const lastQuotesIn = (node: Node | undefined): Quotes | undefined => {
  const values = entryNodes(node).map(([, value]) => value);
  const own = values.map(quotesOf).filter((style) => style !== undefined);
  const inner = () => values.map((value) => (isNode(value) ? lastQuotesIn(value) : undefined));
  return (
    own.at(-1) ??
    inner()
      .filter((style) => style !== undefined)
      .at(-1)
  );
};

const lastKeyQuotesIn = (node: Node | undefined): Quotes | undefined =>
  entryNodes(node)
    .map(([key]) => quotesOf(key))
    .filter((style) => style !== undefined)
    .at(-1);

/** Which quotes the document begins with. */
const prefersSingleQuotes = (document: Document): boolean => {
  let prefers = false;
  visit(document, {
    Scalar: (_, { type }) => {
      if (type !== 'QUOTE_SINGLE' && type !== 'QUOTE_DOUBLE') return undefined;
      prefers = type === 'QUOTE_SINGLE';
      return visit.BREAK;
    },
  });
  return prefers;
};

/** How words are written beside a new one. */
export const wordStyleAt = ({ text, document }: SourceFile, around: Node | undefined): WordStyle => ({
  isJson: isJson(text),
  quotes: lastQuotesIn(around) ?? 'PLAIN',
  keyQuotes: lastKeyQuotesIn(around) ?? 'PLAIN',
  prefersSingleQuotes: prefersSingleQuotes(document),
});
