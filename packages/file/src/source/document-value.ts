import * as E from 'fp-ts/Either';
import { isAlias, isNode, isPair, visit, type Document } from 'yaml';
import { isMergeKey } from './merge-key';
import type { SourceMistake } from './source-mistake';
import { startOf } from './start-of';

/** Why a document has no value: an alias of nothing, a merge of no map, or aliases without end. */
const aliasMistake = (document: Document): SourceMistake => {
  const anchors = new Set<string>();
  let unknownAlias: number | undefined;
  let firstAlias: number | undefined;
  let firstMerge = Infinity;
  visit(document, (_, node) => {
    if (isAlias(node)) {
      firstAlias ??= startOf(node);
      if (!anchors.has(node.source)) unknownAlias ??= startOf(node);
    } else if (isNode(node) && node.anchor !== undefined) {
      anchors.add(node.anchor);
    } else if (isPair(node) && isMergeKey(node.key)) {
      firstMerge = Math.min(firstMerge, startOf(node.key));
    }
  });
  if (unknownAlias !== undefined) {
    const message = 'an alias of an anchor that is not there';
    return { message, fix: 'set the anchor before, or put the string in quotes', offset: unknownAlias };
  }
  return firstAlias === undefined
    ? { message: 'what is merged is not an object', fix: 'merge an alias of one', offset: firstMerge }
    : { message: 'aliases that cannot be resolved', fix: 'write the values out', offset: firstAlias };
};

/** Where an alias stands within what it stands for, so that its value would have no end. */
const endlessAlias = (document: Document): SourceMistake | undefined => {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, alias, ancestors) => {
      if (!ancestors.some((node) => isNode(node) && 'anchor' in node && node.anchor === alias.source)) {
        return undefined;
      }
      offset = startOf(alias);
      return visit.BREAK;
    },
  });
  return offset === undefined
    ? undefined
    : { message: 'an alias within what it stands for', fix: 'write the values out', offset };
};

const mostAliases = 100;

/** The value of a document, with its aliases and merges resolved. */
export const documentValue = (document: Document): E.Either<SourceMistake, unknown> => {
  let hasAnchor = false;
  const onAnchor = (): void => {
    hasAnchor = true;
  };
  const value = E.tryCatch(
    () => document.toJS({ maxAliasCount: mostAliases, onAnchor }) as unknown,
    () => aliasMistake(document),
  );
  // Most documents have no anchor, and without one no alias is endless.
  const endless = hasAnchor || E.isLeft(value) ? endlessAlias(document) : undefined;
  return endless === undefined ? value : E.left(endless);
};
