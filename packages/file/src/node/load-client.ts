/** Clients loaded from the disk. Only the entry for Node imports it. */
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { decodeClient } from '../load/decode-client';
import { InvalidClientFileError } from '../load/invalid-client-file-error';
import type { LoadedClient, LoadOptions } from '../load/loaded-client';
import type { PlacedIssue } from '../source/placed-issue';
import { readText } from './read-text';

/**
 * Loads an app client from a file of YAML or JSON. The left side holds every issue, errors and warnings, if one is an
 * error; a file that cannot be read is one, too. It never throws.
 *
 * @param path A relative path starts at the working directory of the process.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { loadClient } from '@org/cognito-file/node';
 *
 * const decoded = loadClient('no-such-file.yaml');
 * assert.deepStrictEqual(E.isLeft(decoded) && decoded.left.map(({ code }) => code), ['file-unreadable']);
 */
export const loadClient = <const R extends string = never>(
  path: string,
  options: LoadOptions<R> = {},
): E.Either<ReadonlyNonEmptyArray<PlacedIssue>, LoadedClient<R>> =>
  pipe(
    readText(path),
    E.mapLeft((issue): ReadonlyNonEmptyArray<PlacedIssue> => [issue]),
    E.chain((text) => decodeClient<R>(text, options)),
  );

/**
 * Loads an app client from a file of YAML or JSON, for callers that want exceptions. Spread it into the props of `UserPoolClient` of the CDK package, or
 * into the arguments of that of the Pulumi package.
 *
 * @param path A relative path starts at the working directory of the process.
 * @throws {InvalidClientFileError} One error that prints every issue with file, line and column, if any issue is an error.
 *
 * @example
 * import { writeFileSync } from 'node:fs';
 * import { tmpdir } from 'node:os';
 * import { join } from 'node:path';
 * import { loadClientOrThrow } from '@org/cognito-file/node';
 *
 * const path = join(tmpdir(), 'web.yaml');
 * writeFileSync(path, 'disableOAuth: true\nuserPoolClientName: web\n');
 *
 * assert.deepStrictEqual(loadClientOrThrow(path).client.userPoolClientName, 'web');
 */
export const loadClientOrThrow = <const R extends string = never>(
  path: string,
  options: LoadOptions<R> = {},
): LoadedClient<R> => {
  const decoded = loadClient<R>(path, options);
  if (E.isLeft(decoded)) throw new InvalidClientFileError(decoded.left, path);
  return decoded.right;
};
