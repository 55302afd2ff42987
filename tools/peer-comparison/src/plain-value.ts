/** Values that a template can contain as they are. */

/** Longer arrays would only take time. */
const longestList = 1_000;

const isPlainText = (value: string): boolean => !value.includes('${') && !/\p{Surrogate}/u.test(value);

const isPlain = (value: unknown): boolean => {
  if (typeof value === 'string') return isPlainText(value);
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.length <= longestList && Array.from(value).every(isPlain);
  if (typeof value !== 'object' || value === null) return typeof value === 'boolean';
  if ((value as { readonly _tag?: unknown })._tag !== undefined) return false;
  return Object.entries(value).every(
    ([key, inner]) => key !== '__proto__' && (inner === undefined || isPlain(inner)),
  );
};

/** Whether a value is plain data without references. Reading a value may throw. */
export const isPlainValue = (value: unknown): boolean => {
  try {
    return isPlain(value);
  } catch {
    return false;
  }
};

/** The plain parts of an object or an array that is not plain as a whole. */
export const plainPartsOf = (value: unknown): unknown => {
  if (isPlainValue(value)) return value;
  if (Array.isArray(value)) {
    const items = value.slice(0, longestList).filter(isPlainValue);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = Object.entries(value).flatMap(([key, inner]: readonly [string, unknown]) => {
    const part = key === '_tag' || key === 'parts' || key === 'name' ? undefined : plainPartsOf(inner);
    return part === undefined ? [] : [[key, part] as const];
  });
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
};
