import * as E from 'fp-ts/Either';
import { isAlias, isNode, isPair, visit, type Document } from 'yaml';
import { isMergeKey } from './place';
import type { SyntaxMistake } from './syntax-mistake';

/** What is wrong with the aliases and merges of a document, and where. */
export interface AliasMistake extends SyntaxMistake {
  readonly offset: number;
}

const offsetOfNode = (node: unknown): number => (isNode(node) ? (node.range?.[0] ?? 0) : 0);

/** Why the values of a document cannot be told: an alias of nothing, a merge of no map, or aliases without end. */
const aliasMistakeOf = (document: Document): AliasMistake => {
  const anchors = new Set<string>();
  let unknownAlias: number | undefined;
  let firstAlias: number | undefined;
  let firstMerge: number | undefined;
  visit(document, (_, node) => {
    if (isAlias(node)) {
      firstAlias ??= offsetOfNode(node);
      if (!anchors.has(node.source)) unknownAlias ??= offsetOfNode(node);
    } else if (isNode(node) && node.anchor !== undefined) {
      anchors.add(node.anchor);
    } else if (isPair(node) && isMergeKey(node.key)) {
      firstMerge ??= offsetOfNode(node.key);
    }
  });
  if (unknownAlias !== undefined) {
    const message = 'an alias of an anchor that is not there';
    return { message, fix: 'set the anchor before, or put the text in quotes', offset: unknownAlias };
  }
  return firstAlias === undefined
    ? { message: 'what is merged is not an object', fix: 'merge an alias of one', offset: firstMerge ?? 0 }
    : { message: 'aliases that cannot be resolved', fix: 'write the values out', offset: firstAlias };
};

/** Where an alias stands within what it stands for, so that its value would have no end. */
const endlessAlias = (document: Document): AliasMistake | undefined => {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, { source, range }, ancestors) => {
      if (!ancestors.some((node) => isNode(node) && 'anchor' in node && node.anchor === source))
        return undefined;
      offset = range?.[0];
      return visit.BREAK;
    },
  });
  return offset === undefined
    ? undefined
    : { message: 'an alias within what it stands for', fix: 'write the values out', offset };
};

const mostAliases = 100;

/** The value of a document, with its aliases and merges resolved. */
export const valueOf = (document: Document): E.Either<AliasMistake, unknown> => {
  const endless = endlessAlias(document);
  return endless === undefined
    ? E.tryCatch(
        () => document.toJS({ maxAliasCount: mostAliases }) as unknown,
        () => aliasMistakeOf(document),
      )
    : E.left(endless);
};
