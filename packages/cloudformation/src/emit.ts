import { bindRecord, recordShape, type Bindings, type ClientRecord } from '@org/cognito-core';
import { bindTo, type Concatenation } from './bind';
import type { Json } from './json';

/** The properties of `AWS::Cognito::UserPoolClient`, by name. */
export type Properties = { readonly [property: string]: Json };

const inOrder = Object.keys(recordShape);

/** Writes a record as the properties of a resource, by name, without the user pool. */
export const emit = (
  record: ClientRecord,
  bindings: Bindings<Json>,
  concatenation: Concatenation = 'Fn::Sub',
): Properties => {
  const bound = bindRecord(record, bindTo(bindings, concatenation)) as Properties;
  return Object.fromEntries(
    inOrder.flatMap((property) => {
      const value = bound[property];
      return value === undefined ? [] : [[property, value]];
    }),
  );
};
