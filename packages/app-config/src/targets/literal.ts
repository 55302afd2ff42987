/**
 * A string as a literal in double quotes, as JSON, YAML, Java, C#, Python and Swift read it: a URL has no character that
 * they would read in another way.
 */
export const inDoubleQuotes = (text: string): string => JSON.stringify(text);

/** A string as a literal of TypeScript. */
export const inSingleQuotes = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;

/** A string as a literal of Kotlin, in which a dollar sign begins a template. */
export const inKotlin = (text: string): string => JSON.stringify(text).replaceAll('$', '\\$');

/** A string as a word of a POSIX shell. */
export const inShell = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** Data as JSON, with a line break at its end. */
export const inJson = (data: object): string => `${JSON.stringify(data, undefined, 2)}\n`;
