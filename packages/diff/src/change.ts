import type { Path } from '@org/cognito-core';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { allConsequences, type Consequence } from './consequence';
import type { ConsequenceRow } from './consequence-row';
import { conditions, isInEffect } from './condition';
import { directionOf } from './direction';
import { valueAt, type ChangedValue, type Fields } from './side';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** One property that differs. */
export interface Change {
  /** The property in the words of the props, such as `['oAuth', 'callbackUrls']`, or `['userPoolId']`. */
  readonly path: Path;
  /** What was there, in its file form; absent where nothing was. */
  readonly before?: ChangedValue;
  /** What is there now, in its file form; absent where nothing is. */
  readonly after?: ChangedValue;
  /** The items that a list has more than before, where both are known. */
  readonly added?: ReadonlyArray<string>;
  /** The items that a list has no longer, where both are known. */
  readonly removed?: ReadonlyArray<string>;
  /** What it costs, the gravest first. A change that may be either more or less costs what both do. */
  readonly consequences: ReadonlyNonEmptyArray<Consequence>;
  /** What the service does, a sentence for each direction that the change has or may have. */
  readonly why: string;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** The same text for values that mean the same: a list is a set, and a switch that is not written is off. */
const meaningOf = ({ kind }: ConsequenceRow, value: ChangedValue | undefined): string => {
  const unwritten = kind === 'switch' ? false : null;
  return JSON.stringify(Array.isArray(value) ? [...new Set<unknown>(value)].sort() : (value ?? unwritten));
};

/** A list as far as its items are known. */
const listOf = (
  { implied }: ConsequenceRow,
  value: ChangedValue | undefined,
): ReadonlyArray<string> | undefined => {
  if (value === undefined && implied === undefined) return [];
  // The file form has no list of anything but texts.
  return Array.isArray(value) ? (value as ReadonlyArray<string>) : undefined;
};

const itemChanges = (
  row: ConsequenceRow,
  before: ChangedValue | undefined,
  after: ChangedValue | undefined,
): Pick<Change, 'added' | 'removed'> => {
  const [old, now] = [listOf(row, before), listOf(row, after)];
  if (row.kind !== 'items' || old === undefined || now === undefined) return {};
  return {
    added: [...new Set(now)].filter((item) => !old.includes(item)),
    removed: [...new Set(old)].filter((item) => !now.includes(item)),
  };
};

/** Settings that are kept while OAuth is off have a name of their own in the props. */
const pathOf = ({ path }: ConsequenceRow, before: Fields, after: Fields): Path => {
  const isKept = before['disableOAuth'] === true && after['disableOAuth'] === true;
  return path.map((key, depth) => (depth === 0 && key === 'oAuth' && isKept ? 'keptOAuth' : key));
};

const idleWhy = ({ needs }: ConsequenceRow): ReadonlyArray<string> =>
  Object.entries(conditions)
    .filter(([condition]) => condition === needs)
    .map(([, { idle }]) => idle);

const costOf = (row: ConsequenceRow, before: Fields, after: Fields): Pick<Change, 'consequences' | 'why'> => {
  const written = (fields: Fields) => ({
    value: valueAt(fields, row.path),
    isInEffect: isInEffect(row.needs, fields),
  });
  const { more, less, doubt } = directionOf(row, written(before), written(after));
  const effects = [...(more ? [row.more] : []), ...(less ? [row.less] : [])];
  const [first, ...others] = allConsequences.filter((each) =>
    effects.some(({ consequences }) => consequences.includes(each)),
  );
  if (first === undefined) return { consequences: ['cosmetic'], why: idleWhy(row).join(' ') };
  const sentences = [...effects.map(({ why }) => why), ...(doubt === undefined ? [] : [doubt])];
  return { consequences: [first, ...others], why: [...new Set(sentences)].join(' ') };
};

/** The change of one property, if it differs. */
export const changeOf = (row: ConsequenceRow, before: Fields, after: Fields): ReadonlyArray<Change> => {
  const [old, now] = [valueAt(before, row.path), valueAt(after, row.path)];
  if (meaningOf(row, old) === meaningOf(row, now)) return [];
  return [
    {
      path: pathOf(row, before, after),
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
      ...itemChanges(row, old, now),
      ...costOf(row, before, after),
    },
  ];
};
