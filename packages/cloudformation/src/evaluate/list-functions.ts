/** Functions of lists. */
import { callOf } from '../intrinsic';
import type { Json } from '../json';
import { knownText } from './known-text';
import { argumentsOf, type FunctionOf, type Scope } from './scope';

/** `Fn::Split`. */
export const splitValue: FunctionOf = (argument, scope) => {
  const [delimiter, source] = argumentsOf(argument);
  const text = source === undefined ? undefined : knownText(scope.evaluate(source));
  return text === undefined || typeof delimiter !== 'string' || delimiter === ''
    ? undefined
    : text.split(delimiter);
};

/** The position that `Fn::Select` takes; `undefined` if it is open, or none. */
export const positionOf = (argument: Json, scope: Scope): number | undefined => {
  const [position] = argumentsOf(argument);
  const text = position === undefined ? undefined : knownText(scope.decide(position));
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
};

/** The items of a list, if it is known which there are: a branch of `Fn::If` may leave one out. */
const itemsOf = (list: Json): ReadonlyArray<Json> | undefined =>
  Array.isArray(list) && !list.some((item) => callOf(item)?.[0] === 'Fn::If')
    ? (list as ReadonlyArray<Json>)
    : undefined;

/** `Fn::Select`. The item may be open. */
export const selectValue: FunctionOf = (argument, scope) => {
  const position = positionOf(argument, scope);
  const [, list] = argumentsOf(argument);
  return position === undefined || list === undefined ? undefined : itemsOf(scope.evaluate(list))?.[position];
};

/** `Fn::Length`, of the language extensions. */
export const lengthValue: FunctionOf = (argument, scope) => itemsOf(scope.evaluate(argument))?.length;
