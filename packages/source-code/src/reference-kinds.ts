import { openPositions, type ClientRecord, type ReferenceKind } from '@org/cognito-core';

/** The references of a record, each with the kinds of value that it stands for, in the order of the record. */
export const referenceKinds = (record: ClientRecord): ReadonlyMap<string, ReadonlyArray<ReferenceKind>> => {
  const kinds = new Map<string, ReadonlyArray<ReferenceKind>>();
  for (const { name, kind } of openPositions(record)) {
    kinds.set(name, [...new Set([...(kinds.get(name) ?? []), kind])]);
  }
  return kinds;
};
