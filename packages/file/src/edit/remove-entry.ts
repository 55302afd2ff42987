/** Text edits that take an entry out of an object or an array. */
import type { CST } from 'yaml';
import type { SourceFile } from '../source/source-file';
import { valueReplaced } from './replace-value';
import type { Holder } from './slot';
import { replaced, type TextEdit } from './text-edit';
import { isFirstInLine, lineEndOf, linesRemoved, lineStartOf, nextLineOf, restOfLine } from './text-lines';
import {
  commaOf,
  endOfEntry,
  endOfSource,
  endOfToken,
  isFlowToken,
  startOfEntry,
  type CollectionToken,
  type Entry,
} from './tokens';

/** Where white space around an offset begins and ends, on its line. */
const spaceBefore = (text: string, offset: number): number =>
  lineStartOf(text, offset) + text.slice(lineStartOf(text, offset), offset).trimEnd().length;

const spaceAfter = (text: string, offset: number): number => {
  const rest = restOfLine(text, offset);
  return offset + rest.length - rest.trimStart().length;
};

const hasComment = (text: string, from: number, to: number): boolean => text.slice(from, to).includes('#');

/** Takes away what stands between brackets: with its lines if nothing else is on them. */
const spanRemoved = (text: string, from: number, to: number): TextEdit => {
  const rest = restOfLine(text, to).trim();
  if (isFirstInLine(text, from) && (rest === '' || rest.startsWith('#'))) {
    return linesRemoved(text, lineStartOf(text, from), nextLineOf(text, to));
  }
  return rest === '' ? replaced(spaceBefore(text, from), to, '') : replaced(from, spaceAfter(text, to), '');
};

/** The comma behind an entry, which stands with what follows. */
const commaBehind = ({ token }: Holder, entry: Entry): CST.SourceToken | undefined => {
  const items: ReadonlyArray<Entry> = token.items;
  const behind = items[items.indexOf(entry) + 1];
  return behind && commaOf(behind);
};

const fromFlow = (text: string, holder: Holder, entry: Entry): ReadonlyArray<TextEdit> => {
  const [from, to] = [startOfEntry(entry), endOfEntry(entry)];
  const behind = commaBehind(holder, entry);
  if (behind !== undefined) {
    return hasComment(text, to, behind.offset)
      ? [spanRemoved(text, from, to), replaced(behind.offset, endOfSource(behind), '')]
      : [spanRemoved(text, from, endOfSource(behind))];
  }
  const before = commaOf(entry);
  if (before === undefined) return [spanRemoved(text, from, to)];
  return text.slice(before.offset, from).includes('\n')
    ? [replaced(before.offset, endOfSource(before), ''), spanRemoved(text, from, to)]
    : [replaced(before.offset, to, '')];
};

const fromBlock = (text: string, { entries, index }: Holder, entry: Entry): ReadonlyArray<TextEdit> => {
  const [from, to] = [startOfEntry(entry), endOfEntry(entry)];
  const nextLine = text[to - 1] === '\n' ? to : nextLineOf(text, to);
  if (isFirstInLine(text, from)) return [linesRemoved(text, lineStartOf(text, from), nextLine)];
  // The first entry stands behind a dash, and the next one comes there, unless comments are in between.
  const next = startOfEntry(entries[index + 1] as Entry);
  return hasComment(text, nextLine, next)
    ? [replaced(spaceBefore(text, from), lineEndOf(text, to), '')]
    : [replaced(from, next, '')];
};

/** Whether comments stand between brackets, beside the only entry. */
const hasCommentsBeside = (text: string, token: CollectionToken, entry: Entry): boolean =>
  isFlowToken(token) &&
  (hasComment(text, token.offset, startOfEntry(entry)) ||
    hasComment(text, endOfEntry(entry), endOfToken(token)));

/** Leaves empty brackets where the only entry was. */
const emptied = (source: SourceFile, { slot, token }: Holder, entry: Entry): ReadonlyArray<TextEdit> => {
  const { text } = source;
  const [from, to] = [startOfEntry(entry), endOfEntry(entry)];
  if (isFlowToken(token) || (slot.holder !== undefined && isFirstInLine(text, from))) {
    return valueReplaced(source, slot, Array.isArray(slot.value) ? [] : {});
  }
  // The comment behind the entry goes with it, though its line stays.
  const hasCommentBehind = restOfLine(text, to).trim().startsWith('#');
  return [
    replaced(from, hasCommentBehind ? lineEndOf(text, to) : to, Array.isArray(slot.value) ? '[]' : '{}'),
  ];
};

/** Takes an entry away. Where it was the only one, empty brackets are left. */
export const entryRemoved = (source: SourceFile, holder: Holder): ReadonlyArray<TextEdit> => {
  const { token, entries, index } = holder;
  const entry = entries[index] as Entry;
  if (entries.length === 1 && !hasCommentsBeside(source.text, token, entry))
    return emptied(source, holder, entry);
  return isFlowToken(token) ? fromFlow(source.text, holder, entry) : fromBlock(source.text, holder, entry);
};
