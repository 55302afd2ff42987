/** What becomes of a value that a program changes after it made it. */
import type { Span } from './span';
import { absent, asSpread, choice, spreadInto, withEntry } from './objects';
import { isAbsent, traced } from './trace';
import { open, type Written, type WrittenEntry } from './written';

/** A change of a value. */
export interface ValueChange {
  /** Which part of it changes; `undefined` stands for any key. */
  readonly path: ReadonlyArray<string | undefined>;
  /** Whether the part is replaced, taken away, gets more items, or becomes something that nobody knows. */
  readonly kind: 'set' | 'delete' | 'grow' | 'any';
  /** What it is replaced by, for the first kind. */
  readonly value?: () => Written;
  /** Where the name of the part stands. */
  readonly keySpan: Span;
  /** Whether it is made wherever the value is. */
  readonly isSure: boolean;
}

const unknownSince = ({ keySpan }: ValueChange): Written => open(`changed ${keySpan.start}`, keySpan);

const setEntry = (before: WrittenEntry | undefined, key: string, change: ValueChange): WrittenEntry => {
  const { keySpan, isSure } = change;
  const value = change.value?.() ?? unknownSince(change);
  return {
    key,
    keySpan,
    value: isSure ? value : choice([before?.value ?? absent(keySpan), value], keySpan),
    isCertain: isSure || before === undefined || before.isCertain,
  };
};

const changedEntries = (
  entries: ReadonlyArray<WrittenEntry>,
  key: string,
  change: ValueChange,
): ReadonlyArray<WrittenEntry> => {
  const before = entries.find((entry) => entry.key === key);
  const isWhole = change.path.length === 0;
  const others = entries.filter((entry) => entry.key !== key);
  if (isWhole && change.kind === 'delete')
    return change.isSure || before === undefined
      ? others
      : [...others, { ...before, value: choice([before.value, absent(change.keySpan)], before.value.span) }];
  if (isWhole && change.kind === 'set') {
    const entry = setEntry(before, key, change);
    return isAbsent(entry.value) ? others : withEntry(others, entry);
  }
  if (before === undefined) return entries;
  return withEntry(others, { ...before, value: changed(before.value, change) });
};

/** What an object is merged with. */
const merged = (change: ValueChange): Written => {
  const value = change.value?.() ?? unknownSince(change);
  return change.isSure ? value : choice([absent(change.keySpan), value], change.keySpan);
};

/** A value after a change. */
export const changed = (value: Written, change: ValueChange): Written => {
  const [key, ...rest] = change.path;
  switch (value.kind) {
    case 'list':
      return change.kind === 'grow' && change.path.length === 0
        ? { ...value, isWhole: false }
        : unknownSince(change);
    case 'object':
      return key === undefined
        ? spreadInto(asSpread(value), merged(change))
        : { ...value, entries: changedEntries(value.entries, key, { ...change, path: rest }) };
    case 'choice':
      return choice(
        value.branches.map((branch) => changed(branch, change)),
        value.span,
      );
    case 'open':
      return change.kind === 'delete' && key !== undefined && rest.length === 0 && change.isSure
        ? traced({ kind: 'rest', of: value, without: [key] }, value.code, value.span)
        : value;
    default:
      // A string cannot be changed in place: only an operator makes another one.
      return change.kind === 'grow' && change.path.length === 0 ? unknownSince(change) : value;
  }
};
