/** Calls of Terraform's functions. */
import { functions } from './functions';
import type { CallContext } from './functions/definition';
import { printExpression } from './print-expression';
import { booleanValue, fault, itemsOf, openValue, type Evaluated, type OpenValue, type Value } from './value';

export type { CallContext } from './functions/definition';

/** Evaluates an argument. It is called once at most. */
export type Argument = () => Evaluated;

/** The greatest length of the code of an open value, so that values which stand in each other do not grow without end. */
const greatestLength = 4000;

/** A number that tells long texts from each other. */
const digest = (text: string): string => {
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  }
  return (hash >>> 0).toString(16);
};

const shortened = (code: string): string =>
  code.length <= greatestLength ? code : `${code.slice(0, 200)} /* … ${code.length}-${digest(code)} */)`;

/** The value of a call of which nobody knows more than what stands there. */
const openCall = (name: string, args: ReadonlyArray<string>, { place }: CallContext): OpenValue =>
  openValue(shortened(`${name}(${args.join(', ')})`), functions.get(name)?.returns, [place]);

// -------------------------------------------------------------------------------------
// arguments in turn
// -------------------------------------------------------------------------------------

/** Attributes of resources are there once they are made, but a variable may lack what is asked of it. */
const mayLack = ({ code }: OpenValue): boolean =>
  !/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)*(?:data\.)?[a-z0-9]+_\w+\.[\w.[\]"*-]+$/.test(code);

const tryInTurn = (args: ReadonlyArray<Argument>, context: CallContext): Evaluated => {
  for (const [index, argument] of args.entries()) {
    const value = argument();
    if (value.kind === 'fault') continue;
    if (value.kind !== 'open' || !mayLack(value)) return value;
    // One that is refused adds nothing to those that follow it.
    const others = args.slice(index + 1).map((other) => other());
    const tried = [value, ...others].filter((each) => each.kind !== 'fault');
    const codes = tried.map(printExpression);
    return openCall('try', codes, context);
  }
  return fault('no expression succeeded');
};

const can = ([argument, ...others]: ReadonlyArray<Argument>, context: CallContext): Evaluated => {
  if (argument === undefined || others.length > 0) return fault('exactly 1 argument required');
  const value = argument();
  if (value.kind === 'fault') return booleanValue(false);
  return value.kind === 'open' && mayLack(value)
    ? { ...openCall('can', [value.code], context), type: 'bool' }
    : booleanValue(true);
};

// -------------------------------------------------------------------------------------
// calls
// -------------------------------------------------------------------------------------

const evaluated = (args: ReadonlyArray<Argument>): ReadonlyArray<Value> | Evaluated => {
  const values: Array<Value> = [];
  for (const argument of args) {
    const value = argument();
    if (value.kind === 'fault') return value;
    values.push(value);
  }
  return values;
};

/**
 * What a call comes to. A fault of an argument is one of the call, but for `try` and `can`, which evaluate their arguments
 * in turn. A function that is not known, and one that needs what is open, comes to an open value.
 *
 * @param expandsLast Whether the last argument is a list of arguments, as in `concat(local.lists...)`.
 */
export const callFunction = (
  name: string,
  args: ReadonlyArray<Argument>,
  context: CallContext,
  expandsLast = false,
): Evaluated => {
  if (name === 'try') return tryInTurn(args, context);
  if (name === 'can') return can(args, context);
  const values = evaluated(args);
  if ('kind' in values) return values;
  const last = expandsLast ? values.at(-1) : undefined;
  const items = last === undefined ? [] : itemsOf(last);
  const before = last === undefined ? values : values.slice(0, -1);
  if (items === undefined) {
    return last?.kind === 'list' || last?.kind === 'open'
      ? openCall(name, [...before.map(printExpression), `${printExpression(last)}...`], context)
      : fault('only a list, a set or a tuple can be expanded to arguments', last?.places);
  }
  const all = [...before, ...items];
  const value = functions.get(name)?.apply(all, context) ?? openCall(name, all.map(printExpression), context);
  return value.places.length > 0 || context.place === undefined
    ? value
    : { ...value, places: [context.place] };
};
