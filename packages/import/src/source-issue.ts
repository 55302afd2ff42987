/** What is wrong with a source as a whole. */
import { advice, type Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';

/** Why no client can be read: the source is something else, of a version that cannot be read, without client, or endless. */
type RefusalCode = 'source-format' | 'source-version' | 'source-without-client' | 'source-unreadable';

/**
 * What is wrong with a source: no client can be read, since the source is something else, of a version that cannot be read,
 * without the settings of any client, or without end; or a client is read without a key that is unknown.
 */
export type SourceCode = RefusalCode | 'source-key-unknown';

/** Refuses a source, with one issue. */
export const refuse = (
  code: RefusalCode,
  message: string,
  fix: string,
): E.Either<ReadonlyNonEmptyArray<Issue>, never> =>
  E.left([{ code, severity: 'error', path: [], message, fixes: [advice(fix)] }]);
