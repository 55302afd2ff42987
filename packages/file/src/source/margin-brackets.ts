/**
 * Lists and objects in brackets whose lines go on at the margin. YAML 1.2 wants them indented more than the key before them,
 * and its parser gives them up at a line that is not; readers of YAML 1.1, CloudFormation's among them, look for the
 * closing bracket alone.
 */
import type { CST } from 'yaml';
import type { Cut } from './cut';

/** What ends or hides a bracket: a comment, a text in quotes, or another bracket. */
const pieces = /(?<=\s)#.*|(?<=[\s,:[{])(?:'(?:[^']|'')*'|"(?:[^"\\]|\\[^])*")|[[\]{}]/g;

const blank = (text: string): string => text.replace(/./g, ' ');

/** Whether the parser has found no end of what stands in brackets. */
export const isOpenBracket = (token: CST.Token): boolean =>
  token.type === 'flow-collection' && token.end.length === 0;

/** What a token would hold if its bracket were closed where its author closed it; `undefined` if it is closed. */
export const cutBrackets = (text: string, token: CST.Token): Cut | undefined => {
  if (!isOpenBracket(token)) return undefined;
  const { offset } = token;
  let depth = 0;
  let end = offset;
  let onOneLine = '';
  pieces.lastIndex = offset;
  for (let match = pieces.exec(text); match !== null; match = pieces.exec(text)) {
    const [piece] = match;
    const isComment = piece.startsWith('#');
    onOneLine += text.slice(end, match.index) + (isComment ? blank(piece) : piece);
    end = pieces.lastIndex;
    if (/[[{]/.test(piece[0] as string)) depth += 1;
    else if (/[\]}]/.test(piece[0] as string)) depth -= 1;
    if (depth === 0)
      return { offset, source: text.slice(offset, end), onOneLine: onOneLine.replace(/[\r\n]/g, ' ') };
  }
  return undefined;
};
