/** Where the lines of a text begin and end. */
import { replaced, type TextEdit } from './text-edit';

/** Where the line of an offset begins, behind a byte order mark. */
export const lineStartOf = (text: string, offset: number): number => {
  const start = text.slice(0, offset).lastIndexOf('\n') + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
};

/** Where the line of an offset ends, before its line break. */
export const lineEndOf = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  if (end === -1) return text.length;
  return text[end - 1] === '\r' ? end - 1 : end;
};

/** Where the line after that of an offset begins, or the end of the text. */
export const nextLineOf = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end + 1;
};

/** What the lines of a text end with: the line break that comes first, or that of Unix. */
export const lineBreakOf = (text: string): string => (/\r?\n/.exec(text) ?? ['\n'])[0];

/** The white space at the beginning of the line of an offset. */
export const indentOf = (text: string, offset: number): string =>
  (/^[ \t]*/.exec(text.slice(lineStartOf(text, offset))) as RegExpExecArray)[0];

/** Whether nothing but white space stands before an offset on its line. */
export const isFirstInLine = (text: string, offset: number): boolean =>
  text.slice(lineStartOf(text, offset), offset).trim() === '';

/** What follows an offset on its line. */
export const restOfLine = (text: string, offset: number): string =>
  text.slice(offset, lineEndOf(text, offset));

/** Takes away whole lines: from the beginning of one to the beginning of another, or to the end of the text. */
export const linesRemoved = (text: string, from: number, to: number): TextEdit => {
  // Where the last line has no break, those before it go too, so that the text ends as it did.
  const isCut = to === text.length && !text.endsWith('\n');
  return replaced(isCut ? text.slice(0, from).replace(/[ \t\r\n]+$/, '').length : from, to, '');
};

/** How far from the beginning of its line an offset is. */
export const columnOf = (text: string, offset: number): number => offset - lineStartOf(text, offset);
