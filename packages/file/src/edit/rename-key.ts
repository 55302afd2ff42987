import * as E from 'fp-ts/Either';
import type { CST } from 'yaml';
import type { SourceFile } from '../source/source-file';
import { keyText, type Quotes } from './print-word';
import type { Holder } from './slot';
import { replaced, type TextEdit } from './text-edit';
import { endOfToken, isFlowToken, type Entry } from './tokens';
import { wordStyleAt } from './word-style-at';

const quotes: Readonly<Partial<Record<CST.Token['type'], Quotes>>> = {
  scalar: 'PLAIN',
  'single-quoted-scalar': 'QUOTE_SINGLE',
  'double-quoted-scalar': 'QUOTE_DOUBLE',
};

/** Writes another key, in the quotes of the old one. */
export const keyReplaced = (
  source: SourceFile,
  { entries, index, token, slot }: Holder,
  key: string,
): E.Either<string, ReadonlyArray<TextEdit>> => {
  const old = (entries[index] as Entry).key;
  const style = old ? quotes[old.type] : undefined;
  if (!old || style === undefined) return E.left('its key is not written as one word');
  const wordStyle = { ...wordStyleAt(source, slot.node), keyQuotes: style };
  const isInFlow = slot.isInFlow || isFlowToken(token);
  return E.right([replaced(old.offset, endOfToken(old), keyText(key, wordStyle, isInFlow))]);
};
