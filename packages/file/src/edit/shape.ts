/** Whether a collection is written by indentation or within brackets, and on how many lines. */
import type { CST } from 'yaml';
import type { Slot } from './slot';
import { indentOf, isFirstInLine } from './text-lines';
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

export interface PlacedShape {
  readonly shape: Shape;
  /** The white space before a closing bracket that has a line of its own. */
  readonly base: string;
  /** How much more the lines within are indented, if a model says so. */
  readonly step?: string;
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

const likeToken = (text: string, token: CollectionToken): PlacedShape => {
  const shape = shapeOf(token, text);
  const base = indentOf(text, endOfToken(token) - 1);
  const inner = indentOf(text, startOfEntry(entriesOf(token).at(-1) as Entry));
  return shape === 'lines' && inner.startsWith(base) && inner !== base
    ? { shape, base, step: inner.slice(base.length) }
    : { shape, base };
};

/** A collection is written like the one that it replaces, else like those beside it, else like the one around it. */
export const shapeAt = (text: string, site: Site, isArray: boolean): PlacedShape => {
  const { slot, entry, isInFlow } = site;
  if (isFilled(slot?.token)) return likeToken(text, slot.token);
  const sibling = siblingOf(site, isArray);
  if (!isInFlow) return sibling === undefined ? { shape: 'block', base: '' } : likeToken(text, sibling);
  if (entry === undefined) return { shape: text.includes('\n') ? 'lines' : 'line', base: '' };
  // Lines within brackets are indented like the entry that they are in, which must begin one.
  if (!isFirstInLine(text, startOfEntry(entry))) return { shape: 'line', base: '' };
  const base = indentOf(text, startOfEntry(entry));
  return sibling === undefined ? { shape: 'lines', base } : { ...likeToken(text, sibling), base };
};
