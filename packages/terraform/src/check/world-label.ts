/** Tells in which of the worlds of a client something is there. */
import { listed, type World as ToldWorld } from '@org/cognito-core';
import { printExpression } from '../evaluate/print-expression';
import { textOf, type Value } from '../evaluate/value';
import type { World } from '../evaluate/world';

/** That an expression is a value, or that it is not. */
interface Fact {
  readonly code: string;
  readonly value: Value;
  readonly isIt: boolean;
}

const same = (one: Value, other: Value): boolean => printExpression(one) === printExpression(other);

const factsOf = ({ values, excluded }: World): ReadonlyArray<Fact> => [
  ...[...values].map(([code, value]) => ({ code, value, isIt: true })),
  ...[...excluded].flatMap(([code, others]) => others.map((value) => ({ code, value, isIt: false }))),
];

/** Whether a fact is one of a world; `undefined` if the world leaves that open. */
const holdsIn = ({ values, excluded }: World, { code, value, isIt }: Fact): boolean | undefined => {
  const known = values.get(code);
  if (known !== undefined) return same(known, value) === isIt;
  return (excluded.get(code) ?? []).some((other) => same(other, value)) ? !isIt : undefined;
};

/** Whether facts tell some worlds from others. */
const tellApart = (
  facts: ReadonlyArray<Fact>,
  some: ReadonlyArray<World>,
  others: ReadonlyArray<World>,
): boolean =>
  some.every((world) => facts.every((fact) => holdsIn(world, fact) === true)) &&
  others.every((world) => facts.some((fact) => holdsIn(world, fact) === false));

/** Fewer facts that tell the same worlds apart. */
const needed = (
  facts: ReadonlyArray<Fact>,
  some: ReadonlyArray<World>,
  others: ReadonlyArray<World>,
): ReadonlyArray<Fact> =>
  facts.reduceRight((left, fact) => {
    const without = left.filter((other) => other !== fact);
    return without.length > 0 && tellApart(without, some, others) ? without : left;
  }, facts);

const longestCode = 80;

const shown = (code: string): string =>
  code.length <= longestCode ? code : `${code.slice(0, longestCode)}…`;

const inWords = ({ code, value, isIt }: Fact): string => {
  const expression = shown(code);
  if (value.kind === 'boolean' && !/^[\w.-]+$/.test(code)) {
    return value.boolean === isIt ? expression : `not (${expression})`;
  }
  return `${expression} ${isIt ? 'is' : 'is not'} ${printExpression(value)}`;
};

const choiceOf = (value: Value): string | boolean =>
  value.kind === 'boolean' ? value.boolean : (textOf(value) ?? printExpression(value));

const told = (facts: ReadonlyArray<Fact>, isExample: boolean): ToldWorld => ({
  label: `${isExample ? 'in some plans, such as ' : ''}when ${listed(facts.map(inWords)).join('')}`,
  choices: Object.fromEntries(
    facts.flatMap(({ code, value, isIt }) => (isIt ? [[code, choiceOf(value)]] : [])),
  ),
});

/**
 * What some worlds have, and others have not.
 *
 * @param some The worlds in which it is there, at least one.
 * @param others The worlds in which it is not, at least one.
 */
export const worldLabel = (some: ReadonlyArray<World>, others: ReadonlyArray<World>): ToldWorld => {
  const [first] = some as readonly [World];
  const common = factsOf(first).filter((fact) => some.every((world) => holdsIn(world, fact) === true));
  if (tellApart(common, some, others)) return told(needed(common, some, others), false);
  return told(needed(factsOf(first), [first], others), true);
};
