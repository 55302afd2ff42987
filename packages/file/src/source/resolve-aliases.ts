/** The aliases of a document, and those of them that stand for nothing. */
import {
  isAlias,
  isMap,
  isPair,
  isSeq,
  Scalar,
  YAMLMap,
  type Alias,
  type Document,
  type Node,
  type Range,
} from 'yaml';
import { isMergeKey } from './merge-key';
import { mostValues } from './source-limits';
import type { SourceMistake } from './source-mistake';
import { startOf } from './start-of';

/** What is known of the aliases of a document. */
export interface Aliases {
  /** Where the first alias or merge key stands; `undefined` if there is none. */
  readonly first: number | undefined;
  /** The aliases that stand for nothing, in the order of reading. Open values have taken their places. */
  readonly mistakes: ReadonlyArray<SourceMistake>;
  /** Why the document has no value: its aliases multiply. */
  readonly excess: SourceMistake | undefined;
}

const unknownAnchor = (alias: Alias): SourceMistake => ({
  message: 'an alias of an anchor that is not there',
  fix: 'set the anchor before, or put the string in quotes',
  offset: startOf(alias),
});

const endless = (alias: Alias): SourceMistake => ({
  message: 'an alias within what it stands for',
  fix: 'write the values out',
  offset: startOf(alias),
});

/** Where a broken alias stands, which says what may take its place. */
type Role = 'key' | 'value' | 'merged';

/** What takes the place of an alias of nothing: a value that is open, a key of its name, or nothing to merge. */
const stopgap = (alias: Alias, role: Role): Node => {
  const node =
    role === 'merged'
      ? new YAMLMap()
      : new Scalar<unknown>(role === 'key' ? alias.source : { 'Fn::Alias': alias.source });
  node.range = alias.range as Range;
  return node;
};

/** To resolve an alias, the parser walks over all of them. */
const mostAliases = 5_000;

/** Looks at each alias of a document once, and counts the values that it has with its aliases resolved. */
export const resolveAliases = (document: Document): Aliases => {
  // How many values each anchor stands for; nothing while what it stands for is still being read.
  const sizes = new Map<string, number | undefined>();
  const mistakes: Array<SourceMistake> = [];
  let firstAlias: number | undefined;
  let aliases = 0;
  let firstMerge: number | undefined;

  const broken = (alias: Alias): SourceMistake | undefined => {
    if (!sizes.has(alias.source)) return unknownAnchor(alias);
    return sizes.get(alias.source) === undefined ? endless(alias) : undefined;
  };

  /** The node that stands in the place of another, which is mostly itself, and how many values it has. */
  const read = (node: unknown, role: Role): readonly [node: unknown, size: number] => {
    if (isAlias(node)) {
      firstAlias ??= startOf(node);
      aliases += 1;
      const mistake = broken(node);
      if (mistake === undefined) return [node, sizes.get(node.source) as number];
      mistakes.push(mistake);
      return [stopgap(node, role), 1];
    }
    if (isMap(node) || isSeq(node)) {
      const { anchor } = node;
      if (anchor !== undefined) sizes.set(anchor, undefined);
      const size = 1 + readItems(node.items, isSeq(node) ? role : 'value');
      if (anchor !== undefined) sizes.set(anchor, size);
      return [node, size];
    }
    if (node instanceof Scalar && node.anchor !== undefined) sizes.set(node.anchor, 1);
    return [node, 1];
  };

  const readItems = (items: Array<unknown>, role: Role): number => {
    let size = 0;
    for (const [index, item] of items.entries()) {
      if (isPair(item)) {
        const isMerge = isMergeKey(item.key);
        if (isMerge) firstMerge ??= startOf(item.key as Scalar);
        const [key, keySize] = read(item.key, 'key');
        const [value, valueSize] = read(item.value, isMerge ? 'merged' : 'value');
        item.key = key;
        item.value = value;
        size += keySize + valueSize;
      } else {
        const [node, itemSize] = read(item, role);
        items[index] = node;
        size += itemSize;
      }
    }
    return size;
  };

  const [, size] = read(document.contents, 'value');
  const excess =
    firstAlias === undefined || (size <= mostValues && aliases <= mostAliases)
      ? undefined
      : { message: 'aliases that cannot be resolved', fix: 'write the values out', offset: firstAlias };
  const [first] = [firstAlias, firstMerge].filter((each) => each !== undefined).sort((a, b) => a - b);
  return { first, mistakes, excess };
};
