/** Values that a source does not show: unknown yet, or kept secret. Each becomes a reference. */
import type { Path } from '@org/cognito-core';
import { isValues, type Values } from './values';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** No data can have this key. */
const meaning = Symbol('meaning');

/** What an open value is in its source. */
export interface Meaning {
  /** In a few words. */
  readonly what: string;
  /** Whether the source has the value, and hides it. */
  readonly isHidden: boolean;
}

/** Stands where a value is open. */
export interface OpenValue {
  readonly [meaning]: Meaning;
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** A value that nobody knows yet. */
export const unknownYet = (what: string): OpenValue => ({ [meaning]: { what, isHidden: false } });

/** A value that the source has and hides. */
export const hiddenValue = (what: string): OpenValue => ({ [meaning]: { what, isHidden: true } });

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** What an open value is in its source; nothing for any other value. */
export const meaningOf = (value: unknown): Meaning | undefined =>
  typeof value === 'object' && value !== null ? (value as Partial<OpenValue>)[meaning] : undefined;

const withoutOpen = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/**
 * Opens what a mask of the same shape marks with `true`, as plans mark what is unknown and states what is sensitive.
 *
 * @param openAt The open value for a path, and what is written there; `undefined` where nothing is to be written at all.
 */
export const opened = (
  value: unknown,
  mask: unknown,
  openAt: (path: Path, value: unknown) => OpenValue | undefined,
  path: Path = [],
): unknown => {
  if (mask === true) return openAt(path, value);
  if (Array.isArray(mask)) {
    const items = Array.isArray(value) ? (value as ReadonlyArray<unknown>) : [];
    return Array.from({ length: Math.max(mask.length, items.length) }, (_, index) =>
      opened(items[index], mask[index] as unknown, openAt, [...path, index]),
    ).filter((item) => item !== undefined);
  }
  if (!isValues(mask)) return value;
  const values = isValues(value) ? value : {};
  return withoutOpen({
    ...values,
    ...Object.fromEntries(
      Object.entries(mask).map(([key, inner]) => [key, opened(values[key], inner, openAt, [...path, key])]),
    ),
  });
};

/** Hides what is marked as sensitive; where nothing is written, there is nothing to hide. */
export const withoutSensitive = (value: unknown, mask: unknown, what: string): unknown =>
  opened(value, mask, (_, written) =>
    written === undefined || written === null ? undefined : hiddenValue(what),
  );
