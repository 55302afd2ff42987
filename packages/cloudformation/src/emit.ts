import { bindValue, recordShape, type Bindings, type ClientRecord } from '@org/cognito-core';
import { bindTo, type Concatenation } from './bind';
import type { Json } from './json';

/** The properties of `AWS::Cognito::UserPoolClient`, by name. */
export type Properties = { readonly [property: string]: Json };

const inOrder = Object.keys(recordShape) as ReadonlyArray<keyof ClientRecord>;

/** Writes a record as the properties of a resource. The user pool, which is not part of the record, comes first. */
export const emit = (
  record: ClientRecord,
  bindings: Bindings<Json>,
  concatenation: Concatenation = 'Fn::Sub',
  userPool?: Json,
): Properties => {
  const binder = bindTo(bindings, concatenation);
  // In CommonJS, each use of an import of another package asks a getter.
  const bind = bindValue;
  const properties: { [property: string]: Json } = {};
  if (userPool !== undefined) properties['UserPoolId'] = userPool;
  for (const property of inOrder) {
    const value = record[property];
    if (value !== undefined) properties[property] = bind(value, binder) as Json;
  }
  return properties;
};
