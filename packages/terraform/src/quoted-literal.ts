/** Strings in quotes, in which `\` escapes characters that could not stand there. */

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A literal as it stands between quotes. */
export const quotedLiteral = (literal: string): string =>
  // eslint-disable-next-line no-control-regex -- control characters are what must be escaped
  literal.replace(/["\\\u0000-\u001f\u007f]/g, (character) => {
    const code = character.charCodeAt(0).toString(16).padStart(4, '0');
    return shortEscapes[character] ?? `\\u${code}`;
  });

/** A string in quotes without any expression in it. */
// eslint-disable-next-line no-control-regex -- a string in quotes has no control characters
const plainString = /^"(?:[^"\\\u0000-\u001f$%]|[$%](?!\{)|([$%])\1\{|\\[nrt"\\]|\\u[0-9a-fA-F]{4})*"$/;

/** The value of an expression that is a plain string in quotes; `undefined` for any other. */
export const literalOf = (code: string): string | undefined =>
  plainString.test(code) ? (JSON.parse(code) as string).replace(/([$%])\1\{/g, '$1{') : undefined;
