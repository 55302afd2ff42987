import {
  isReference,
  isTextTemplate,
  recordShape,
  referencesOf,
  type ClientRecord,
  type RecordShape,
} from '@org/cognito-core';
import type { ReferenceKind } from './reference-arbitraries';

type Found = readonly [name: string, kind: ReferenceKind];

const referencesAt = (shape: RecordShape[string], value: unknown): ReadonlyArray<Found> => {
  if (typeof shape !== 'string') {
    return Object.entries(value ?? {}).flatMap(([property, inner]) => {
      const known = shape[property];
      return known === undefined ? [] : referencesAt(known, inner);
    });
  }
  if (isReference(value)) return [[value.name, shape]];
  if (isTextTemplate(value)) return referencesOf(value).map(({ name }): Found => [name, 'text']);
  return Array.isArray(value) ? value.flatMap((item: unknown) => referencesAt('text', item)) : [];
};

/** The references of a record by name, each with what it stands for where it is first met. */
export const referencesIn = (record: ClientRecord): ReadonlyMap<string, ReferenceKind> =>
  new Map([...referencesAt(recordShape, record)].reverse());
