/** The shorthand of the AWS CLI: `Feature=ENABLED,RetryGracePeriodSeconds=10`. */

/** A value of the shorthand, with where it begins and ends in the word. */
export type ShorthandValue = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'list'; readonly value: ReadonlyArray<ShorthandValue> }
  | { readonly kind: 'object'; readonly value: ReadonlyArray<ShorthandEntry> }
);

/** A key with its value. */
export interface ShorthandEntry {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly value: ShorthandValue;
}

/** What was read, or where it goes on as no shorthand does. */
export type Shorthand =
  | { readonly entries: ReadonlyArray<ShorthandEntry> }
  | { readonly wrongAt: number; readonly expected: string };

const key = /[\w\-.#/:]*/y;
const singleQuoted = /'(?:\\'|[^'])*'/y;
const doubleQuoted = /"(?:\\"|[^"])*"/y;
/** The value behind an equals sign, in which another one has no meaning. */
const firstPlain =
  /(?:\\,|[!#-&(-+\-./0-9:;<>?@A-Z\\^_`a-z|}~\u007f-\uffff])(?:\\,|[\s!#-&(-+\-./0-9:;<=>?@A-Z[\\^_`a-z{|~\u007f-\uffff])*/y;
/** A further item of a list, which an equals sign would make a key. */
const laterPlain =
  /(?:\\,|[!#-&(-+\-./0-9:;<>?@A-Z\\^_`a-z|}~\u007f-\uffff])(?:\\,|[\s!#-&(-+\-./0-9:;<>-\uffff])*/y;

class NotShorthand extends Error {
  constructor(
    readonly at: number,
    readonly expected: string,
  ) {
    super(expected);
  }
}

const unquoted = (raw: string, quote: string): string =>
  raw.slice(1, -1).replaceAll(`\\${quote}`, quote).replaceAll('\\\\', '\\');

/** Reads a word. */
export const readShorthand = (word: string): Shorthand => {
  let at = 0;

  const skipBlanks = (): void => {
    while (/\s/.test(word[at] ?? '')) at += 1;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(word)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const expect = (character: string): void => {
    if (word[at] !== character) throw new NotShorthand(at, `\`${character}\``);
    at += 1;
  };
  const expectBetween = (character: string): void => {
    skipBlanks();
    expect(character);
    skipBlanks();
  };
  const textAt = (from: number, value: string): ShorthandValue => ({ kind: 'text', from, to: at, value });

  const readText = (plain: RegExp, mayBeEmpty: boolean): ShorthandValue => {
    const from = at;
    const quote = word[at];
    if (quote === "'" || quote === '"') {
      const raw = match(quote === "'" ? singleQuoted : doubleQuoted);
      if (raw === undefined) throw new NotShorthand(at, 'a quote that closes the string');
      return textAt(from, unquoted(raw, quote));
    }
    const raw = match(plain);
    if (raw === undefined && !mayBeEmpty) throw new NotShorthand(at, 'a value');
    return textAt(from, (raw ?? '').replaceAll('\\,', ',').trimEnd());
  };

  const readKey = (): Omit<ShorthandEntry, 'value'> => {
    const from = at;
    const found = match(key) as string;
    const to = at;
    skipBlanks();
    if (word[at] === '@') at += 1;
    expectBetween('=');
    return { key: found, from, to };
  };

  const readBracketed = (): ShorthandValue => {
    const from = at;
    if (word[at] === '[') {
      at += 1;
      skipBlanks();
      const items: Array<ShorthandValue> = [];
      while (word[at] !== ']') {
        items.push(readInBrackets());
        skipBlanks();
        if (word[at] !== ']') expectBetween(',');
      }
      at += 1;
      return { kind: 'list', from, to: at, value: items };
    }
    at += 1;
    skipBlanks();
    const entries: Array<ShorthandEntry> = [];
    while (word[at] !== '}') {
      const named = readKey();
      entries.push({ ...named, value: readInBrackets() });
      skipBlanks();
      if (word[at] !== '}') expectBetween(',');
    }
    at += 1;
    return { kind: 'object', from, to: at, value: entries };
  };

  const readInBrackets = (): ShorthandValue => {
    if (at >= word.length) throw new NotShorthand(at, 'a bracket that closes');
    return word[at] === '[' || word[at] === '{' ? readBracketed() : readText(firstPlain, true);
  };

  /** A value, or several with commas between them: a comma before a key ends it. */
  const readValues = (): ShorthandValue => {
    if (at >= word.length) return textAt(at, '');
    if (word[at] === '[' || word[at] === '{') return readBracketed();
    const from = at;
    const first = readText(firstPlain, true);
    const items = [first];
    for (;;) {
      skipBlanks();
      if (word[at] !== ',') break;
      const comma = at;
      expectBetween(',');
      try {
        const item = readText(laterPlain, false);
        skipBlanks();
        if (at < word.length && word[at] !== ',') throw new NotShorthand(at, '`,`');
        items.push(item);
      } catch (error) {
        if (at >= word.length) throw error;
        at = comma;
        break;
      }
    }
    return items.length === 1 ? first : { kind: 'list', from, to: at, value: items };
  };

  const entries: Array<ShorthandEntry> = [];
  try {
    do {
      if (entries.length > 0) expectBetween(',');
      const named = readKey();
      if (entries.some((entry) => entry.key === named.key)) throw new NotShorthand(named.from, 'another key');
      entries.push({ ...named, value: readValues() });
    } while (at < word.length);
  } catch (error) {
    if (error instanceof NotShorthand) return { wrongAt: error.at, expected: error.expected };
    throw error;
  }
  return { entries };
};
