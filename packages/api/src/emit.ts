import { bindRecord, recordShape, type Bindings, type ClientRecord } from '@org/cognito-core';
import { bindTo, type BoundValue } from './bind';

/** The settings of a client by their names in the API, in alphabetical order. What is not bound is still a reference. */
export type OpenSettings = Readonly<Record<string, unknown>>;

const inOrder = Object.keys(recordShape) as ReadonlyArray<keyof ClientRecord>;

/** Writes a record as settings of the API, whose names are those of the record. */
export const emit = (record: ClientRecord, bindings: Bindings<BoundValue>): OpenSettings =>
  bindRecord(
    Object.fromEntries(
      inOrder.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]] as const])),
    ),
    bindTo(bindings),
  );
