import { readText } from './read-text';
import { referenceNames } from './reference-names';
import type { Json } from '../json';

/** The string that a value certainly is; `undefined` if part of it is open until deployment. */
export const literalText = (value: Json | undefined): string | undefined => {
  const text = value === undefined ? undefined : readText(value, referenceNames({}), ['value']);
  return typeof text === 'string' ? text : undefined;
};
