/** What becomes of written objects and arrays when a program puts them together, takes them apart and changes them. */
import type { Span } from './span';
import { isAbsent, libraryName, traced, type SpreadObject } from './trace';
import {
  known,
  open,
  text,
  type OpenPart,
  type Written,
  type WrittenEntry,
  type WrittenObject,
} from './written';

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** One of several values. Equal known ones are one. */
export const choice = (branches: ReadonlyArray<Written>, span: Span): Written => {
  const flat = branches.flatMap((branch) => (branch.kind === 'choice' ? branch.branches : [branch]));
  const [first] = flat;
  return first !== undefined && flat.length === 1 ? first : { kind: 'choice', branches: flat, span };
};

/** Nothing at all. */
export const absent = (span: Span): Written => traced({ kind: 'absent' }, 'undefined', span);

/** An object of which an entry may be missing or replaced. */
export const spreadObject = (
  entries: ReadonlyArray<WrittenEntry>,
  span: Span,
  isWhole: boolean,
  spreads: ReadonlyArray<Written>,
): SpreadObject => ({ kind: 'object', entries, isWhole, span, spreads });

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

/** The open values that an object takes its other keys from. */
export const spreadsOf = (value: WrittenObject): ReadonlyArray<Written> =>
  'spreads' in value ? (value as SpreadObject).spreads : [];

/** An object with what it is spread from. */
export const asSpread = (value: WrittenObject): SpreadObject => ({ ...value, spreads: spreadsOf(value) });

/** Whether a known value counts as true; `undefined` if nobody knows. */
export const truth = (value: Written): boolean | undefined => {
  if (value.kind === 'known') return Boolean(value.value);
  if (isAbsent(value)) return false;
  return value.kind === 'list' || value.kind === 'object' ? true : undefined;
};

/** The parts of a value as a string. */
export const textParts = (value: Written): ReadonlyArray<string | OpenPart> => {
  switch (value.kind) {
    case 'known':
      return [String(value.value)];
    case 'text':
      return value.parts;
    case 'open':
      return [{ code: value.code }];
    default:
      return [{ code: 'a value' }];
  }
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** A value in which each value that is no array and no object is converted, in each branch by itself. */
export const mapped =
  (convert: (value: Written) => Written) =>
  (value: Written): Written => {
    switch (value.kind) {
      case 'list':
        return { ...value, items: value.items.map(mapped(convert)) };
      case 'choice':
        return choice(value.branches.map(mapped(convert)), value.span);
      case 'object':
        return mappedObject(convert, value);
      default:
        return convert(value);
    }
  };

/** An object whose values are converted. */
export const mappedObject = (convert: (value: Written) => Written, value: WrittenObject): WrittenObject => ({
  ...value,
  entries: value.entries.map((entry) => ({ ...entry, value: mapped(convert)(entry.value) })),
});

/** Strings that are written one after the other. */
export const joinedText = (values: ReadonlyArray<Written>, span: Span): Written =>
  text(values.flatMap(textParts), span);

/** The last entry of a key. */
export const entryOf = ({ entries }: WrittenObject, key: string): WrittenEntry | undefined =>
  entries.find((entry) => entry.key === key);

/** An object with an entry more, in place of one with the same key. */
export const withEntry = (
  entries: ReadonlyArray<WrittenEntry>,
  entry: WrittenEntry,
): ReadonlyArray<WrittenEntry> => [...entries.filter(({ key }) => key !== entry.key), entry];

const uncertain = (entries: ReadonlyArray<WrittenEntry>): ReadonlyArray<WrittenEntry> =>
  entries.map((entry) => (entry.isCertain ? { ...entry, isCertain: false } : entry));

/** An entry that only some of several objects replace. */
const mergedEntry = (
  key: string,
  before: WrittenEntry | undefined,
  branches: ReadonlyArray<WrittenObject | undefined>,
  span: Span,
): WrittenEntry => {
  const given = branches.map((branch) => (branch === undefined ? undefined : entryOf(branch, key)));
  const first = given.find((entry) => entry !== undefined) as WrittenEntry;
  const values = given.map((entry) => entry?.value ?? before?.value ?? absent(span));
  return {
    key,
    keySpan: first.keySpan,
    value: choice([...new Set(values)], span),
    isCertain: [...given, before].every((entry) => entry === undefined || entry.isCertain),
  };
};

/** Puts the entries of a value behind those that are there. */
export const spreadInto = (target: SpreadObject, value: Written): SpreadObject => {
  const { entries, span, isWhole, spreads } = target;
  if (value.kind === 'object') {
    const kept = value.isWhole ? entries : uncertain(entries);
    const after = value.entries.reduce(withEntry, kept);
    return spreadObject(after, span, isWhole && value.isWhole, [...spreads, ...spreadsOf(value)]);
  }
  if (value.kind === 'choice') {
    const branches = value.branches.map((branch) => {
      if (branch.kind === 'object' && branch.isWhole) return branch;
      return truth(branch) === false ? undefined : null;
    });
    if (branches.every((branch) => branch !== null)) {
      const objects = branches as ReadonlyArray<WrittenObject | undefined>;
      const keys = new Set(objects.flatMap((each) => each?.entries.map(({ key }) => key) ?? []));
      const merged = [...keys].reduce(
        (all, key) =>
          withEntry(
            all,
            mergedEntry(
              key,
              all.find((entry) => entry.key === key),
              objects,
              value.span,
            ),
          ),
        entries,
      );
      return spreadObject(merged, span, isWhole, spreads);
    }
  }
  if (truth(value) === false) return target;
  return spreadObject(uncertain(entries), span, false, [...spreads, value]);
};

/** A member of a value. */
export const memberOf = (value: Written, key: string, code: string, span: Span): Written => {
  switch (value.kind) {
    case 'object': {
      const entry = entryOf(value, key);
      if (entry !== undefined)
        return entry.isCertain ? entry.value : choice([entry.value, open(code, span)], span);
      const [spread, another] = spreadsOf(value);
      if (value.isWhole) return absent(span);
      return spread !== undefined && another === undefined
        ? traced({ kind: 'member', of: spread, key }, code, span)
        : open(code, span);
    }
    case 'list': {
      const item = value.items[Number(key)];
      if (key === 'length' && value.isWhole) return known(value.items.length, span);
      return item !== undefined && value.isWhole ? item : open(code, span);
    }
    case 'choice':
      return choice(
        value.branches.map((branch) => memberOf(branch, key, code, span)),
        span,
      );
    case 'open': {
      const name = libraryName(value);
      return traced(
        name === undefined
          ? { kind: 'member', of: value, key }
          : { kind: 'library', name: { ...name, path: [...name.path, key] } },
        code,
        span,
      );
    }
    default:
      return open(code, span);
  }
};
