/** Where in a source a value stands. */
import { isPlainObject, type Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { isAlias, isMap, isNode, isScalar, isSeq, Scalar, type CST, type Node, type YAMLMap } from 'yaml';
import { isShortForm } from '../source/cloudformation-tags';
import { nameOf } from '../source/name-of';
import type { SourceFile } from '../source/source-file';
import { isJson } from './is-json';
import { entriesOf, isCollectionToken, isFlowToken, type CollectionToken, type Entry } from './tokens';

/** The collection that a value is in, and the entry that it has there. */
export interface Holder {
  readonly slot: Slot;
  readonly token: CollectionToken;
  readonly entries: ReadonlyArray<Entry>;
  readonly index: number;
}

export interface Slot {
  /** The value of the data. */
  readonly value: unknown;
  /** What stands before it in its entry: a colon or a dash, an anchor, a tag. */
  readonly lead: ReadonlyArray<CST.SourceToken>;
  /** Absent where nothing is written. */
  readonly token?: CST.Token;
  readonly node?: Node;
  /** The slot of the object, array or call that it is in. */
  readonly parent?: Slot;
  /** Absent for the document as a whole. */
  readonly holder?: Holder;
  /** Whether it stands within brackets. */
  readonly isInFlow: boolean;
}

/** The nearest slot on a path, and what of the path leads beyond it. */
export interface Place {
  readonly slot: Slot;
  readonly rest: Path;
}

type Step = E.Either<string, Slot | undefined>;

const absent: Step = E.right(undefined);

/** The parser writes down an empty word where a value is missing. */
const isWritten = (token: CST.Token | null | undefined): token is CST.Token =>
  token != null && !(token.type === 'scalar' && token.source === '');

const inner = (value: unknown, key: string | number): unknown =>
  (value as Readonly<Record<string | number, unknown>>)[key];

const slotIn = (
  parent: Slot,
  token: CollectionToken,
  entry: Entry,
  { key, lead, node }: { readonly key: string | number; readonly lead: Slot['lead']; readonly node: unknown },
): Slot => {
  const entries = entriesOf(token);
  return {
    value: inner(parent.value, key),
    lead,
    ...(isWritten(entry.value) && { token: entry.value }),
    ...(isNode(node) && { node }),
    parent,
    holder: { slot: parent, token, entries, index: entries.indexOf(entry) },
    isInFlow: parent.isInFlow || isFlowToken(token),
  };
};

const itemOf = (
  parent: Slot,
  token: CollectionToken,
  items: ReadonlyArray<unknown>,
  index: string | number,
): Step => {
  const node = typeof index === 'number' ? items[index] : undefined;
  if (node === undefined) return absent;
  const entry = entriesOf(token)[index as number] as Entry;
  return entry.sep === undefined
    ? E.right(slotIn(parent, token, entry, { key: index, lead: entry.start, node }))
    : E.left('it is a key with a value that stands in a list without braces');
};

const pairOf = (parent: Slot, token: CollectionToken, { items }: YAMLMap, segment: string | number): Step => {
  const [pair, another] = items.filter(({ key }) => nameOf(key) === String(segment));
  if (another !== undefined) return E.left('its key, or that of what is around it, stands there twice');
  if (pair !== undefined) {
    const entry = pair.srcToken as Entry;
    return E.right(slotIn(parent, token, entry, { key: segment, lead: entry.sep ?? [], node: pair.value }));
  }
  return Object.hasOwn(parent.value as object, segment)
    ? E.left('it comes from a merge key (`<<`), or its key is an alias')
    : absent;
};

const wordOf = ({ type }: Scalar, value: unknown): Scalar => Object.assign(new Scalar(value), { type });

/** The argument of a short form, which stands behind the tag; the parser made a call of it. */
const argumentOf = (slot: Slot, segment: string | number): Step => {
  const { node, value } = slot;
  if (!Object.hasOwn(value as object, segment)) return absent;
  const call = isMap(node) ? node.items[0] : undefined;
  const argument = inner(value, segment);
  return E.right({
    ...slot,
    value: argument,
    // The node of a word is that of its call, which would be taken for a short form again.
    node: isNode(call?.value) ? call.value : wordOf(node as Scalar, argument),
    parent: slot,
  });
};

/** Whether a node is the call that the parser made of a short form, and not the argument in it. */
const isShortCall = (node: Node): boolean =>
  isShortForm(node) && (isScalar(node) || (isMap(node) && node.items[0]?.srcToken === undefined));

const stepFrom = (slot: Slot, segment: string | number): Step => {
  const { node, token, value } = slot;
  if (isAlias(node)) return E.left(`it is below the alias \`*${node.source}\``);
  if (node === undefined || value === null) return absent;
  if (isShortCall(node)) return argumentOf(slot, segment);
  if (isCollectionToken(token)) {
    if (isSeq(node) && Array.isArray(value)) return itemOf(slot, token, node.items, segment);
    if (isMap(node) && isPlainObject(value)) return pairOf(slot, token, node, segment);
  }
  return E.left(
    typeof value === 'object'
      ? 'it has no text of its own, as in the short form of a function'
      : 'what is around it is neither an object nor an array',
  );
};

/** Follows a path as far as it leads. The left side says why what is there cannot be edited in place. */
export const placeOf = ({ document, text, value }: SourceFile, path: Path): E.Either<string, Place> => {
  // A source that is parsed holds a node, which has its token.
  const node = document.contents as Node;
  let slot: Slot = { value, lead: [], token: node.srcToken as CST.Token, node, isInFlow: isJson(text) };
  for (const [index, segment] of path.entries()) {
    const next = stepFrom(slot, segment);
    if (E.isLeft(next)) return next;
    if (next.right === undefined) return E.right({ slot, rest: path.slice(index) });
    slot = next.right;
  }
  return E.right({ slot, rest: [] });
};
