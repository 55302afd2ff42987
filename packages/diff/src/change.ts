import { printPath, type Path } from '@org/cognito-core';
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
  /** The property in the words of the props, such as `['oAuth', 'callbackUrls']`; or `['userPoolId']`, or `['logicalId']`. */
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

/** The same string for values that mean the same: a list is a set, and a switch that is not written is off. */
const comparable = ({ kind }: ConsequenceRow, value: ChangedValue | undefined): string => {
  const unwritten = kind === 'switch' ? false : null;
  return JSON.stringify(Array.isArray(value) ? [...new Set<unknown>(value)].sort() : (value ?? unwritten));
};

/** A list as far as its items are known. */
const listOf = (
  { implied }: ConsequenceRow,
  value: ChangedValue | undefined,
): ReadonlyArray<string> | undefined => {
  if (value === undefined && implied === undefined) return [];
  // Lists in the file form hold strings only.
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

/** Why a change costs nothing: the property does nothing, or goes under another name now. */
const idleWhy = ({ needs, alias = [] }: ConsequenceRow): string =>
  needs === undefined ? `\`${printPath(alias)}\` is another name of it.` : conditions[needs].idle;

/** A switch is on if it is so under either of its names. */
const valueIn = ({ path, alias = path }: ConsequenceRow, fields: Fields): ChangedValue | undefined => {
  const [own, other] = [valueAt(fields, path), valueAt(fields, alias)];
  return other === true || own === undefined ? other : own;
};

const costOf = (row: ConsequenceRow, before: Fields, after: Fields): Pick<Change, 'consequences' | 'why'> => {
  const written = (fields: Fields) => ({
    value: valueIn(row, fields),
    isInEffect: isInEffect(row.needs, fields),
  });
  const { more, less, doubt } = directionOf(row, written(before), written(after));
  const effects = [...(more ? [row.more] : []), ...(less ? [row.less] : [])];
  const [first, ...others] = allConsequences.filter((each) =>
    effects.some(({ consequences }) => consequences.includes(each)),
  );
  if (first === undefined) return { consequences: ['cosmetic'], why: idleWhy(row) };
  // What is the same in both directions leaves no doubt which of them it is.
  const isDoubtful = doubt !== undefined && !(more && less && row.more === row.less);
  const sentences = [...effects.map(({ why }) => why), ...(isDoubtful ? [doubt] : [])];
  return { consequences: [first, ...others], why: [...new Set(sentences)].join(' ') };
};

/** What is said where the line was taken out that wrote a value. */
const stays =
  'Where its line is removed from a template, the service may keep the old value: to be sure, write the default.';

/**
 * The change of one property, if it differs.
 *
 * @param isWritten Whether the side after has it, and not only by default.
 */
export const changeOf = (
  row: ConsequenceRow,
  before: Fields,
  after: Fields,
  isWritten: boolean,
): ReadonlyArray<Change> => {
  const [old, now] = [valueAt(before, row.path), valueAt(after, row.path)];
  if (comparable(row, old) === comparable(row, now)) return [];
  const { consequences, why } = costOf(row, before, after);
  return [
    {
      path: pathOf(row, before, after),
      ...(old !== undefined && { before: old }),
      ...(now !== undefined && { after: now }),
      ...itemChanges(row, old, now),
      consequences,
      why: row.staysWithoutLine === true && !isWritten ? `${why} ${stays}` : why,
    },
  ];
};
