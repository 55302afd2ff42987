/**
 * Whether a change is more of something, less, or both.
 *
 * Law: `directionOf(row, after, before)` is `directionOf(row, before, after)` with `more` and `less` exchanged.
 */
import { parseText } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import type { ConsequenceRow } from './consequence-row';
import { secondsOf } from './seconds-of';
import type { ChangedValue } from './side';

/** Which way a change goes. One that may go either way counts as both. */
interface Direction {
  readonly more: boolean;
  readonly less: boolean;
  /** Why it may go either way, or make no difference, in a sentence; not there where nothing is open. */
  readonly doubt?: string;
}

/** A property on one side. */
interface Written {
  readonly value: ChangedValue | undefined;
  /** Whether it does something there. */
  readonly isInEffect: boolean;
}

/** Why it is not certain what a value is. */
type Openness = 'deploy' | 'pool';

/** What is said of a change that may go both ways, and of one that may go one way or make no difference. */
const doubts: Readonly<Record<Openness, { readonly either: string; readonly perhaps: string }>> = {
  deploy: {
    either: 'What is known only at deploy time may be either.',
    perhaps: 'What is known only at deploy time may make no difference.',
  },
  pool: {
    either: 'Without a list, the user pool decides, so it may be either.',
    perhaps: 'Without a list, the user pool decides, so it may make no difference.',
  },
};

const directionWith = (more: boolean, less: boolean, openness: Openness | undefined): Direction => ({
  more,
  less,
  ...(openness !== undefined && { doubt: doubts[openness][more && less ? 'either' : 'perhaps'] }),
});

// -------------------------------------------------------------------------------------
// amounts
// -------------------------------------------------------------------------------------

/** The least and the most that an amount may be. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly isOpen: boolean;
}

const exactly = (amount: number): Range => ({ least: amount, most: amount, isOpen: false });

const upTo = (most: number): Range => ({ least: 0, most, isOpen: true });

/** What has no limit while its condition is not met lasts for ever. */
const timeRange = ({ value, isInEffect }: Written): Range => {
  if (!isInEffect || typeof value !== 'object') return exactly(Infinity);
  const seconds = secondsOf(value);
  return seconds === undefined ? upTo(Infinity) : exactly(seconds);
};

const switchRange = ({ value, isInEffect }: Written): Range =>
  typeof value === 'string' ? upTo(1) : exactly(value === true && isInEffect ? 1 : 0);

const betweenRanges = (before: Range, after: Range): Direction => {
  const isOpen = before.isOpen || after.isOpen;
  return directionWith(after.most > before.least, after.least < before.most, isOpen ? 'deploy' : undefined);
};

// -------------------------------------------------------------------------------------
// texts
// -------------------------------------------------------------------------------------

/** What cannot be parsed has an intrinsic function written out in it. */
const hasReference = (text: string): boolean => {
  const parsed = parseText(text);
  return E.isLeft(parsed) || typeof parsed.right !== 'string';
};

/** A set of texts of which some may not be known. */
interface Items {
  readonly certain: ReadonlyArray<string>;
  /** Why there may be more of them. */
  readonly openness?: Openness;
}

const itemsOf = ({ value, isInEffect }: Written, { kind, implied }: ConsequenceRow): Items => {
  if (!isInEffect) return { certain: [] };
  if (value === undefined)
    return implied === undefined ? { certain: [] } : { certain: implied, openness: 'pool' };
  // Lists in the file form hold strings only.
  if (Array.isArray(value)) return { certain: value as ReadonlyArray<string> };
  // Where a list belongs, a text is a reference to one.
  return kind === 'text' && typeof value === 'string'
    ? { certain: [value] }
    : { certain: [], openness: 'deploy' };
};

const missingFrom = (items: Items, { certain }: Items): ReadonlyArray<string> =>
  items.certain.filter((item) => !certain.includes(item));

const betweenItems = (before: Items, after: Items): Direction => {
  const [added, removed] = [missingFrom(after, before), missingFrom(before, after)];
  const more = added.length > 0 || after.openness !== undefined;
  const less = removed.length > 0 || before.openness !== undefined;
  const changed = [...added, ...removed];
  // Where something is sure to be more or less, it does not matter what else may be.
  if (more !== less && changed.some((item) => !hasReference(item))) return { more, less };
  const ofItems = changed.some(hasReference) ? 'deploy' : undefined;
  return directionWith(more, less, before.openness ?? after.openness ?? ofItems);
};

// -------------------------------------------------------------------------------------
// direction
// -------------------------------------------------------------------------------------

/** Which way a property goes from one side to the other. */
export const directionOf = (row: ConsequenceRow, before: Written, after: Written): Direction => {
  if (row.kind === 'time') return betweenRanges(timeRange(before), timeRange(after));
  if (row.kind === 'switch') return betweenRanges(switchRange(before), switchRange(after));
  return betweenItems(itemsOf(before, row), itemsOf(after, row));
};
