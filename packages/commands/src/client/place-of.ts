import type { Path } from '@org/cognito-core';
import type { Span } from '../value/span';
import type { Written, WrittenObject } from '../value/written';
import { branchOf, itemsIn, type Branches } from './client-data';
import { noNames, type SettingNames } from './setting-names';

/** The word that a path of data is about; `undefined` for the client itself, and for what is not written. */
export const placeOf = (
  settings: WrittenObject,
  names: SettingNames,
  branches: Branches,
  path: Path,
  isAboutKey: boolean,
): Span | undefined => {
  const find = (value: Written, inner: SettingNames, [key, ...rest]: Path, own: Span): Span => {
    const taken = branchOf(value, branches);
    // What an array or an object as a whole is about stands at its name.
    if (key === undefined) return taken.kind === 'list' || taken.kind === 'object' ? own : taken.span;
    if (taken.kind === 'object') {
      const entry = taken.entries.find((each) => (inner.get(each.key)?.name ?? each.key) === key);
      if (entry === undefined) return own;
      return isAboutKey && rest.length === 0
        ? entry.keySpan
        : find(entry.value, inner.get(entry.key)?.inner ?? noNames, rest, entry.keySpan);
    }
    const item = taken.kind === 'list' ? itemsIn(taken.items, branches)[Number(key)] : undefined;
    return item === undefined ? own : branchOf(item, branches).span;
  };
  const [first] = path;
  const isWritten = settings.entries.some(({ key }) => (names.get(key)?.name ?? key) === first);
  return isWritten ? find(settings, names, path, settings.span) : undefined;
};
