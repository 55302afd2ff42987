/** Where in a template the values stand that an evaluation came to. */
import type { Path } from '@org/cognito-core';
import { callOf } from '../intrinsic';
import type { Json, JsonObject } from '../json';
import type { DeclaredParameter, HandedValue } from './declarations';
import { isNoValue } from './file-form';
import { branchOf } from './if-function';
import { positionOf } from './list-functions';
import { absentEntry, mapEntry } from './map-function';
import { outputName, parameterText } from './parameter-value';
import { argumentsOf, type Scope } from './scope';

/** Where a value comes from. */
export interface Origin {
  /** Its place in the template. */
  readonly path: Path;
  /** Whether it stands there as it is, so that it can be edited there. */
  readonly isExact: boolean;
  /** Whether other places of the template use it too, such as the default of a parameter. */
  readonly isShared: boolean;
}

const here = (path: Path, isExact: boolean): Origin => ({ path, isExact, isShared: false });

const sharedAt = (path: Path, isExact: boolean): Origin => ({ path, isExact, isShared: true });

/** A value that a function makes, and that stands nowhere as it is. */
const madeAt = (path: Path): Origin => here(path, false);

const parameterOrigin = (name: string, at: Path, rest: Path, scope: Scope): Origin => {
  const parameter = scope.declared.parameters.get(name);
  const known = parameter && parameterText(parameter, name, scope);
  if (parameter === undefined || known === undefined || known.from === 'given') return madeAt(at);
  if (known.from === 'handed') return handedOrigin(parameter, rest, scope);
  const allowed = parameter.allowed?.indexOf(known.text) ?? -1;
  // A choice among values stays one only if it is made anew wherever it is made.
  if (allowed !== -1) return madeAt(['Parameters', name, 'AllowedValues', allowed]);
  return known.text === parameter.default
    ? sharedAt(['Parameters', name, 'Default'], rest.length === 0 && !parameter.isList)
    : madeAt(at);
};

/** Whoever hands a value down, another stack uses it. */
const handedOrigin = ({ handed, isList }: DeclaredParameter, rest: Path, scope: Scope): Origin => {
  // A value that is handed is known to be so.
  const { value, path } = handed as HandedValue;
  const origin = originOf(value, path, isList ? [] : rest, scope);
  return { ...origin, isExact: origin.isExact && !isList, isShared: true };
};

const mapOrigin = (argument: Json, at: Path, rest: Path, scope: Scope): Origin => {
  const entry = mapEntry(argument, scope);
  if (entry !== undefined) return sharedAt([...entry.path, ...rest], true);
  const absent = absentEntry(argument, scope) as Json;
  return originOf(absent, [...at, 'Fn::FindInMap', 3, 'DefaultValue'], rest, scope);
};

/** Where what a call came to comes from. What the functions need is known: they have come to something. */
const callOrigin = (name: string, argument: Json, at: Path, rest: Path, scope: Scope): Origin => {
  switch (name) {
    case 'Ref':
      return parameterOrigin(argument as string, at, rest, scope);
    case 'Fn::GetAtt':
      return parameterOrigin(outputName(argument, scope.declared) as string, at, rest, scope);
    case 'Fn::FindInMap':
      return mapOrigin(argument, at, rest, scope);
    case 'Fn::If': {
      const branch = branchOf(argument, scope) as number;
      return originOf(argumentsOf(argument)[branch] as Json, [...at, name, branch], rest, scope);
    }
    case 'Fn::Select': {
      const position = positionOf(argument, scope) as number;
      const list = argumentsOf(argument)[1] as Json;
      return originOf(list, [...at, name, 1], [position, ...rest], scope);
    }
    default:
      return madeAt(at);
  }
};

/** The position of an item before those were left out that came to nothing. */
const positionBefore = (items: ReadonlyArray<Json>, position: number, scope: Scope): number =>
  items.flatMap((item, index) => (isNoValue(scope.evaluate(item)) ? [] : [index]))[position] as number;

const within = (value: ReadonlyArray<Json> | JsonObject, at: Path, rest: Path, scope: Scope): Origin => {
  const [key, ...further] = rest as readonly [string | number, ...Path];
  if (Array.isArray(value)) {
    const items = value as ReadonlyArray<Json>;
    const position = positionBefore(items, Number(key), scope);
    return originOf(items[position] as Json, [...at, position], further, scope);
  }
  const entry = Object.hasOwn(value, key) ? (value as JsonObject)[key] : undefined;
  return entry === undefined ? here([...at, ...rest], true) : originOf(entry, [...at, key], further, scope);
};

/**
 * Where a part of an evaluated value comes from.
 *
 * @param value The value as it is written.
 * @param at Its place in the template.
 * @param rest The part, as a path in what the value came to.
 */
export const originOf = (value: Json, at: Path, rest: Path, scope: Scope): Origin => {
  if (scope.evaluate(value) === value) return here([...at, ...rest], true);
  const call = callOf(value);
  if (call !== undefined) return callOrigin(call[0], call[1] as Json, at, rest, scope);
  // What is not a call and changes is an array or an object.
  return rest.length === 0 ? madeAt(at) : within(value as JsonObject, at, rest, scope);
};
