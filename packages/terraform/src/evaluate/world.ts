/** What is assumed of a plan of a module. The fewer assumptions, the more plans a world stands for. */
import { parseExpression } from '../hcl/parse-hcl';
import type { Node } from '../hcl/syntax';
import { printExpression } from './print-expression';
import { booleanValue, nullValue, numberValue, stringValue, type Value } from './value';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** One choice of what open expressions come to. */
export interface World {
  /** What open expressions are, by their code. */
  readonly values: ReadonlyMap<string, Value>;
  /** What open expressions are not, by their code. */
  readonly excluded: ReadonlyMap<string, ReadonlyArray<Value>>;
  /** The variables that whoever plans gives a value, so that their defaults do not count. */
  readonly withoutDefault: ReadonlySet<string>;
}

/** An open expression, and the values that it may have. */
export interface Choice {
  readonly code: string;
  /** It is one of these, or, unless they are all, another. */
  readonly values: ReadonlyArray<Value>;
  readonly areAll: boolean;
  /** What it is with the defaults of variables, if these decide it. */
  readonly byDefault: Value | undefined;
}

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/** Every plan. */
export const everyWorld: World = { values: new Map(), excluded: new Map(), withoutDefault: new Set() };

const same = (one: Value, other: Value): boolean => printExpression(one) === printExpression(other);

/** The variables that an expression mentions. */
export const variablesIn = (code: string): ReadonlyArray<string> =>
  [...code.matchAll(/(?<![\w.-])var\.([\p{ID_Start}_][\p{ID_Continue}-]*)/gu)].map(([, name = '']) => name);

/** The same world, in which whoever plans gives some variables their values. */
export const withoutDefaults = (world: World, variables: Iterable<string>): World => ({
  ...world,
  withoutDefault: new Set([...world.withoutDefault, ...variables]),
});

/** The narrower worlds for each outcome of a choice. Every plan of the world is in one of them. */
export const narrowerWorlds = (
  world: World,
  { code, values, areAll, byDefault }: Choice,
): ReadonlyArray<World> => {
  const isDefault = (value: Value): boolean => byDefault !== undefined && same(byDefault, value);
  // Where the defaults are not what makes it come to this, they do not count.
  const given = (narrower: World, isByDefault: boolean): World =>
    isByDefault || byDefault === undefined ? narrower : withoutDefaults(narrower, variablesIn(code));
  const chosen = values.map((value) =>
    given({ ...world, values: new Map(world.values).set(code, value) }, isDefault(value)),
  );
  if (areAll) return chosen;
  const before = world.excluded.get(code) ?? [];
  const another = { ...world, excluded: new Map(world.excluded).set(code, [...before, ...values]) };
  return [...chosen, given(another, !values.some(isDefault))];
};

/** The narrower world in which a choice is what the defaults of variables make of it; `undefined` if they do not decide it. */
export const worldByDefault = (world: World, choice: Choice): World | undefined => {
  const { values, byDefault } = choice;
  if (byDefault === undefined) return undefined;
  const index = values.findIndex((value) => same(value, byDefault));
  return narrowerWorlds(world, choice)[index === -1 ? values.length : index];
};

/** A text that is the same for worlds that assume the same. */
export const worldKey = ({ values, excluded, withoutDefault }: World): string =>
  JSON.stringify([
    [...values].map(([code, value]) => [code, printExpression(value)]).sort(),
    [...excluded].map(([code, others]) => [code, others.map(printExpression)]).sort(),
    [...withoutDefault].sort(),
  ]);

// -------------------------------------------------------------------------------------
// conditions
// -------------------------------------------------------------------------------------

const booleans: ReadonlyArray<Value> = [booleanValue(true), booleanValue(false)];

const literalOf = (node: Node): Value | undefined => {
  if (node.kind !== 'literal') return undefined;
  if (node.value === null) return nullValue();
  if (typeof node.value === 'boolean') return booleanValue(node.value);
  return typeof node.value === 'number' ? numberValue(node.value) : stringValue(node.value);
};

/** A part of a condition that holds or not: that an expression is a value. */
interface Atom {
  readonly code: string;
  readonly value: Value;
}

/** What is known of a condition in a world, and the first of its parts that is not. */
type Decided =
  | { readonly holds: boolean; readonly open?: never }
  | { readonly holds?: never; readonly open: Atom };

const not = (decided: Decided): Decided =>
  decided.holds === undefined ? decided : { holds: !decided.holds };

const decidedAtom = ({ code, value }: Atom, { values, excluded }: World): Decided => {
  const known = values.get(code);
  if (known !== undefined) return { holds: same(known, value) };
  const isExcluded = (excluded.get(code) ?? []).some((other) => same(other, value));
  return isExcluded ? { holds: false } : { open: { code, value } };
};

/** Whether a condition holds in a world, part by part. */
export const decidedIn = (code: string, world: World): Decided => {
  const parsed = parseExpression(code);
  const textOf = (node: Node): string =>
    node.kind === 'parentheses' ? textOf(node.inner) : code.slice(node.start, node.end);
  const decided = (node: Node): Decided => {
    if (node.kind === 'parentheses') return decided(node.inner);
    if (node.kind === 'literal') return { holds: node.value === true || node.value === 'true' };
    if (node.kind === 'unary' && node.operator === '!') return not(decided(node.operand));
    if (node.kind === 'binary' && (node.operator === '&&' || node.operator === '||')) {
      const decisive = node.operator === '||';
      const [left, right] = [decided(node.left), decided(node.right)];
      if (left.holds === decisive || right.holds === decisive) return { holds: decisive };
      return left.holds === undefined ? left : right;
    }
    if (node.kind === 'binary' && (node.operator === '==' || node.operator === '!=')) {
      const [left, right] = [literalOf(node.left), literalOf(node.right)];
      const value = left ?? right;
      if (value !== undefined) {
        const equal = decidedAtom(
          { code: textOf(left === undefined ? node.left : node.right), value },
          world,
        );
        return node.operator === '==' ? equal : not(equal);
      }
    }
    return decidedAtom({ code: textOf(node), value: booleanValue(true) }, world);
  };
  return 'value' in parsed ? decided(parsed.value) : decidedAtom({ code, value: booleanValue(true) }, world);
};

/** The choice that would decide a part of a condition. A condition by itself is true or false. */
export const choiceOf = ({ code, value }: Atom, byDefault: (code: string) => Value | undefined): Choice => {
  const isBoolean = value.kind === 'boolean';
  return {
    code,
    values: isBoolean ? booleans : [value],
    areAll: isBoolean,
    byDefault: byDefault(code),
  };
};
