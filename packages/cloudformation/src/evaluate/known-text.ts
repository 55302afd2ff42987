import { hasDynamicReference } from '@org/cognito-core';
import type { Json } from '../json';

/** The longest text that functions make; a longer one stays open. CloudFormation has no property of this length. */
export const longestText = 100_000;

/** The text of a value that CloudFormation takes for one; `undefined` for any other, and for what is looked up. */
export const knownText = (value: Json | undefined): string | undefined => {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const text = String(value);
  return hasDynamicReference(text) ? undefined : text;
};
