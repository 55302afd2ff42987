/**
 * Areas of a client: fields that the same rules look at.
 *
 * Law: a rule finds the same in two clients that do not differ in the areas of its fields.
 */
import type { UserPoolClientDraft } from '../client/draft';
import { rules } from './index';
import type { Rule } from './rule';

/** Fields of one area: a rule that names one of them may look at all. Any other field is an area of its own. */
const lookedAtTogether: ReadonlyArray<ReadonlyArray<string>> = [
  ['disableOAuth', 'oAuth', 'keptOAuth'],
  ['readAttributes', 'writeAttributes'],
];

const fieldsOf = ({ fields }: Pick<Rule, 'fields'>): ReadonlyArray<string> =>
  fields.map((field) => field.split('.')[0] as string);

const areas: ReadonlyArray<ReadonlyArray<string>> = [
  ...lookedAtTogether,
  ...[...new Set(rules.flatMap(fieldsOf))]
    .filter((field) => !lookedAtTogether.flat().includes(field))
    .map((field) => [field]),
];

/** A set of areas is a number, in which each area is a bit: every rule of every client is asked for one. */
const bits: ReadonlyMap<string, number> = new Map(
  areas.flatMap((fields, index) => fields.map((field) => [field, 1 << index])),
);

// No rule looks at any other field.
const bitOf = (field: string): number => bits.get(field) ?? 0;

/** The areas that a rule looks at. */
export const areasOf = (rule: Pick<Rule, 'fields'>): number =>
  fieldsOf(rule).reduce((all, field) => all | bitOf(field), 0);

/** The areas in which two clients may differ: a value that was read once is the same in both. */
export const differingAreas = (one: UserPoolClientDraft, other: UserPoolClientDraft): number => {
  let differing = 0;
  const compare = (key: string): void => {
    const field = key as keyof UserPoolClientDraft;
    if (one[field] !== other[field]) differing |= bitOf(field);
  };
  for (const field in one) compare(field);
  for (const field in other) compare(field);
  return differing;
};
