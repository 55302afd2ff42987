/** Where a record waits for what is known only at deploy time. */
import type { Path } from '../issue/path';
import { openPlaces } from '../reference/open-places';
import { type ClientRecord, type RecordShape, recordShape } from './client-record';

/** What a reference stands for. */
export type ReferenceKind = Extract<RecordShape[string], string>;

/** A reference in a record. */
export interface OpenPosition {
  readonly name: string;
  readonly kind: ReferenceKind;
  /** Where in the record it stands. */
  readonly path: Path;
}

const kindAt = (path: Path): RecordShape[string] | undefined =>
  path.reduce<RecordShape[string] | undefined>((kind, key) => {
    // Below what is no block, there are the items of a list.
    return typeof kind === 'object' ? kind[key] : 'text';
  }, recordShape);

/**
 * The references of a record, each where it stands and with what it stands for. A block that is a reference as a whole
 * is none of them: no client makes one.
 *
 * @example
 * import { openPositions, reference, text, toRecord, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, userPoolClientName: text`web-${reference('stage')}` });
 * assert.deepStrictEqual(openPositions(toRecord(client)), [{ name: 'stage', kind: 'text', path: ['ClientName'] }]);
 */
export const openPositions = (record: ClientRecord): ReadonlyArray<OpenPosition> =>
  openPlaces(record).flatMap(({ name, path }) => {
    const kind = kindAt(path);
    return typeof kind === 'string' ? [{ name, kind, path }] : [];
  });
