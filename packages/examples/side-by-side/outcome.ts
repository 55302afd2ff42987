import type { ClientRecord, Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { DeployedRecord } from './deployed-record';

/** The example clients as an engine has them. */
export interface Outcome {
  /** The engine, with the versions of the packages it uses. */
  readonly engine: string;
  /** The record of each client, by its `ClientName`. */
  readonly clients: ReadonlyMap<string, DeployedRecord>;
  /** The findings of the engine about the clients. */
  readonly findings: ReadonlyArray<string>;
}

/** The record that was read back. Throws if something was lost. */
export const recordOf = (
  read: E.Either<ReadonlyNonEmptyArray<Issue>, { readonly record: ClientRecord }>,
): ClientRecord => {
  if (E.isLeft(read)) throw new Error(`cannot be read back: ${JSON.stringify(read.left)}`);
  return read.right.record;
};

/** Clients by name, which all examples have. Throws if two have the same name. */
export const byName = (records: ReadonlyArray<DeployedRecord>): ReadonlyMap<string, DeployedRecord> => {
  const named = new Map(records.map((record) => [String(record['ClientName']), record]));
  if (named.size < records.length) throw new Error('two clients have the same name');
  return named;
};
