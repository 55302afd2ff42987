/**
 * Texts in quotes whose lines go on at the margin. YAML 1.2 wants them indented, and its parser ends such a text at its
 * first line; readers of YAML 1.1, CloudFormation's among them, look for the closing quote alone.
 */
import { Parser, type CST } from 'yaml';

const quoted: ReadonlyArray<string> = ['single-quoted-scalar', 'double-quoted-scalar'];

type Quoted = CST.FlowScalar;

/** The texts in quotes among some tokens, in no order. */
const quotedIn = (tokens: ReadonlyArray<CST.Token>): ReadonlyArray<Quoted> => {
  const found: Array<Quoted> = [];
  const pending = [...tokens];
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    if (quoted.includes(token.type)) found.push(token as Quoted);
    else if (token.type === 'document') {
      if (token.value) pending.push(token.value);
    } else if ('items' in token) {
      for (const { key, value } of token.items) pending.push(...[key, value].filter((each) => each != null));
    }
  }
  return found;
};

/** A whole text in quotes, wherever its lines begin. */
const wholeText = { "'": /'(?:[^']|'')*'/y, '"': /"(?:[^"\\]|\\[^])*"/y };

/** The whole of a text in quotes that has been cut short. */
const whole = (text: string, { offset }: Quoted): string | undefined => {
  const pattern = wholeText[text[offset] as keyof typeof wholeText];
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
};

/** A document marker at the margin ends a text in quotes, whoever reads it. */
const hasMarker = (source: string): boolean => /\n(?:---|\.\.\.)\s/.test(source);

/** The first text in quotes that is longer in the source than its token. */
const firstCut = (
  text: string,
  tokens: ReadonlyArray<CST.Token>,
): { readonly offset: number; readonly source: string } | undefined =>
  [...quotedIn(tokens)]
    .sort((a, b) => a.offset - b.offset)
    .map((token) => ({ token, source: whole(text, token) }))
    .flatMap(({ token: { offset, source: cut }, source }) =>
      source === undefined || source.length <= cut.length || hasMarker(source) ? [] : [{ offset, source }],
    )[0];

/** Each takes one pass over the text, of which a long one takes a second. */
const mostTexts = 32;
const mostCharacters = 4_000_000;

/** The tokens of a text whose quotes are closed at the margin; `undefined` if no text in quotes goes on there. */
export const tokensAcrossMargin = (
  text: string,
  tokens: ReadonlyArray<CST.Token>,
): ReadonlyArray<CST.Token> | undefined => {
  let masked = text;
  let current = tokens;
  const texts = new Map<number, string>();
  const most = Math.min(mostTexts, Math.floor(mostCharacters / text.length));
  for (let cut = firstCut(text, current); cut !== undefined; cut = firstCut(text, current)) {
    if (texts.size === most || texts.has(cut.offset)) return undefined;
    const { offset, source } = cut;
    texts.set(offset, source);
    // Without line breaks, the text has its end where the author put it, and everything else its place.
    masked = masked.slice(0, offset) + source.replace(/[\r\n]/g, ' ') + masked.slice(offset + source.length);
    current = [...new Parser().parse(masked)];
    for (const token of quotedIn(current)) token.source = texts.get(token.offset) ?? token.source;
  }
  return texts.size === 0 ? undefined : current;
};
