/** Plain data, of which a template consists. */
import { isPlainObject, type Path } from '@org/cognito-core';

export type Json = string | number | boolean | null | ReadonlyArray<Json> | { readonly [key: string]: Json };

/** Whether two values hold the same data; the order of keys does not count. */
export const equalJson = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every(
      (key) => Object.hasOwn(b, key) && equalJson(a[key as keyof typeof a], b[key as keyof typeof b]),
    )
  );
};

/** An object of plain data. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a value is a plain object, and not an array. */
export const isJsonObject = (value: unknown): value is JsonObject => isPlainObject(value);

/** A value as a string that is the same for equal data, whatever the order of keys. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (!isJsonObject(value)) return JSON.stringify(value) ?? 'undefined';
  const entries = Object.entries(value).map(
    ([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`,
  );
  return `{${entries.sort().join()}}`;
};

/** What stands at a path in plain data; `undefined` where nothing does. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (inside, key) =>
      typeof inside === 'object' && inside !== null && Object.hasOwn(inside, key)
        ? (inside as Readonly<Record<string | number, unknown>>)[key]
        : undefined,
    value,
  );
