/** The types of the arguments of a client, as the provider declares them. */
import type { PropertySpelling } from '@org/cognito-core';
import type { Type } from '../evaluate/value';

const types: Readonly<Record<NonNullable<PropertySpelling['kind']>, Type>> = {
  text: 'string',
  integer: 'number',
  boolean: 'bool',
  // All of them are sets.
  texts: { kind: 'set', of: 'string' },
};

/** The type of an argument, which is no block. */
export const argumentType = ({ kind = 'text' }: Pick<PropertySpelling, 'kind'>): Type => types[kind];
