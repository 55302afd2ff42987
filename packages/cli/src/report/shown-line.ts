import { visible } from '../terminal/visible';

const widest = 96;
const ellipsis = '…';

/** A line of a source as it is shown, and how many characters stand before the caret. */
interface ShownLine {
  readonly text: string;
  readonly caret: number;
}

/**
 * Shows a line around a column, which counts from 1. What does not print is made visible, and a long line is cut.
 */
export const showLine = (line: string, column: number): ShownLine => {
  const characters = Array.from(visible(line));
  const caret = Math.min(Array.from(line.slice(0, column - 1)).length, characters.length);
  if (characters.length <= widest) return { text: characters.join(''), caret };
  const start = Math.min(Math.max(0, caret - widest / 2), characters.length - widest);
  const end = start + widest;
  const shown = characters.slice(start, end);
  if (start > 0) shown[0] = ellipsis;
  if (end < characters.length) shown[widest - 1] = ellipsis;
  return { text: shown.join(''), caret: caret - start };
};
