import * as E from 'fp-ts/Either';
import { visit, type Document } from 'yaml';
import { isMergeKey } from './merge-key';
import { resolveAliases, type Aliases } from './resolve-aliases';
import type { SourceMistake } from './source-mistake';
import { startOf } from './start-of';

/** What a document holds, and what is known of its aliases. */
interface DocumentValue {
  readonly value: unknown;
  readonly aliases: Aliases;
}

/** Why a document has no value although its aliases have: it merges what is no object. */
const mergeMistake = (document: Document): SourceMistake => {
  let offset = Infinity;
  visit(document, {
    Pair: (_, { key }) => {
      if (isMergeKey(key)) offset = Math.min(offset, startOf(key));
    },
  });
  return { message: 'what is merged is not an object', fix: 'merge an alias of one', offset };
};

/** Most documents have neither an alias nor a merge key, and none need be looked for. */
const mayAlias = /(?:^|[\s,[{(:?-])\*\S|<</;
const none: Aliases = { first: undefined, mistakes: [], excess: undefined };

/** The value of a document, with its aliases and merges resolved. An alias of nothing is an open value. */
export const documentValue = (document: Document, text: string): E.Either<SourceMistake, DocumentValue> => {
  const aliases = mayAlias.test(text) ? resolveAliases(document) : none;
  if (aliases.excess !== undefined) return E.left(aliases.excess);
  return E.tryCatch(
    // The values have been counted.
    () => ({ value: document.toJS({ maxAliasCount: -1 }) as unknown, aliases }),
    () => mergeMistake(document),
  );
};
