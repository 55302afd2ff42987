/** Where an issue is: property names and positions in arrays. The empty path is the client itself. */
export type Path = ReadonlyArray<string | number>;

const plainKey = /^[A-Za-z_$][\w$]*$/;

/**
 * A path in the notation of JavaScript; the empty path is the client itself.
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
