/** The strings of Python. */

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  a: '\x07',
  '0': '\0',
  '\n': '',
};

/** The quotes and the prefix of a string. */
export interface StringForm {
  readonly isRaw: boolean;
  /** How many characters stand before its content, and after it. */
  readonly before: number;
  readonly after: number;
}

/** How a string is written. */
export const stringForm = (code: string): StringForm => {
  const [, prefix = '', quotes = ''] = /^([A-Za-z]*)('''|"""|'|")?/.exec(code) as RegExpExecArray;
  return {
    isRaw: /r/i.test(prefix),
    before: prefix.length + quotes.length,
    after: quotes.length,
  };
};

/** What the characters of a string mean. */
export const unescaped = (content: string, isRaw: boolean): string =>
  isRaw
    ? content
    : content.replace(
        /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|([^]))/g,
        (whole, x?: string, short?: string, long?: string, other?: string) => {
          const code = x ?? short ?? long;
          if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16));
          const letter = other as string;
          return Object.hasOwn(escapes, letter)
            ? (escapes[letter] as string)
            : /['"\\]/.test(letter)
              ? letter
              : whole;
        },
      );
