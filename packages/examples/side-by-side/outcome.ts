import type { ClientRecord, Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { DeployedRecord } from './deployed-record';

/** What an engine makes of the example clients. */
export interface Outcome {
  /** The engine, and the versions of what it stands on. */
  readonly engine: string;
  /** What each client is, by its `ClientName`. */
  readonly clients: ReadonlyMap<string, DeployedRecord>;
  /** What the engine has against the clients. */
  readonly findings: ReadonlyArray<string>;
}

/** What was read back. Throws where something was lost. */
export const recordOf = (
  read: E.Either<ReadonlyNonEmptyArray<Issue>, { readonly record: ClientRecord }>,
): ClientRecord => {
  if (E.isLeft(read)) throw new Error(`cannot be read back: ${JSON.stringify(read.left)}`);
  return read.right.record;
};

/** Clients by their names, which all examples have. Throws where two have the same one. */
export const byName = (records: ReadonlyArray<DeployedRecord>): ReadonlyMap<string, DeployedRecord> => {
  const named = new Map(records.map((record) => [String(record['ClientName']), record]));
  if (named.size < records.length) throw new Error('two clients have the same name');
  return named;
};
