/**
 * Texts in quotes whose lines go on at the margin. YAML 1.2 wants them indented, and its parser ends such a text at its
 * first line; readers of YAML 1.1, CloudFormation's among them, look for the closing quote alone.
 */
import type { CST } from 'yaml';
import type { Cut } from './cut';

const quoted: ReadonlyArray<string> = ['single-quoted-scalar', 'double-quoted-scalar'];

/** A whole text in quotes, wherever its lines begin. */
const wholeText = { "'": /'(?:[^']|'')*'/y, '"': /"(?:[^"\\]|\\[^])*"/y };

/** What a token would hold if its quotes were closed where its author closed them; `undefined` if it holds all of that. */
export const cutQuotes = (text: string, token: CST.Token): Cut | undefined => {
  if (!quoted.includes(token.type)) return undefined;
  const { offset, source: cut } = token as CST.FlowScalar;
  const pattern = wholeText[text[offset] as keyof typeof wholeText];
  pattern.lastIndex = offset;
  const source = pattern.exec(text)?.[0];
  return source === undefined || source.length <= cut.length
    ? undefined
    : { offset, source, onOneLine: source.replace(/[\r\n]/g, ' ') };
};
