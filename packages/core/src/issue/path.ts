/** The place of an issue, as property names and positions in arrays, from 0. The empty path is the client itself. */
export type Path = ReadonlyArray<string | number>;

const plainKey = /^[A-Za-z_$][\w$]*$/;

/**
 * Prints a path in the notation of JavaScript. The empty path, which is the client itself, prints as an empty string.
 *
 * @example
 * import { printPath } from '@org/cognito-core';
 *
 * assert.strictEqual(printPath(['oAuth', 'callbackUrls', 0]), 'oAuth.callbackUrls[0]');
 */
export const printPath = (path: Path): string =>
  path.reduce<string>((printed, key) => {
    if (typeof key === 'string' && plainKey.test(key)) return printed === '' ? key : `${printed}.${key}`;
    return `${printed}[${JSON.stringify(key)}]`;
  }, '');
