import type { Path } from '@org/cognito-core';
import { concealedLines } from './concealed-lines';

/**
 * A path as it may be shown. A quote in a wrong place can make a secret's value a part of its key: `"clientSecret: …"`.
 *
 * @example
 * import { concealedPath } from '@org/cognito-file';
 *
 * assert.deepStrictEqual(concealedPath(['oAuth', 'clientSecret: s3cr3t', 0]), ['oAuth', 'clientSecret: ***', 0]);
 */
export const concealedPath = (path: Path): Path =>
  path.map((segment) => (typeof segment === 'string' ? concealedLines(segment).join('\n') : segment));
