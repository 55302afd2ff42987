import type { Path } from '@org/cognito-core';

/** What a step of a path leads to: an entry of a map, or an item of a list. */
export interface Entry<Node> {
  readonly key?: Node;
  readonly value?: Node;
}

/** The nodes of a source, each with its place in the text. */
export interface Nodes<Node> {
  /** What the source holds, which is more than nothing. */
  readonly root: Node;
  readonly step: (node: Node, segment: string | number) => Entry<Node> | undefined;
  /** Where in the text a node begins and ends, in characters. */
  readonly spanOf: (node: Node) => readonly [start: number, end: number];
  readonly isCollection: (node: Node) => boolean;
}

/** Where in a source paths lead, in characters. */
export interface Places {
  /**
   * Where a path leads: to a value, or to the key of an object or list, since that is where people look; where there is
   * nothing of the kind, to the nearest place around it.
   */
  readonly startOf: (path: Path) => number;
  /** Where a key begins and ends; nothing where the path leads to none. */
  readonly keySpanOf: (path: Path) => readonly [start: number, end: number] | undefined;
  /** Where a value ends; nothing where the path leads to a key without one. */
  readonly valueEndOf: (path: Path) => number | undefined;
}

/** The places of nodes. */
export const placesOf = <Node>({ root, step, spanOf, isCollection }: Nodes<Node>): Places => {
  /** The entry that a path leads to, or the nearest one before it, and whether it is the entry itself. */
  const follow = (path: Path): { readonly entry: Entry<Node>; readonly isExact: boolean } => {
    let entry: Entry<Node> = { value: root };
    for (const segment of path) {
      const next = entry.value === undefined ? undefined : step(entry.value, segment);
      if (next === undefined) return { entry, isExact: false };
      entry = next;
    }
    return { entry, isExact: true };
  };
  const isEmpty = (node: Node): boolean => {
    const [start, end] = spanOf(node);
    return start === end;
  };
  return {
    startOf: (path) => {
      const { key, value } = follow(path).entry;
      const shown = value === undefined || isCollection(value) || isEmpty(value) ? (key ?? value) : value;
      // Each entry has a key or is an item.
      return spanOf(shown as Node)[0];
    },
    keySpanOf: (path) => {
      const { entry, isExact } = follow(path);
      return isExact && entry.key !== undefined ? spanOf(entry.key) : undefined;
    },
    valueEndOf: (path) => {
      const { value } = follow(path).entry;
      // A block ends with its last line break, which is no part of the next line.
      return value === undefined ? undefined : spanOf(value)[1] - 1;
    },
  };
};
