/**
 * What goes on at the margin, although YAML 1.2 wants it indented: texts in quotes, and what stands in brackets. Each is read
 * as if it stood on one line, so that everything keeps its place.
 */
import { Parser, type CST } from 'yaml';
import type { Cut } from './cut';
import { cutBrackets, isOpenBracket } from './margin-brackets';
import { cutQuotes } from './margin-quotes';

/** All tokens below some tokens, in no order. */
const allIn = (tokens: ReadonlyArray<CST.Token>): ReadonlyArray<CST.Token> => {
  const found: Array<CST.Token> = [];
  const pending = [...tokens];
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    found.push(token);
    if (token.type === 'document') {
      if (token.value) pending.push(token.value);
    } else if ('items' in token) {
      for (const { key, value } of token.items) pending.push(...[key, value].filter((each) => each != null));
    }
  }
  return found;
};

/** A document marker at the margin ends everything, whoever reads it. */
const hasMarker = (source: string): boolean => /\n(?:---|\.\.\.)\s/.test(source);

/** Each takes one pass over the text, of which a long one takes a second. */
const mostCuts = 32;
const mostCharacters = 4_000_000;

const firstCut = (text: string, tokens: ReadonlyArray<CST.Token>): Cut | undefined => {
  let brackets = 0;
  for (const token of [...allIn(tokens)].sort((a, b) => a.offset - b.offset)) {
    // One that nothing closes is looked for up to the end of the text.
    if (isOpenBracket(token) && (brackets += 1) > mostCuts) return undefined;
    const cut = cutQuotes(text, token) ?? cutBrackets(text, token);
    if (cut !== undefined && !hasMarker(cut.source)) return cut;
  }
  return undefined;
};

/** Texts have the line breaks of the source again, which are folded by those who read them. */
const withLineBreaks = (tokens: ReadonlyArray<CST.Token>, text: string): ReadonlyArray<CST.Token> => {
  for (const token of allIn(tokens)) {
    if (/^(?:scalar|(?:single|double)-quoted-scalar)$/.test(token.type)) {
      const scalar = token as CST.FlowScalar;
      scalar.source = text.slice(scalar.offset, scalar.offset + scalar.source.length);
    }
  }
  return tokens;
};

/** The tokens of a text in which some things are closed at the margin; `undefined` if nothing goes on there. */
export const tokensAcrossMargin = (
  text: string,
  tokens: ReadonlyArray<CST.Token>,
): ReadonlyArray<CST.Token> | undefined => {
  let masked = text;
  let current = tokens;
  const places = new Set<number>();
  const most = Math.min(mostCuts, Math.floor(mostCharacters / text.length));
  for (let cut = firstCut(text, current); cut !== undefined; cut = firstCut(masked, current)) {
    const { offset, source, onOneLine } = cut;
    if (places.size === most || places.has(offset)) return undefined;
    places.add(offset);
    masked = masked.slice(0, offset) + onOneLine + masked.slice(offset + source.length);
    current = [...new Parser().parse(masked)];
  }
  return places.size === 0 ? undefined : withLineBreaks(current, text);
};
