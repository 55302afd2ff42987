import { inTextOrder, replaced, type TextEdit } from './text-edit';

/** A text that came of another: stretches of that one, and what was written in between. */
type Pieces = ReadonlyArray<{ readonly from: number; readonly to: number } | string>;

const lengthOf = (piece: Pieces[number]): number =>
  typeof piece === 'string' ? piece.length : piece.to - piece.from;

const part = (piece: Pieces[number], from: number, to: number): Pieces[number] =>
  typeof piece === 'string' ? piece.slice(from, to) : { from: piece.from + from, to: piece.from + to };

/** The pieces between two offsets of the text that they are. */
const between = (pieces: Pieces, from: number, to: number): Pieces => {
  let offset = 0;
  return pieces.flatMap((piece) => {
    const [start, end] = [offset, offset + lengthOf(piece)];
    offset = end;
    const within = [Math.max(from, start), Math.min(to, end)] as const;
    return within[0] < within[1] ? [part(piece, within[0] - start, within[1] - start)] : [];
  });
};

const edited = (pieces: Pieces, edits: ReadonlyArray<TextEdit>): Pieces => {
  let end = 0;
  const done: Array<Pieces[number]> = [];
  for (const { offset, length, text } of inTextOrder(edits)) {
    done.push(...between(pieces, end, offset), text);
    end = offset + length;
  }
  return [...done, ...between(pieces, end, Infinity)];
};

/** The edits of a text that do what several lists of edits do, each of which is for the text that the one before left. */
export const composedTextEdits = (
  text: string,
  lists: ReadonlyArray<ReadonlyArray<TextEdit>>,
): ReadonlyArray<TextEdit> => {
  const pieces = lists.reduce<Pieces>(edited, [{ from: 0, to: text.length }]);
  const edits: Array<TextEdit> = [];
  let end = 0;
  let written = '';
  for (const piece of [...pieces, { from: text.length, to: text.length }]) {
    if (typeof piece === 'string') {
      written += piece;
    } else {
      if (piece.from > end || written !== '') edits.push(replaced(end, piece.from, written));
      end = piece.to;
      written = '';
    }
  }
  return edits;
};
