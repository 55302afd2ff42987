/** Where in a source paths lead, in characters. */
import type { Path } from '@org/cognito-core';
import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Range,
} from 'yaml';
import { isMergeKey } from './merge-key';
import { startOf } from './start-of';

/** What a step of a path leads to: an entry of a map, or an item of a list. */
interface Entry {
  readonly key?: Node;
  readonly value?: Node;
}

const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

const entryOf = (key: unknown, value: unknown): Entry => {
  const [keyNode, valueNode] = [nodeOf(key), nodeOf(value)];
  return { ...(keyNode && { key: keyNode }), ...(valueNode && { value: valueNode }) };
};

/** The name of the property that a key becomes; a key that is an object or a list has none that a path knows. */
export const nameOf = (key: unknown): string | undefined =>
  isScalar<string | number | boolean | null>(key) ? String(key.value ?? '') : undefined;

const resolved = (document: Document, node: Node | undefined): Node | undefined =>
  isAlias(node) ? nodeOf(node.resolve(document)) : node;

const step = (document: Document, node: Node | undefined, segment: string | number): Entry | undefined => {
  const target = resolved(document, node);
  if (isSeq(target)) {
    const item = target.items[Number(segment)];
    return item === undefined ? undefined : entryOf(undefined, item);
  }
  if (!isMap(target)) return undefined;
  // Of two equal keys the last one holds.
  const own = target.items.filter(({ key }) => nameOf(key) === String(segment)).at(-1);
  if (own !== undefined) return entryOf(own.key, own.value);
  // Not its own: merged into it, from one map or from a list of them.
  for (const { key, value } of target.items) {
    if (!isMergeKey(key)) continue;
    const source = resolved(document, nodeOf(value));
    for (const merged of isSeq(source) ? source.items : [source]) {
      const entry = step(document, nodeOf(merged), segment);
      if (entry !== undefined) return entry;
    }
  }
  return undefined;
};

/** The entry that a path leads to, or the nearest one before it, and whether it is the entry itself. */
const follow = (document: Document, path: Path): { readonly entry: Entry; readonly isExact: boolean } => {
  let entry: Entry = entryOf(undefined, document.contents);
  for (const segment of path) {
    const next = step(document, entry.value, segment);
    if (next === undefined) return { entry, isExact: false };
    entry = next;
  }
  return { entry, isExact: true };
};

const isEmptyNode = ({ range }: Node): boolean => (range as Range)[0] === (range as Range)[1];

/**
 * Where in the source a path leads: to a value, or to the key of an object or list, since that is where people
 * look; where there is nothing of the kind, to the nearest place around it.
 */
export const offsetOf = (document: Document, path: Path): number => {
  const { key, value } = follow(document, path).entry;
  const shown = value === undefined || isCollection(value) || isEmptyNode(value) ? (key ?? value) : value;
  // A document that is not empty has a node, and each entry has a key or is an item.
  return startOf(shown as Node);
};

/** Where in the source a key begins and ends. */
export const keyRangeOf = (document: Document, path: Path): readonly [number, number] | undefined => {
  const { entry, isExact } = follow(document, path);
  if (!isExact || entry.key === undefined) return undefined;
  const [start, end] = entry.key.range as Range;
  return [start, end];
};

/** Where in the source a value ends. */
export const valueEndOf = (document: Document, path: Path): number | undefined => {
  const { value } = follow(document, path).entry;
  // A block ends with its last line break, which is no part of the next line.
  return value === undefined ? undefined : (value.range as Range)[1] - 1;
};
