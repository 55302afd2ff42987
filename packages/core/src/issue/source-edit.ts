import type { Path } from './path';

/**
 * One change of the data of a source. In a template, the short forms of CloudFormation's functions are long forms
 * (`Fn::If`) in a path.
 *
 * - `set` replaces a value; it adds the key if it is absent, and the objects around it.
 * - `remove` takes away a key with its value, or an item of an array.
 * - `rename` gives a key another name; its value and its place stay.
 * - `add` adds an item at the end of the array at `path`, and the array if it is absent.
 */
export type SourceEdit =
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  | { readonly kind: 'remove'; readonly path: Path }
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string }
  | { readonly kind: 'add'; readonly path: Path; readonly value: unknown };

/** Thrown where a key would be renamed to one that is there already. */
export class KeyIsTaken extends Error {
  constructor() {
    super('its new key is there already');
  }
}

type Data = Readonly<Record<string | number, unknown>>;

/** A copy of an object or an array with other entries. */
const withEntries = (
  value: unknown,
  change: (entries: Array<[string, unknown]>) => Array<[string, unknown]>,
): unknown => {
  const entries = change(Object.entries(value as Data));
  return Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries);
};

const isKey =
  (key: string | number | undefined) =>
  ([each]: [string, unknown]): boolean =>
    each === String(key);

/** Changes the value that a path leads to; nothing on the way is like an object without entries. */
const changedAt = (value: unknown, [key, ...rest]: Path, change: (value: unknown) => unknown): unknown => {
  if (key === undefined) return change(value);
  return withEntries(value ?? {}, (entries) => {
    const has = entries.some(isKey(key));
    const changed = (each: unknown) => changedAt(each, rest, change);
    return has
      ? entries.map((entry) => (isKey(key)(entry) ? [entry[0], changed(entry[1])] : entry))
      : [...entries, [String(key), changed(undefined)]];
  });
};

/**
 * The data of a source after an edit. The edit has to find its place: what it removes or renames is there. A key is not
 * renamed to one that is there already, whose value would be lost: that throws a `KeyIsTaken`.
 *
 * @example
 * import { editedData } from '@org/cognito-core';
 *
 * const data = { oAuth: { scopes: ['openid', 'openid'] } };
 * assert.deepStrictEqual(editedData(data, { kind: 'remove', path: ['oAuth', 'scopes', 1] }), {
 *   oAuth: { scopes: ['openid'] },
 * });
 */
export const editedData = (data: unknown, edit: SourceEdit): unknown => {
  const last = edit.path[edit.path.length - 1];
  const around = edit.path.slice(0, -1);
  switch (edit.kind) {
    case 'set':
      return changedAt(data, edit.path, () => edit.value);
    case 'add':
      return changedAt(data, edit.path, (items) => [
        ...((items ?? []) as ReadonlyArray<unknown>),
        edit.value,
      ]);
    case 'remove':
      return changedAt(data, around, (value) =>
        withEntries(value, (entries) => entries.filter((entry) => !isKey(last)(entry))),
      );
    case 'rename':
      return changedAt(data, around, (value) =>
        withEntries(value, (entries) => {
          if (edit.key !== String(last) && entries.some(isKey(edit.key))) throw new KeyIsTaken();
          return entries.map((entry) => (isKey(last)(entry) ? [edit.key, entry[1]] : entry));
        }),
      );
  }
};
