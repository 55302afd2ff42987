import { bindRecord, recordShape, type Bindings, type ClientRecord } from '@org/cognito-core';
import { bindTo, type Concatenation } from './bind';
import type { Json } from './json';

/** The properties of `AWS::Cognito::UserPoolClient`, by name. */
export type Properties = { readonly [property: string]: Json };

const inOrder = Object.keys(recordShape);

/** Writes a record as the properties of a resource, by name; the user pool, which is no part of it, comes first. */
export const emit = (
  record: ClientRecord,
  bindings: Bindings<Json>,
  concatenation: Concatenation = 'Fn::Sub',
  userPool?: Json,
): Properties => {
  const bound = bindRecord(record, bindTo(bindings, concatenation)) as Properties;
  const properties: { [property: string]: Json } = {};
  if (userPool !== undefined) properties['UserPoolId'] = userPool;
  for (const property of inOrder) {
    const value = bound[property];
    if (value !== undefined) properties[property] = value;
  }
  return properties;
};
