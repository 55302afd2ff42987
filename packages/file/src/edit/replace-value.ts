/** Text edits that write another value into a slot. */
import type { SourceFile } from '../source/source-file';
import { layoutAt, type Layout } from './layout';
import { blockLines, flowText, indentBelowKey, isBlock } from './print-value';
import type { Slot } from './slot';
import { replaced, type TextEdit } from './text-edit';
import {
  columnOf,
  isFirstInLine,
  lineEndOf,
  linesRemoved,
  lineStartOf,
  nextLineOf,
  restOfLine,
} from './text-lines';
import {
  endOfEntry,
  endOfSource,
  endOfToken,
  endOfWords,
  headerOf,
  isBlockToken,
  startOfToken,
  type Entry,
} from './tokens';

/** What is taken away of an old value. */
interface Old {
  /** The value, or what of it stands on the line of its key or of its dash. */
  readonly from: number;
  readonly to: number;
  /** The lines that it has for itself. */
  readonly lines?: TextEdit;
}

const entryOf = ({ holder }: Slot): Entry | undefined => holder?.entries[holder.index];

/** Where the value of an entry begins if nothing is written yet: behind a colon, a dash, an anchor or a key alone. */
const endOfLead = (slot: Slot): number => endOfWords(slot.lead) ?? endOfEntry(entryOf(slot) as Entry);

const spaces = (count: number): string => ' '.repeat(count);

const wholeLines = (text: string, from: number, to: number): TextEdit =>
  linesRemoved(text, lineStartOf(text, from), nextLineOf(text, to));

/** What is to be taken away where a value that stands by itself comes instead. */
const oldOf = (text: string, slot: Slot): Old => {
  const { token, holder } = slot;
  if (token === undefined) return { from: endOfLead(slot), to: endOfLead(slot) };
  const [from, to] = [startOfToken(token), endOfToken(token)];
  if (token.type === 'block-scalar') {
    const header = endOfSource(headerOf(token));
    return to > header
      ? { from, to: header, lines: wholeLines(text, nextLineOf(text, header), to) }
      : { from, to: header };
  }
  return isBlockToken(token) && holder !== undefined && isFirstInLine(text, from)
    ? { from: endOfLead(slot), to: endOfLead(slot), lines: wholeLines(text, from, to) }
    : { from, to };
};

const isInsertion = ({ from, to }: Old): boolean => from === to;

/** Between a lead and the value behind it. A key alone has no colon yet. */
const separatorOf = ({ lead, holder }: Slot): string =>
  holder?.token.type === 'flow-collection' && endOfWords(lead) === undefined ? ': ' : ' ';

const inlineEdits = (text: string, slot: Slot, value: string): ReadonlyArray<TextEdit> => {
  const old = oldOf(text, slot);
  const written = isInsertion(old) ? separatorOf(slot) + value : value;
  return [replaced(old.from, old.to, written), ...(old.lines ? [old.lines] : [])];
};

/** Puts lines below a key, and takes away what stands behind it; a comment there stays. */
const linesBelow = (
  text: string,
  slot: Slot,
  { to, lines }: Old,
  written: string,
): ReadonlyArray<TextEdit> => {
  const from = endOfLead(slot);
  const lineEnd = lineEndOf(text, to);
  const edits =
    restOfLine(text, to).trim() === ''
      ? [replaced(from, lineEnd, written)]
      : [replaced(from, to, ''), replaced(lineEnd, lineEnd, written)];
  return [
    ...edits.filter(({ length, text: added }) => length > 0 || added !== ''),
    ...(lines ? [lines] : []),
  ];
};

/** Where lines begin that are put below a key, or below an anchor or a tag, which would go to their first key on its line. */
const columnBelow = ({ lead, holder }: Slot, value: unknown, layout: Layout): number | undefined => {
  if (holder?.token.type === 'block-map') return holder.token.indent + indentBelowKey(value, layout).length;
  const hasProperties = lead.some(({ type }) => type === 'anchor' || type === 'tag');
  return holder?.token.type === 'block-seq' && hasProperties ? holder.token.indent + 2 : undefined;
};

const blockEdits = (
  text: string,
  slot: Slot,
  value: Parameters<typeof blockLines>[0],
  layout: Layout,
): ReadonlyArray<TextEdit> => {
  const lines = blockLines(value, layout);
  const at = (column: number): string => lines.join(layout.lineBreak + spaces(column));
  const { token } = slot;
  const below = columnBelow(slot, value, layout);
  if (isBlockToken(token)) {
    const [from, to] = [startOfToken(token), endOfToken(token)];
    // An array may be indented like its key, but an object may not.
    return below !== undefined && token.indent < below && !Array.isArray(value)
      ? [replaced(lineStartOf(text, from), to, spaces(below) + at(below))]
      : [replaced(from, to, at(token.indent))];
  }
  const old = oldOf(text, slot);
  if (below !== undefined && !(token && isFirstInLine(text, old.from))) {
    return linesBelow(text, slot, old, layout.lineBreak + spaces(below) + at(below));
  }
  const column = columnOf(text, old.from) + (isInsertion(old) ? 1 : 0);
  return [
    replaced(old.from, old.to, (isInsertion(old) ? ' ' : '') + at(column)),
    ...(old.lines ? [old.lines] : []),
  ];
};

/** Writes a value in place of another, or where nothing is written behind a key or a dash. */
export const valueReplaced = (source: SourceFile, slot: Slot, value: unknown): ReadonlyArray<TextEdit> => {
  const layout = layoutAt(
    source,
    { slot, around: slot.holder?.slot, entry: entryOf(slot), isInFlow: slot.isInFlow },
    value,
  );
  return isBlock(value, layout)
    ? blockEdits(source.text, slot, value, layout)
    : inlineEdits(source.text, slot, flowText(value, layout, slot.isInFlow));
};
