/** One stretch of a text that is replaced. Offset and length count UTF-16 code units, as JavaScript's strings do. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  /** What stands there instead. */
  readonly text: string;
}

/** Replaces what is between two offsets. */
export const replaced = (from: number, to: number, text: string): TextEdit => ({
  offset: from,
  length: to - from,
  text,
});

/** In the order of the text; what is added at a place comes before what is taken away behind it. */
export const inTextOrder = (edits: ReadonlyArray<TextEdit>): ReadonlyArray<TextEdit> =>
  [...edits].sort((a, b) => a.offset - b.offset || a.length - b.length);

/**
 * Applies text edits that do not overlap, whatever their order.
 *
 * @example
 * import { applyTextEdits } from '@org/cognito-file';
 *
 * const edits = [
 *   { offset: 10, length: 0, text: '\nb: 2' },
 *   { offset: 3, length: 7, text: '1' },
 * ];
 * assert.strictEqual(applyTextEdits('a: 0 # one', edits), 'a: 1\nb: 2');
 */
export const applyTextEdits = (text: string, edits: ReadonlyArray<TextEdit>): string => {
  let end = 0;
  let edited = '';
  for (const edit of inTextOrder(edits)) {
    edited += text.slice(end, edit.offset) + edit.text;
    end = edit.offset + edit.length;
  }
  return edited + text.slice(end);
};
