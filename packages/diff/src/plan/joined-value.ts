/**
 * A value of one property that serves the apps of two clients.
 *
 * Law: `joinedValue(row, a, b)` meets what apps rely on in `a` and in `b`, wherever it is not `unjoinable`
 */
import type { ConsequenceRow } from '../consequence-row';
import { secondsOf } from '../seconds-of';
import type { ChangedValue } from '../side';
import { harmlessPosition } from './app-needs';
import { longestSession } from './longest-session';

/** What stands for the value that there is none of. */
export const unjoinable: unique symbol = Symbol('unjoinable');

type Joined = ChangedValue | undefined | typeof unjoinable;

const unitedLists = (old: ReadonlyArray<string>, now: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...new Set([...old, ...now]),
];

/** A list beside none, in whose place the service takes what is implied. */
const besideNone = ({ implied, absentIsAll }: ConsequenceRow, written: ChangedValue): Joined => {
  if (absentIsAll === true) return undefined;
  if (implied === undefined) return written;
  if (!Array.isArray(written)) return unjoinable;
  const united = unitedLists(implied, written as ReadonlyArray<string>);
  return united.length === implied.length ? undefined : united;
};

const isList = (value: ChangedValue): value is ReadonlyArray<string> => Array.isArray(value);

const joinedItems = (
  row: ConsequenceRow,
  old: ChangedValue | undefined,
  now: ChangedValue | undefined,
): Joined => {
  if (old === undefined || now === undefined) {
    const written = old ?? now;
    return written === undefined ? undefined : besideNone(row, written);
  }
  if (old === now) return old;
  return isList(old) && isList(now) ? unitedLists(old, now) : unjoinable;
};

/** The longer of two times; the longest that there may be, if one is known only at deploy time. */
const joinedTime = (old: ChangedValue | undefined, now: ChangedValue | undefined): Joined => {
  const [before, after] = [secondsOf(old), secondsOf(now)];
  if (before === undefined || after === undefined) {
    return JSON.stringify(old) === JSON.stringify(now) ? old : { seconds: longestSession };
  }
  return after > before ? now : old;
};

/** Joins what a property is on two sides. */
export const joinedValue = (
  row: ConsequenceRow,
  old: ChangedValue | undefined,
  now: ChangedValue | undefined,
): Joined => {
  switch (row.kind) {
    case 'items':
      return joinedItems(row, old, now);
    case 'time':
      return joinedTime(old, now);
    case 'switch':
      // Where apps fail with either position, the change replaces the client, and nothing is joined.
      return old === now ? old : harmlessPosition(row);
    case 'text':
      // Whoever relies on the other one has to name it.
      return old ?? now;
  }
};
