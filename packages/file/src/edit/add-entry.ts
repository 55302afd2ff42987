/** Text edits that add an entry behind the last one of an object or an array. */
import type { CST } from 'yaml';
import type { SourceFile } from '../source/source-file';
import { layoutAt, type Layout } from './layout';
import { flowEntry, itemLines, pairLines } from './print-value';
import { shapeOf } from './shape';
import type { Slot } from './slot';
import { replaced, type TextEdit } from './text-edit';
import { indentOf, lineEndOf, restOfLine } from './text-lines';
import {
  commaOf,
  endOfEntry,
  endOfSource,
  entriesOf,
  isBlockToken,
  startOfEntry,
  type BlockToken,
  type CollectionToken,
  type Entry,
} from './tokens';

/** What is added: an item, or a value with its key. */
export interface NewEntry {
  readonly key?: string;
  readonly value: unknown;
}

const inBlock = (
  text: string,
  { indent }: BlockToken,
  last: Entry,
  { key, value }: NewEntry,
  layout: Layout,
): ReadonlyArray<TextEdit> => {
  const { lineBreak } = layout;
  const lines = key === undefined ? itemLines(value, layout) : pairLines(key, value, layout);
  const written = lines.map((line) => ' '.repeat(indent) + line).join(lineBreak);
  const end = endOfEntry(last);
  // The lines of a block scalar that keeps its empty lines end with a line break.
  return text[end - 1] === '\n'
    ? [replaced(end, end, written + lineBreak)]
    : [replaced(lineEndOf(text, end), lineEndOf(text, end), lineBreak + written)];
};

/** The comma behind the last entry, which YAML allows. */
const trailingComma = ({ items }: CollectionToken, last: Entry): CST.SourceToken | undefined => {
  const behind = items.at(-1) as Entry;
  return behind === last ? undefined : commaOf(behind);
};

/** What stands between a comma and the entry behind it, on one line. */
const gapIn = (text: string, entries: ReadonlyArray<Entry>, { gap }: Layout): string => {
  const last = entries.at(-1) as Entry;
  const comma = commaOf(last);
  const written = comma && text.slice(endOfSource(comma), startOfEntry(last));
  return written === undefined || written.trim() !== '' || written.includes('\n') ? gap : written;
};

const inFlow = (
  text: string,
  token: CST.FlowCollection,
  entries: ReadonlyArray<Entry>,
  { key, value }: NewEntry,
  layout: Layout,
): ReadonlyArray<TextEdit> => {
  const last = entries.at(-1) as Entry;
  const written = flowEntry(key, value, layout);
  const comma = trailingComma(token, last);
  const end = comma ? endOfSource(comma) : endOfEntry(last);
  const [before, after] = comma ? ['', ','] : [',', ''];
  if (shapeOf(token, text) === 'line') {
    return [replaced(end, end, before + gapIn(text, entries, layout) + written + after)];
  }
  const line = layout.lineBreak + indentOf(text, startOfEntry(last)) + written + after;
  // A comment behind the last entry stays behind it.
  return restOfLine(text, end).trim().startsWith('#')
    ? [
        ...(comma ? [] : [replaced(end, end, before)]),
        replaced(lineEndOf(text, end), lineEndOf(text, end), line),
      ]
    : [replaced(end, end, before + line)];
};

/** Adds an entry to an object or an array that has some. */
export const entryAdded = (
  source: SourceFile,
  slot: Slot,
  token: CollectionToken,
  entry: NewEntry,
): ReadonlyArray<TextEdit> => {
  const entries = entriesOf(token);
  const last = entries.at(-1) as Entry;
  const isInFlow = !isBlockToken(token);
  const layout = layoutAt(source, { around: slot, entry: last, isInFlow }, entry.value);
  return isBlockToken(token)
    ? inBlock(source.text, token, last, entry, layout)
    : inFlow(source.text, token, entries, entry, layout);
};
