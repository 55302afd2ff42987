/** Whether conditions hold. What they compare is open unless a world says more. */
import { callOf } from '../intrinsic';
import { canonicalJson, equalJson, type Json } from '../json';
import { pseudoParameters } from '../pseudo-parameters';
import { knownText } from './known-text';
import { mentionedIn } from './mentioned-in';
import { allowedIn } from './parameter-value';
import { argumentsOf, type Scope } from './scope';
import { excludedIn } from './world';

type Truth = boolean | undefined;

// -------------------------------------------------------------------------------------
// comparisons
// -------------------------------------------------------------------------------------

/** The parameter that a side of a comparison is, if its value is one text and not given. */
const parameterIn = (side: Json, { declared }: Scope): string | undefined => {
  let current = side;
  const seen = new Set<string>();
  for (;;) {
    const [name, argument] = callOf(current) ?? [];
    if (name !== 'Ref' || typeof argument !== 'string' || seen.has(argument)) return undefined;
    const parameter = declared.parameters.get(argument);
    if (parameter === undefined) return pseudoParameters.includes(argument) ? argument : undefined;
    if (parameter.isList || parameter.given !== undefined) return undefined;
    if (parameter.handed === undefined) return argument;
    // What is handed on is what the outermost stack has.
    seen.add(argument);
    current = parameter.handed.value;
  }
};

/** Whether a parameter has a value. */
const hasValue = (parameter: string, value: string, scope: Scope): Truth => {
  const assumption = scope.world.parameters.get(parameter);
  if (assumption !== undefined && 'is' in assumption) return assumption.is === value;
  if (excludedIn(scope.world, parameter).includes(value)) return false;
  const declared = scope.declared.parameters.get(parameter);
  const allowed = declared && allowedIn(declared, parameter, scope);
  if (allowed !== undefined && !allowed.includes(value)) return false;
  if (allowed?.length === 1) return true;
  scope.demand({ kind: 'equality', parameter, value });
  return undefined;
};

/** Whether two values are the same, if both are known. */
const sameValue = (a: Json, b: Json): Truth => {
  const [one, other] = [knownText(a), knownText(b)];
  if (one !== undefined && other !== undefined) return one === other;
  return equalJson(a, b) ? true : undefined;
};

const isName = (mentioned: unknown): mentioned is string => typeof mentioned === 'string';

const compared = (argument: Json, scope: Scope): Truth => {
  const [a, b, ...others] = argumentsOf(argument);
  if (a === undefined || b === undefined || others.length > 0) return undefined;
  for (const [side, other] of [
    [a, b],
    [b, a],
  ] as const) {
    const parameter = parameterIn(side, scope);
    const value = knownText(scope.quietly(() => scope.evaluateWithoutDefaults(other)));
    if (parameter !== undefined && value !== undefined) return hasValue(parameter, value, scope);
  }
  const sides = [scope.evaluateWithoutDefaults(a), scope.evaluateWithoutDefaults(b)] as const;
  const known = sameValue(...sides);
  if (known !== undefined) return known;
  const text = sides.map(canonicalJson).sort().join(' = ');
  const decided = scope.world.comparisons.get(text);
  if (decided !== undefined) return decided;
  const byDefault = scope.quietly(() => sameValue(scope.decide(a), scope.decide(b)));
  scope.demand({ kind: 'comparison', text, byDefault, mentioned: mentionedIn(sides).filter(isName) });
  return undefined;
};

// -------------------------------------------------------------------------------------
// connectives
// -------------------------------------------------------------------------------------

/**
 * The truth of several conditions of which one of `decisive` truth decides. Only the first of those that are open is
 * asked for: it may turn out that no other matters.
 */
const joined = (argument: Json, decisive: boolean, scope: Scope): Truth => {
  const parts = argumentsOf(argument);
  const truths = scope.quietly(() => parts.map((part) => truthOf(part, scope)));
  if (truths.includes(decisive)) return decisive;
  const open = truths.indexOf(undefined);
  if (open !== -1) truthOf(parts[open] as Json, scope);
  return open === -1 && parts.length > 0 ? !decisive : undefined;
};

const negated = (argument: Json, scope: Scope): Truth => {
  const [part] = argumentsOf(argument);
  const truth = part === undefined ? undefined : truthOf(part, scope);
  return truth === undefined ? undefined : !truth;
};

/** Whether the expression of a condition is true; `undefined` if that is open. */
export const truthOf = (expression: Json, scope: Scope): Truth => {
  const [name, argument] = callOf(expression) ?? [];
  switch (name) {
    case 'Condition':
      return typeof argument === 'string' ? scope.holds(argument) : undefined;
    case 'Fn::Equals':
      return compared(argument as Json, scope);
    case 'Fn::Not':
      return negated(argument as Json, scope);
    case 'Fn::And':
      return joined(argument as Json, false, scope);
    case 'Fn::Or':
      return joined(argument as Json, true, scope);
    default:
      return undefined;
  }
};
