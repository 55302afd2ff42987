import * as E from 'fp-ts/Either';
import type * as t from 'io-ts';
import { leaf, wrongType } from './shape';

/** The codec of a string without references. */
export const plainText: t.Type<string, string, unknown> = leaf(
  'Text',
  (input): input is string => typeof input === 'string',
  (input) => (typeof input === 'string' ? E.right(input) : E.left(wrongType(input, 'a string'))),
  (value) => value,
);
