import { isPlainObject } from '@org/cognito-core';

/** What the tools write is objects of values; nothing else is certain about it. */
export type Values = Readonly<Record<string, unknown>>;

/** Whether a value is an object, and no list. */
export const isValues = (value: unknown): value is Values => isPlainObject(value);

/** The items of a list; none of what is no list. */
export const itemsOf = (value: unknown): ReadonlyArray<unknown> =>
  Array.isArray(value) ? (value as ReadonlyArray<unknown>) : [];

/** The fields of an object; none of what is no object. */
export const valuesOf = (value: unknown): Values => (isValues(value) ? value : {});

/** A text that is not empty. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
