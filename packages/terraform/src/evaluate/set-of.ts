import { equalValues } from './equal';
import { compareTexts, isKnown, textOf, type ListValue, type Place, type Spread, type Value } from './value';

/** Terraform's order of the members of a set, of which null is the last. That of lists and objects is nobody's business. */
const compareMembers = (a: Value, b: Value): number => {
  if (a.kind === 'number' && b.kind === 'number') return a.number - b.number;
  if (a.kind === 'boolean' && b.kind === 'boolean') return Number(a.boolean) - Number(b.boolean);
  const [one, other] = [textOf(a), textOf(b)];
  if (one !== undefined && other !== undefined) return compareTexts(one, other);
  return Number(a.kind === 'null') - Number(b.kind === 'null');
};

/** The items without those that are known to be there already. */
export const distinctItems = (items: ReadonlyArray<Value | Spread>): ReadonlyArray<Value | Spread> => {
  const kept: Array<Value | Spread> = [];
  for (const item of items) {
    const isThere =
      item.kind !== 'spread' &&
      kept.some((other) => other.kind !== 'spread' && equalValues(other, item) === true);
    if (!isThere) kept.push(item);
  }
  return kept;
};

/** A set of the items. */
export const setOf = (items: ReadonlyArray<Value | Spread>, places: ReadonlyArray<Place> = []): ListValue => {
  const members = distinctItems(items);
  const isSorted = members.every((member): member is Value => isKnown(member));
  return { kind: 'list', as: 'set', items: isSorted ? [...members].sort(compareMembers) : members, places };
};
