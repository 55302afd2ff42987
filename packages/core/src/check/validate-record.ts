import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { UserPoolClient } from '../client/user-pool-client';
import type { Issue } from '../issue/issue';
import type { ClientRecord } from '../record/client-record';
import { readRecord } from '../record/read-record';
import { type ValidateOptions, validateRead, type Validation } from './validate';

/** Reads a client from a record and runs all rules. The issues use the paths and the property names of the record. */
export const validateRecord = (record: ClientRecord, options?: ValidateOptions): Validation =>
  validateRead(readRecord(record), options);

/**
 * Reads a client from a record. The left side holds every issue, errors and warnings. It never throws.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { fromRecord } from '@org/cognito-core';
 *
 * const read = fromRecord({ AccessTokenValidity: 30, TokenValidityUnits: { AccessToken: 'minutes' } });
 * assert.deepStrictEqual(E.isRight(read) && read.right.accessTokenValidity, { seconds: 1800 });
 */
export const fromRecord = (record: ClientRecord): E.Either<ReadonlyNonEmptyArray<Issue>, UserPoolClient> => {
  const { client, issues } = validateRecord(record);
  return client === undefined ? E.left(issues as ReadonlyNonEmptyArray<Issue>) : E.right(client);
};
