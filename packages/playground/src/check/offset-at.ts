import type { Position } from '@org/cognito-file';

/** The number of characters before each line of a text. */
const lineStarts = (text: string): ReadonlyArray<number> => {
  const starts = [0];
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', end + 1)) starts.push(end + 1);
  return starts;
};

/** Finds the offsets of places in a text, which are never outside it. */
export const offsetsIn = (text: string): ((position: Position) => number) => {
  const starts = lineStarts(text);
  return ({ line, column }) => Math.min((starts[line - 1] ?? text.length) + column - 1, text.length);
};
