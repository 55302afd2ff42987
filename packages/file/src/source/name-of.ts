import { isScalar } from 'yaml';

/** The name of the property that a key becomes; a key that is an object or a list has none that a path knows. */
export const nameOf = (key: unknown): string | undefined =>
  isScalar<string | number | boolean | null>(key) ? String(key.value ?? '') : undefined;
