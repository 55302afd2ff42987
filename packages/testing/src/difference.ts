import { printPath, type Path } from '@org/cognito-core';

const isList = (value: unknown): value is ReadonlyArray<unknown> => Array.isArray(value);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !isList(value);

const longest = 300;

const shown = (value: unknown): string => {
  const printed = value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
  return printed.length > longest ? `${printed.slice(0, longest)}...` : printed;
};

const firstOf = <A>(items: ReadonlyArray<A>, find: (item: A) => string | undefined): string | undefined => {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

/**
 * Describes where two values of plain data first differ; `undefined` if they are equal. The order of an array counts, the
 * order of keys does not, and a key whose value is `undefined` counts as absent.
 *
 * @example
 * import { difference } from '@org/cognito-testing';
 *
 * assert.strictEqual(difference({ a: 1, b: [2] }, { b: [2], a: 1 }), undefined);
 * assert.strictEqual(difference({ a: [1, 2] }, { a: [1, 3] }), 'a[1]: expected 2, found 3');
 */
export const difference = (expected: unknown, found: unknown, path: Path = []): string | undefined => {
  if (Object.is(expected, found)) return undefined;
  if (isList(expected) && isList(found)) {
    const positions = Array.from({ length: Math.max(expected.length, found.length) }, (_, index) => index);
    return firstOf(positions, (index) => difference(expected[index], found[index], [...path, index]));
  }
  if (isObject(expected) && isObject(found)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])];
    return firstOf(keys, (key) => difference(expected[key], found[key], [...path, key]));
  }
  const place = path.length === 0 ? '' : `${printPath(path)}: `;
  return `${place}expected ${shown(expected)}, found ${shown(found)}`;
};

/** Fails a law if two values differ. */
export const demandSame = (expected: unknown, found: unknown): void => {
  const different = difference(expected, found);
  if (different !== undefined) throw new Error(different);
};
