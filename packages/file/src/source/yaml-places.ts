import { isAlias, isCollection, isMap, isNode, isSeq, type Document, type Node, type Range } from 'yaml';
import { isMergeKey } from './merge-key';
import { nameOf } from './name-of';
import { placesOf, type Entry, type Places } from './places';

const nodeOf = (value: unknown): Node | undefined => (isNode(value) ? value : undefined);

const entryOf = (key: unknown, value: unknown): Entry<Node> => {
  const [keyNode, valueNode] = [nodeOf(key), nodeOf(value)];
  return { ...(keyNode && { key: keyNode }), ...(valueNode && { value: valueNode }) };
};

const resolved = (document: Document, node: Node | undefined): Node | undefined =>
  isAlias(node) ? nodeOf(node.resolve(document)) : node;

const step = (
  document: Document,
  node: Node | undefined,
  segment: string | number,
): Entry<Node> | undefined => {
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

/** The places of a document, which is not empty. */
export const yamlPlaces = (document: Document): Places =>
  placesOf<Node>({
    root: document.contents as Node,
    step: (node, segment) => step(document, node, segment),
    spanOf: ({ range }) => {
      const [start, end] = range as Range;
      return [start, end];
    },
    isCollection,
  });
