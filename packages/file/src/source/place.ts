import type { Path } from '@org/cognito-core';
import { isAlias, isCollection, isMap, isNode, isScalar, isSeq, type Document, type Node } from 'yaml';

/** What a step of a path leads to: an entry of a map, or an item of a list. */
interface Place {
  readonly key?: Node;
  readonly value?: Node;
}

const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

const placeOf = (key: unknown, value: unknown): Place => {
  const [keyNode, valueNode] = [nodeOf(key), nodeOf(value)];
  return { ...(keyNode && { key: keyNode }), ...(valueNode && { value: valueNode }) };
};

/** Whether a key merges another map into its own. The parser holds such a key as a symbol. */
export const isMergeKey = (key: unknown): boolean =>
  isScalar(key) && key.type === 'PLAIN' && key.source === '<<';

/** The name of the property that a key becomes; a key that is an object or a list has none that a path knows. */
const nameOf = (key: unknown): string | undefined =>
  isScalar<string | number | boolean | null>(key) ? String(key.value ?? '') : undefined;

const resolved = (document: Document, node: Node | undefined): Node | undefined =>
  isAlias(node) ? nodeOf(node.resolve(document)) : node;

const step = (document: Document, node: Node | undefined, segment: string | number): Place | undefined => {
  const target = resolved(document, node);
  if (isSeq(target)) {
    const item = target.items[Number(segment)];
    return item === undefined ? undefined : placeOf(undefined, item);
  }
  if (!isMap(target)) return undefined;
  const own = target.items.find(({ key }) => nameOf(key) === String(segment));
  if (own !== undefined) return placeOf(own.key, own.value);
  // Not its own: merged into it, from one map or from a list of them.
  for (const { key, value } of target.items) {
    if (!isMergeKey(key)) continue;
    const source = resolved(document, nodeOf(value));
    for (const merged of isSeq(source) ? source.items : [source]) {
      const place = step(document, nodeOf(merged), segment);
      if (place !== undefined) return place;
    }
  }
  return undefined;
};

/** The place that a path leads to, or the nearest one before it, and whether it is the place itself. */
const follow = (document: Document, path: Path): { readonly place: Place; readonly isExact: boolean } => {
  let place: Place = placeOf(undefined, document.contents);
  for (const segment of path) {
    const next = step(document, place.value, segment);
    if (next === undefined) return { place, isExact: false };
    place = next;
  }
  return { place, isExact: true };
};

const isEmptyNode = (node: Node): boolean => node.range != null && node.range[0] === node.range[1];

/**
 * Where in the source a path leads: to a value, or to the key of an object or list, since that is where people
 * look; where there is nothing of the kind, to the nearest place around it.
 */
export const offsetOf = (document: Document, path: Path): number => {
  const { key, value } = follow(document, path).place;
  const shown = value === undefined || isCollection(value) || isEmptyNode(value) ? (key ?? value) : value;
  return shown?.range?.[0] ?? 0;
};

/** Where in the source a key begins and ends. */
export const keyRangeOf = (document: Document, path: Path): readonly [number, number] | undefined => {
  const { place, isExact } = follow(document, path);
  const range = isExact ? place.key?.range : undefined;
  return range ? [range[0], range[1]] : undefined;
};

/** Where in the source a value ends. */
export const valueEndOf = (document: Document, path: Path): number | undefined => {
  const end = follow(document, path).place.value?.range?.[1];
  // A block ends with its last line break, which is no part of the next line.
  return end === undefined ? undefined : end - 1;
};
