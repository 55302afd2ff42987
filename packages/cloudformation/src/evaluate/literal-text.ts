import { readText } from './read-text';
import { referenceNames } from './reference-names';
import type { Json } from '../json';

/** The text that a value is for sure, whatever is deployed; nothing where some of it is open. */
export const literalText = (value: Json | undefined): string | undefined => {
  const text = value === undefined ? undefined : readText(value, referenceNames({}), ['value']);
  return typeof text === 'string' ? text : undefined;
};
