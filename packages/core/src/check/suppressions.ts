/** Issues that a team knows and has put off, as a program reads them from a file. */
import type * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { decodeWith } from '../codec/decode-with';
import { list } from '../codec/list';
import { plainText } from '../codec/plain-text';
import { Shape, wholeMistake } from '../codec/shape';
import { struct } from '../codec/struct';
import { advice } from '../issue/fix';
import type { Issue } from '../issue/issue';
import { undecided } from '../reference/draft';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** One issue that is known, and not reported: what says where it is holds no line, so that it stays true when lines move. */
export interface Suppression {
  /** The name of the file that it is in, with forward slashes, relative to the file that the suppression is in. */
  readonly file: string;
  /**
   * The logical id of the app client, in a template.
   * @default none: the file holds one app client
   */
  readonly resource?: string;
  /** The code of the issue. */
  readonly code: string;
  /** Its path in the data of the file, as `printWholePath` prints it; empty if it is about the file as a whole. */
  readonly path: string;
  /**
   * Why it is put off.
   * @default none, which is as good as an empty one
   */
  readonly reason?: string;
}

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

const parts = struct('Suppression', {
  file: plainText,
  resource: plainText,
  code: plainText,
  path: plainText,
  reason: plainText,
});

const required = ['file', 'code', 'path'] as const;

const absentKey = (key: string) => ({
  code: 'value-type',
  message: `has no ${key}, without which it is about no issue`,
  fixes: [advice(`add its ${key}`)],
});

/** The required keys that a draft does not have. One that is misspelt or malformed is there, as undecided. */
const absentIn = (draft: unknown): ReadonlyArray<string> =>
  draft === undecided ? [] : required.filter((key) => !Object.hasOwn(draft as object, key));

const suppression = new Shape<Suppression, unknown>(
  parts.name,
  (input): input is Suppression => parts.is(input) && required.every((key) => input[key] !== undefined),
  (input) => {
    const { draft, mistakes } = parts.survey(input);
    const absent = absentIn(draft).map((key) => wholeMistake(absentKey(key)));
    return { draft, mistakes: [...mistakes, ...absent] };
  },
  parts.encode,
  { ...parts.structure, required },
);

/** Old code may have many thousands of issues. More would take a program longer to read than to find. */
const mostSuppressions = 50_000;

const suppressions = list('Suppressions', suppression, { max: mostSuppressions, code: 'list-length' });

/**
 * Reads suppressions from any value. The left side holds every issue. It never throws. Which codes there are it does not
 * know, as with configurations.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { decodeSuppressions, printPath, wordsOf } from '@org/cognito-core';
 *
 * const known = { file: 'web.yaml', code: 'callback-url-https', path: 'oAuth.callbackUrls[0]', reason: 'until May' };
 * assert.deepStrictEqual(decodeSuppressions([known]), E.right([known]));
 *
 * const decoded = decodeSuppressions([{ file: 'web.yaml', path: '' }]);
 * assert.ok(E.isLeft(decoded));
 * const [{ path, ...issue }] = decoded.left;
 * assert.deepStrictEqual([printPath(path), wordsOf(issue).fix], ['[0]', 'add its code']);
 */
export const decodeSuppressions: (
  input: unknown,
) => E.Either<ReadonlyNonEmptyArray<Issue>, ReadonlyArray<Suppression>> = decodeWith(suppressions);
