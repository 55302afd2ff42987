/** The place of an issue, as property names and positions in arrays, from 0. The empty path is the client itself. */
export type Path = ReadonlyArray<string | number>;

/** A name, or an option of a command. */
const plainKey = /^(?:[A-Za-z_$][\w$]*|--[a-z][a-z-]*)$/;

/** A key is a name that somebody reads: one of a megabyte is a mistake, or an attack. */
const longestName = 80;

const shortened = (key: string): string =>
  key.length <= longestName
    ? key
    : `${Array.from(key.slice(0, 2 * longestName))
        .slice(0, longestName)
        .join('')}…`;

const printedWith =
  (nameOf: (key: string) => string) =>
  (path: Path): string =>
    path.reduce<string>((printed, key) => {
      if (typeof key !== 'string') return `${printed}[${key}]`;
      const name = nameOf(key);
      if (plainKey.test(key)) return printed === '' ? name : `${printed}.${name}`;
      return `${printed}[${JSON.stringify(name)}]`;
    }, '');

/**
 * Prints a path in the notation of JavaScript. The empty path, which is the client itself, prints as an empty string.
 * A key of more than 80 characters is cut.
 *
 * @example
 * import { printPath } from '@org/cognito-core';
 *
 * assert.strictEqual(printPath(['oAuth', 'callbackUrls', 0]), 'oAuth.callbackUrls[0]');
 */
export const printPath: (path: Path) => string = /* #__PURE__ */ printedWith(shortened);

/**
 * Prints a path as `printPath` does, and cuts nothing: two paths never print alike.
 *
 * @example
 * import { printWholePath } from '@org/cognito-core';
 *
 * assert.strictEqual(printWholePath(['a'.repeat(99), 'b c', 0]), `${'a'.repeat(99)}["b c"][0]`);
 */
export const printWholePath: (path: Path) => string = /* #__PURE__ */ printedWith((key) => key);
