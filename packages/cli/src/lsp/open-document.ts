/**
 * A text as an editor has it, and where its places are: editors count from 0, in UTF-16 code units or in bytes of UTF-8, and
 * take a carriage return alone for the end of a line.
 */
import type { Position as SourcePosition, TextEdit as SourceEdit } from '@org/cognito-file';
import type { Position, Range, TextDocumentContentChangeEvent, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** How an editor counts the characters of a line. */
export type Encoding = 'utf-8' | 'utf-16';

/** A text with its places. */
export interface EncodedText {
  /** The text as it is checked, without the byte order mark. */
  readonly text: string;
  readonly lines: ReadonlyArray<string>;
  /** Where an offset of the text is for the editor. */
  readonly positionAt: (offset: number) => Position;
  /** The offset of what the editor calls a position. */
  readonly offsetAt: (position: Position) => number;
}

const mark = '\uFEFF';

const unitsIn = (line: string, encoding: Encoding): number =>
  encoding === 'utf-8' ? Buffer.byteLength(line) : line.length;

/** A position in UTF-16 code units. */
const inCodeUnits = (document: TextDocument, { line, character }: Position, encoding: Encoding): Position => {
  if (encoding === 'utf-16') return { line, character };
  const text = document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
  return { line, character: Buffer.from(text).subarray(0, character).toString().length };
};

/** The places of a document. */
export const encodedText = (document: TextDocument, encoding: Encoding): EncodedText => {
  const whole = document.getText();
  const skipped = whole.startsWith(mark) ? mark.length : 0;
  const text = whole.slice(skipped);
  return {
    text,
    lines: text.split('\n'),
    positionAt: (offset) => {
      const { line, character } = document.positionAt(offset + skipped);
      const before = document.getText({ start: { line, character: 0 }, end: { line, character } });
      return { line, character: unitsIn(before, encoding) };
    },
    offsetAt: (position) =>
      Math.max(document.offsetAt(inCodeUnits(document, position, encoding)) - skipped, 0),
  };
};

/** The same of a text that no editor has open. */
export const encodedTextOf = (text: string, encoding: Encoding): EncodedText =>
  encodedText(TextDocument.create('', '', 0, text), encoding);

/** Changes a document as an editor says, one change after the other. */
export const updated = (
  document: TextDocument,
  changes: ReadonlyArray<TextDocumentContentChangeEvent>,
  version: number,
  encoding: Encoding,
): TextDocument =>
  changes.reduce(
    (before, change) =>
      TextDocument.update(
        before,
        [
          'range' in change
            ? {
                text: change.text,
                range: {
                  start: inCodeUnits(before, change.range.start, encoding),
                  end: inCodeUnits(before, change.range.end, encoding),
                },
              }
            : change,
        ],
        version,
      ),
    document,
  );

/** The offset of a line and a column, which count from 1; only a line feed ends a line there. */
const offsetOf = (text: string, { line, column }: SourcePosition): number => {
  let start = 0;
  for (let left = line - 1; left > 0; left -= 1) {
    const end = text.indexOf('\n', start);
    if (end === -1) break;
    start = end + 1;
  }
  return Math.min(start + column - 1, text.length);
};

/** A range between two places of a source. */
export const rangeBetween = (
  { text, positionAt }: EncodedText,
  start: SourcePosition,
  end: SourcePosition,
): Range => ({
  start: positionAt(offsetOf(text, start)),
  end: positionAt(offsetOf(text, end)),
});

/** An edit as the editor takes it. */
export const encodedEdit = ({ positionAt }: EncodedText, { offset, length, text }: SourceEdit): TextEdit => ({
  range: { start: positionAt(offset), end: positionAt(offset + length) },
  newText: text,
});
