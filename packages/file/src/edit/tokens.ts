/** What the tokens of a source cover: where values and entries of collections begin and end, without the comments around. */
import type { CST } from 'yaml';

export type CollectionToken = CST.BlockMap | CST.BlockSequence | CST.FlowCollection;
export type BlockToken = CST.BlockMap | CST.BlockSequence;
export type Entry = CollectionToken['items'][number];

export const isCollectionToken = (token: CST.Token | undefined): token is CollectionToken =>
  token !== undefined && 'items' in token;

export const isBlockToken = (token: CST.Token | undefined): token is BlockToken =>
  token?.type === 'block-map' || token?.type === 'block-seq';

export const isFlowToken = (token: CST.Token | undefined): token is CST.FlowCollection =>
  token?.type === 'flow-collection';

const fillers: ReadonlySet<string> = new Set(['space', 'newline', 'comment', 'comma']);

/** Tokens that belong to an entry, and are neither white space nor comments nor commas around it. */
const words = (tokens: ReadonlyArray<CST.SourceToken> = []): ReadonlyArray<CST.SourceToken> =>
  tokens.filter(({ type }) => !fillers.has(type));

export const endOfSource = ({ offset, source }: Pick<CST.SourceToken, 'offset' | 'source'>): number =>
  offset + source.length;

/** Where the last word of some tokens ends: a colon, a dash, an anchor or a tag. */
export const endOfWords = (tokens: ReadonlyArray<CST.SourceToken> | undefined): number | undefined => {
  const last = words(tokens).at(-1);
  return last && endOfSource(last);
};

/** The entries of a collection; the last tokens of one may be comments or a comma alone. */
export const entriesOf = ({ items }: CollectionToken): ReadonlyArray<Entry> =>
  (items as ReadonlyArray<Entry>).filter(
    ({ start, key, sep, value }) => Boolean(key ?? sep ?? value) || words(start).length > 0,
  );

/** Where a value begins, without its anchor and its tag. */
export const startOfToken = (token: CST.Token): number =>
  isBlockToken(token) ? startOfEntry(entriesOf(token)[0] as Entry) : token.offset;

/** Where an entry of a collection begins: with its dash, its key, or what stands before them. */
export const startOfEntry = ({ start, key, sep, value }: Entry): number => {
  const [first] = [...words(start), key, ...words(sep), value].filter((token) => token != null);
  return startOfToken(first as CST.Token);
};

/** What stands for the value of a block scalar, such as `|-`. */
export const headerOf = ({ props }: CST.BlockScalar): CST.SourceToken => props[0] as CST.SourceToken;

/** Where the lines of a block scalar begin. */
export const startOfBlockText = ({ props }: CST.BlockScalar): number =>
  endOfSource(props.at(-1) as CST.SourceToken);

/** The lines of a block scalar end with its last word, unless it keeps the empty lines. */
const endOfBlockText = (token: CST.BlockScalar): number => {
  const start = startOfBlockText(token);
  if (headerOf(token).source.includes('+')) return start + token.source.length;
  const text = token.source.trimEnd();
  return text === '' ? endOfSource(headerOf(token)) : start + text.length;
};

/** Where a value ends: before the comment and the line break behind it. */
export const endOfToken = (token: CST.Token): number => {
  if (isBlockToken(token)) return endOfEntry(entriesOf(token).at(-1) as Entry);
  if (token.type === 'flow-collection') return endOfSource(token.end[0] as CST.SourceToken);
  return token.type === 'block-scalar' ? endOfBlockText(token) : endOfSource(token as CST.SourceToken);
};

/** Where an entry of a collection ends. */
export const endOfEntry = ({ start, key, sep, value }: Entry): number => {
  if (value) return endOfToken(value);
  return (endOfWords(sep) ?? (key ? endOfToken(key) : endOfWords(start))) as number;
};

/** The comma that stands before an entry of a flow collection. */
export const commaOf = ({ start }: Entry): CST.SourceToken | undefined =>
  start.find(({ type }) => type === 'comma');
