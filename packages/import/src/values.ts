import { isPlainObject } from '@org/cognito-core';

/** An object of values, which is all that is certain about the output of tools. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and not a list. */
export const isValues = (value: unknown): value is Values => isPlainObject(value);

/** The items of a list; none for any other value. */
export const itemsOf = (value: unknown): ReadonlyArray<unknown> =>
  Array.isArray(value) ? (value as ReadonlyArray<unknown>) : [];

/** The fields of an object; none for any other value. */
export const valuesOf = (value: unknown): Values => (isValues(value) ? value : {});

/** The strings of a list that are not empty. */
export const textsIn = (list: unknown): ReadonlyArray<string> =>
  itemsOf(list).filter((item): item is string => typeof item === 'string' && item !== '');

/** A string that is not empty. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
