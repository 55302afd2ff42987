import * as E from 'fp-ts/Either';
import { leaf, type Shape, wrongType } from './shape';

/** The codec of a string without references. */
export const plainText: Shape<string, string> = leaf(
  'Text',
  (input): input is string => typeof input === 'string',
  (input) => (typeof input === 'string' ? E.right(input) : E.left(wrongType(input, 'a string'))),
  (value) => value,
  { _tag: 'PlainText' },
);
