import { advice, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { pipe } from 'fp-ts/function';
import { readFileSync } from 'node:fs';
import { decodeText } from '../source/text-encoding';

const unreadable = (message: string, fix: string): Issue => ({
  code: 'file-unreadable',
  severity: 'error',
  path: [],
  message,
  fixes: [advice(fix)],
});

/** Reads a file as text. The left side says why that cannot be. */
export const readText = (path: string): E.Either<Issue, string> =>
  pipe(
    E.tryCatch(
      () => readFileSync(path),
      (error) =>
        unreadable(
          `cannot be read: ${(error as Error).message}`,
          `name a file that can be read; a relative path starts at ${process.cwd()}`,
        ),
    ),
    E.chain((bytes) =>
      E.mapLeft((message: string) => unreadable(message, 'save it as UTF-8'))(decodeText(bytes)),
    ),
  );
