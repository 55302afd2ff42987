/** Anchors that aliases elsewhere use, so that an edit would change more than its place. */
import { visit, type Document, type Node, type Range } from 'yaml';
import type { Slot } from './slot';

interface Use {
  readonly name: string;
  readonly offset: number;
}

const offsetOf = ({ range }: Node): number => (range as Range)[0];

const aliasesIn = (document: Document): ReadonlyArray<Use> => {
  const found: Array<Use> = [];
  visit(document, { Alias: (_, alias) => void found.push({ name: alias.source, offset: offsetOf(alias) }) });
  return found;
};

const anchorsIn = (document: Document): ReadonlyArray<Use> => {
  const found: Array<Use> = [];
  visit(document, {
    Value: (_, node) => {
      if (node.anchor !== undefined) found.push({ name: node.anchor, offset: offsetOf(node) });
    },
  });
  return found;
};

/** The anchor of a slot, or of what is around it, that an alias uses. */
export const anchorAround = (document: Document, slot: Slot | undefined): string | undefined => {
  const aliases = new Set(aliasesIn(document).map(({ name }) => name));
  for (let each = slot; each !== undefined; each = each.parent) {
    const anchor = each.node && 'anchor' in each.node ? each.node.anchor : undefined;
    if (anchor !== undefined && aliases.has(anchor)) return anchor;
  }
  return undefined;
};

/** An anchor between two offsets that an alias uses which is not between them. */
export const anchorWithin = (document: Document, from: number, to: number): string | undefined => {
  const isWithin = ({ offset }: Use): boolean => offset >= from && offset <= to;
  const elsewhere = new Set(
    aliasesIn(document)
      .filter((use) => !isWithin(use))
      .map(({ name }) => name),
  );
  return anchorsIn(document)
    .filter(isWithin)
    .map(({ name }) => name)
    .find((name) => elsewhere.has(name));
};
