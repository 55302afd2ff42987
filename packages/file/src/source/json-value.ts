import { deepest, mostKeys, mostValues } from './source-limits';

/** A text of JSON, with the value that it has. */
export interface JsonValue {
  readonly value: unknown;
}

/** A whole string, and the colon behind it if it is a key. */
const strings = /"(?:[^"\\]+|\\.)*"\s*:?/g;

const writtenKeys = (text: string): number =>
  (text.match(strings) ?? []).filter((each) => each.endsWith(':')).length;

/** How many keys a value has, with all values in it; nothing where it is more than a source may hold. */
const keysWithin = (value: unknown): number | undefined => {
  const pending: Array<readonly [value: object, depth: number]> = [];
  let keys = 0;
  let values = 0;
  const add = (each: unknown, depth: number): void => {
    values += 1;
    if (typeof each === 'object' && each !== null) pending.push([each, depth]);
  };
  add(value, 0);
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const [found, depth] = next;
    const each = Object.values(found) as ReadonlyArray<unknown>;
    if (!Array.isArray(found)) {
      if (each.length > mostKeys) return undefined;
      keys += each.length;
    }
    if (depth >= deepest || keys + values + each.length > mostValues) return undefined;
    for (const item of each) add(item, depth + 1);
  }
  return keys;
};

/**
 * The value of a text of JSON about whose form there is nothing to say: it is found many times as fast as the tokens of the
 * text. Nothing where these must be looked at: it is no JSON, is more than a source may hold, or has a key twice.
 */
export const jsonValue = (text: string): JsonValue | undefined => {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    // The engine keeps the last of equal keys.
    return keysWithin(value) === writtenKeys(text) ? { value } : undefined;
  } catch {
    return undefined;
  }
};
