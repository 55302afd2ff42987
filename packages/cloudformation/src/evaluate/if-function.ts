import type { Json } from '../json';
import { argumentsOf, type FunctionOf, type Scope } from './scope';

/** The position of the branch of `Fn::If` that counts; `undefined` if that is open. */
export const branchOf = (argument: Json, scope: Scope): 1 | 2 | undefined => {
  const [condition, ...branches] = argumentsOf(argument);
  if (typeof condition !== 'string' || branches.length !== 2) return undefined;
  const truth = scope.holds(condition);
  return truth === undefined ? undefined : truth ? 1 : 2;
};

/** `Fn::If`, whose other branch is never looked at. */
export const ifValue: FunctionOf = (argument, scope) => {
  const branch = branchOf(argument, scope);
  return branch === undefined ? undefined : scope.evaluate(argumentsOf(argument)[branch] as Json);
};
