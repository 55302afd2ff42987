/**
 * What apps rely on, found in the table of consequences: whatever, when it is gone, makes somebody fail who succeeded.
 *
 * Law: `lacking(appNeeds(fields), fields)` is `[]`
 */
import type { Path } from '@org/cognito-core';
import { isInEffect } from '../condition';
import type { ConsequenceRow, Effect } from '../consequence-row';
import { consequences } from '../consequences';
import { placeRows } from '../identity-rows';
import { secondsOf } from '../seconds-of';
import { valueAt, type ChangedValue, type Fields } from '../side';
import { longestSession } from './longest-session';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** One thing that an app relies on. */
export interface AppNeed {
  /** The property in the words of the props, such as `['oAuth', 'callbackUrls']`. */
  readonly path: Path;
  /** What the property has to have, in its file form: this item, this value, or no less than this time. */
  readonly value: ChangedValue;
}

// -------------------------------------------------------------------------------------
// rows
// -------------------------------------------------------------------------------------

const hurts = ({ consequences: costs }: Effect): boolean => costs.includes('users-affected');

/** The rows of properties that apps rely on. Where a client is deployed is none of them. */
export const neededRows: ReadonlyMap<string, ConsequenceRow> = new Map(
  consequences
    .filter((row) => (hurts(row.more) || hurts(row.less)) && !placeRows.includes(row))
    .map((row) => [row.path.join('.'), row] as const),
);

/** The position of a switch that takes nothing from any app; `undefined` if some app fails with either. */
export const harmlessPosition = ({ more, less }: ConsequenceRow): boolean | undefined => {
  if (hurts(more) && hurts(less)) return undefined;
  return hurts(less);
};

/** Whether a switch stands where it takes from apps, so that none relies on it. */
const isLoss = (row: ConsequenceRow, value: ChangedValue): boolean => {
  const harmless = harmlessPosition(row);
  return row.kind === 'switch' && harmless !== undefined && value === !harmless;
};

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

const needsOfRow = (row: ConsequenceRow, fields: Fields): ReadonlyArray<AppNeed> => {
  const { path, kind, needs, implied = [], absentIsAll, absent } = row;
  if (!isInEffect(needs, fields)) return [];
  const value = valueAt(fields, path);
  if (kind !== 'items') return value === undefined || isLoss(row, value) ? [] : [{ path, value }];
  if (value === undefined) {
    return [...implied, ...(absentIsAll === true ? [absent] : [])].map((item) => ({ path, value: item }));
  }
  // Lists in the file form hold strings only.
  const items = typeof value === 'string' ? [value] : [...new Set(value as ReadonlyArray<string>)];
  return items.map((item) => ({ path, value: item }));
};

/** What an app may rely on that uses all that a client grants. */
export const appNeeds = (fields: Fields): ReadonlyArray<AppNeed> =>
  [...neededRows.values()].flatMap((row) => needsOfRow(row, fields));

// -------------------------------------------------------------------------------------
// checks
// -------------------------------------------------------------------------------------

/** A switch is on if it is so under either of its names. */
const meetsPosition = (row: ConsequenceRow, wanted: ChangedValue, fields: Fields): boolean => {
  const { path, alias = path } = row;
  const positions = [path, alias].map((each) => valueAt(fields, each));
  // Whatever is known only at deploy time may be either.
  return (
    positions.includes(wanted) || (typeof wanted === 'string' && positions.includes(harmlessPosition(row)))
  );
};

const meetsTime = (value: ChangedValue | undefined, wanted: ChangedValue): boolean =>
  JSON.stringify(value) === JSON.stringify(wanted) ||
  (secondsOf(value) ?? 0) >= (secondsOf(wanted) ?? longestSession);

const meets = (row: ConsequenceRow, wanted: ChangedValue, fields: Fields): boolean => {
  if (!isInEffect(row.needs, fields)) return false;
  if (row.kind === 'switch') return meetsPosition(row, wanted, fields);
  const value = valueAt(fields, row.path);
  if (row.kind === 'time') return meetsTime(value, wanted);
  // Nothing but a list of texts is absent here, which has what the service takes then.
  if (value === undefined)
    return row.absentIsAll === true || row.implied?.some((item) => item === wanted) === true;
  return value === wanted || (Array.isArray(value) && value.includes(wanted));
};

/** What of some needs a client does not meet. */
export const lacking = (needs: ReadonlyArray<AppNeed>, fields: Fields): ReadonlyArray<AppNeed> =>
  needs.filter(({ path, value }) => {
    const row = neededRows.get(path.join('.'));
    return row !== undefined && !meets(row, value, fields);
  });
