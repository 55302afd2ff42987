/** How the neighbours of a value are written, which a new value is written like. */
import { isMap, isNode, isScalar, isSeq, visit, type CST, type Document, type Node } from 'yaml';
import type { SourceFile } from '../source/source-file';
import { isJson } from './is-json';
import type { Quotes, ScalarStyle } from './print-scalar';
import type { Slot } from './slot';
import { indentOf, isFirstInLine, lineBreakOf } from './text-lines';
import {
  endOfToken,
  entriesOf,
  isBlockToken,
  isCollectionToken,
  startOfEntry,
  type CollectionToken,
  type Entry,
} from './tokens';

/** By indentation, within brackets on one line, or within brackets with a line for each entry. */
export type Shape = 'block' | 'line' | 'lines';

export interface Layout extends ScalarStyle {
  readonly shape: Shape;
  readonly lineBreak: string;
  /** The white space of one level. */
  readonly level: string;
  /** Whether arrays by indentation are indented more than their key. */
  readonly indentsArrays: boolean;
  /** The white space before a closing bracket that has a line of its own. */
  readonly base: string;
  /** What follows colons and commas on a line, within brackets. */
  readonly gap: string;
}

/** Where a new value is to be written. */
export interface Site {
  /** The slot that it replaces the value of. */
  readonly slot?: Slot;
  /** The slot of the object or the array that it is to be an entry of. */
  readonly around?: Slot | undefined;
  /** The entry that it is to be in, or to follow. */
  readonly entry?: Entry | undefined;
  readonly isInFlow: boolean;
}

export const shapeOf = (token: CollectionToken, text: string): Shape => {
  if (isBlockToken(token)) return 'block';
  const last = entriesOf(token).at(-1);
  return last !== undefined && isFirstInLine(text, startOfEntry(last)) ? 'lines' : 'line';
};

const isFilled = (token: CST.Token | null | undefined): token is CollectionToken =>
  isCollectionToken(token ?? undefined) && entriesOf(token as CollectionToken).length > 0;

const isArrayToken = (token: CollectionToken): boolean =>
  token.type === 'block-seq' || (token.type === 'flow-collection' && token.start.source === '[');

const isTagged = ({ start, sep = [] }: Entry): boolean =>
  [...start, ...sep].some(({ type }) => type === 'tag');

/** The last collection of the same kind beside a new one; the arguments of functions are no model. */
const siblingOf = ({ around }: Site, isArray: boolean): CollectionToken | undefined =>
  (isCollectionToken(around?.token) ? entriesOf(around.token) : [])
    .filter((entry) => !isTagged(entry))
    .map(({ value }) => value)
    .filter(isFilled)
    .filter((sibling) => isArrayToken(sibling) === isArray)
    .at(-1);

/** A collection is written like the one that it replaces, else like those beside it, else like the one around it. */
const shapeAt = (text: string, site: Site, isArray: boolean): Pick<Layout, 'shape' | 'base'> => {
  const { slot, entry, isInFlow } = site;
  const likeToken = (token: CollectionToken, base = indentOf(text, endOfToken(token) - 1)) => ({
    shape: shapeOf(token, text),
    base,
  });
  if (isFilled(slot?.token)) return likeToken(slot.token);
  const sibling = siblingOf(site, isArray);
  if (!isInFlow) return sibling === undefined ? { shape: 'block', base: '' } : likeToken(sibling);
  if (entry === undefined) return { shape: text.includes('\n') ? 'lines' : 'line', base: '' };
  // Lines within brackets are indented like the entry that they are in, which must begin one.
  if (!isFirstInLine(text, startOfEntry(entry))) return { shape: 'line', base: '' };
  const base = indentOf(text, startOfEntry(entry));
  return sibling === undefined ? { shape: 'lines', base } : likeToken(sibling, base);
};

const isQuotes = (type: unknown): type is Quotes =>
  type === 'PLAIN' || type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE';

/** How a string is quoted; a block of lines says nothing about others. */
const quotesOf = (node: unknown): Quotes | undefined =>
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

const indentsArrays = (document: Document): boolean => {
  let indents = true;
  visit(document, {
    Pair: (_, { srcToken }) => {
      const { key, value } = srcToken ?? {};
      if (value?.type !== 'block-seq' || key?.type !== 'scalar') return undefined;
      indents = value.indent > key.indent;
      return visit.BREAK;
    },
  });
  return indents;
};

/** How a value is written at a site. */
export const layoutAt = ({ text, document }: SourceFile, site: Site, value: unknown): Layout => {
  const json = isJson(text);
  const around = site.around?.node;
  return {
    isJson: json,
    quotes: quotesOf(site.slot?.node) ?? lastQuotesIn(around) ?? 'PLAIN',
    keyQuotes: lastKeyQuotesIn(around) ?? 'PLAIN',
    ...shapeAt(text, site, Array.isArray(value)),
    lineBreak: lineBreakOf(text),
    level: /^([ \t]+)[^\s#]/m.exec(text)?.[1] ?? '  ',
    indentsArrays: indentsArrays(document),
    gap: json && /":\S/.test(text) ? '' : ' ',
  };
};
