import type { Path } from '@org/cognito-core';
import type { DocumentEdit } from './document-edit';

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

/** What is to be the data after an edit that finds its place. */
export const editedData = (data: unknown, edit: DocumentEdit): unknown => {
  const last = edit.path.at(-1);
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
        withEntries(value, (entries) =>
          entries.map((entry) => (isKey(last)(entry) ? [edit.key, entry[1]] : entry)),
        ),
      );
  }
};
