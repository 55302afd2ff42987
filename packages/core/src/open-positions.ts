/** Where a record waits for what is known only at deploy time. */
import { recordShape, type ClientRecord, type RecordShape } from './client-record';
import type { Path } from './issue';
import { isReference, type Reference } from './reference';
import { isTextTemplate, referencesOf } from './text';

/** What a reference stands for. */
export type ReferenceKind = Extract<RecordShape[string], string>;

/** A reference in a record. */
export interface OpenPosition {
  readonly name: string;
  readonly kind: ReferenceKind;
  /** Where in the record it stands. */
  readonly path: Path;
}

const positionsAt = (value: unknown, kind: RecordShape[string], path: Path): ReadonlyArray<OpenPosition> => {
  if (typeof kind !== 'string') {
    const fields = Object.entries(value as Readonly<Record<string, unknown>>);
    return fields.flatMap(([property, inner]) => {
      const known = kind[property];
      return known === undefined ? [] : positionsAt(inner, known, [...path, property]);
    });
  }
  const at = ({ name }: Reference, stoodFor: ReferenceKind): OpenPosition => ({ name, kind: stoodFor, path });
  if (isReference(value)) return [at(value, kind)];
  if (isTextTemplate(value)) return referencesOf(value).map((reference) => at(reference, 'text'));
  return Array.isArray(value)
    ? value.flatMap((item, index) => positionsAt(item, 'text', [...path, index]))
    : [];
};

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
  positionsAt(record, recordShape, []);
