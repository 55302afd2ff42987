/** Where a record has references. */
import type { Path } from '../issue/path';
import { openPlaces } from '../reference/open-places';
import { type ClientRecord, type RecordShape, recordShape } from './client-record';

/** The kind of value that a reference stands for. */
export type ReferenceKind = Extract<RecordShape[string], string>;

/** A reference in a record, with its place. */
export interface OpenPosition {
  readonly name: string;
  readonly kind: ReferenceKind;
  /** The path in the record. */
  readonly path: Path;
}

const kindAt = (path: Path): RecordShape[string] | undefined =>
  path.reduce<RecordShape[string] | undefined>((kind, key) => {
    // Below a property that is no block, there are only the items of an array.
    return typeof kind === 'object' ? kind[key] : 'text';
  }, recordShape);

/**
 * The references of a record, each with its path and the kind of value that it stands for. References to whole blocks
 * are left out: no client makes one.
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
