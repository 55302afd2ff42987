/** Tells in which of the worlds of a client something is there. */
import { listed, type World as ToldWorld } from '@org/cognito-core';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';

/** A condition that holds or does not, or a parameter and its value. */
export type Fact = readonly [name: string, value: string | boolean];

/** What is known of a world. */
export interface Facts {
  /** Whether conditions hold there, and which values parameters have. */
  readonly known: ReadonlyMap<string, string | boolean>;
  /** The values that parameters do not have there. */
  readonly excluded: (parameter: string) => ReadonlyArray<string>;
}

const longestShown = 40;

/** A value in a sentence. One that is empty, or that does not look like a word, stands in quotes. */
export const shownValue = (value: string): string => {
  const short = value.length > longestShown ? `${value.slice(0, longestShown)}…` : value;
  return /^[\w.:/@-]+$/.test(short) ? short : JSON.stringify(short);
};

const inWords = ([name, value]: Fact): string => {
  if (typeof value === 'boolean') return value ? name : `not ${name}`;
  return `${name} is ${shownValue(value)}`;
};

const holdIn = ({ known }: Facts, facts: ReadonlyArray<Fact>): boolean =>
  facts.every(([name, value]) => known.get(name) === value);

/** Whether a fact is none of a world, and not only unknown there. */
const isFalseIn = ({ known, excluded }: Facts, [name, value]: Fact): boolean =>
  known.has(name) ? known.get(name) !== value : excluded(name).some((other) => other === value);

/** Whether facts are those of some worlds, and of no other. */
const tellApart = (
  facts: ReadonlyArray<Fact>,
  some: ReadonlyArray<Facts>,
  others: ReadonlyArray<Facts>,
): boolean =>
  some.every((world) => holdIn(world, facts)) &&
  others.every((world) => facts.some((fact) => isFalseIn(world, fact)));

/** How much a fact asks of a reader: a condition that holds is the easiest. */
const weight = ([, value]: Fact): number => (value === true ? 0 : value === false ? 1 : 2);

/** The facts that are the same in all of some worlds, the easiest first. */
const commonFacts = ([first, ...others]: ReadonlyNonEmptyArray<Facts>): ReadonlyArray<Fact> =>
  [...first.known]
    .filter((fact) => others.every((world) => holdIn(world, [fact])))
    .sort((a, b) => weight(a) - weight(b));

/** The same facts without those that are not needed. */
const needed = (
  facts: ReadonlyArray<Fact>,
  some: ReadonlyArray<Facts>,
  others: ReadonlyArray<Facts>,
): ReadonlyArray<Fact> =>
  facts.reduceRight((left, fact) => {
    const without = left.filter((other) => other !== fact);
    return without.length > 0 && tellApart(without, some, others) ? without : left;
  }, facts);

const mostValues = 3;

/** The values of a parameter that are those of some worlds, and of no other. */
const oneOf = (
  some: ReadonlyNonEmptyArray<Facts>,
  others: ReadonlyArray<Facts>,
): { readonly name: string; readonly values: ReadonlyArray<string> } | undefined => {
  for (const name of some[0].known.keys()) {
    const values = [...new Set(some.map(({ known }) => known.get(name)))];
    if (values.length > mostValues || !values.every((value) => typeof value === 'string')) continue;
    if (others.every((world) => values.every((value) => isFalseIn(world, [name, value])))) {
      return { name, values };
    }
  }
  return undefined;
};

const told = (label: string, facts: ReadonlyArray<Fact>): ToldWorld => ({
  label,
  choices: Object.fromEntries(facts),
});

const sentence = (facts: ReadonlyArray<Fact>): string => listed(facts.map(inWords)).join('');

/** Facts of which it is known that they are enough, and perhaps not that they are needed. */
export const labelOfExample = (facts: ReadonlyArray<Fact>, areNeeded: boolean): ToldWorld =>
  told(`${areNeeded ? '' : 'in some deployments, such as '}when ${sentence(facts)}`, facts);

/**
 * What some worlds have, and others have not.
 *
 * @param some The worlds in which it is there, at least one.
 * @param others The worlds in which it is not, at least one.
 * @param areAll Whether there are no further worlds, of which nothing is known.
 */
export const worldLabel = (
  some: ReadonlyNonEmptyArray<Facts>,
  others: ReadonlyArray<Facts>,
  areAll = true,
): ToldWorld => {
  const [first] = some;
  if (!areAll) return labelOfExample(needed(commonFacts([first]), [first], others), false);
  const common = commonFacts(some);
  const single = common.find((fact) => tellApart([fact], some, others));
  if (single !== undefined) return told(`when ${sentence([single])}`, [single]);
  const values = oneOf(some, others);
  if (values !== undefined) {
    const names = values.values.map(shownValue).join(' or ');
    return told(`when ${values.name} is ${names}`, [[values.name, values.values[0] as string]]);
  }
  if (tellApart(common, some, others)) {
    const facts = needed(common, some, others);
    return told(`when ${sentence(facts)}`, facts);
  }
  return labelOfExample(needed(commonFacts([first]), [first], others), false);
};
