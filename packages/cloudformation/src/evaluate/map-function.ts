import type { Path } from '@org/cognito-core';
import { isJsonObject, type Json } from '../json';
import { knownText } from './known-text';
import { argumentsOf, type FunctionOf, type Scope } from './scope';

/** The names of the map and of the two keys that a call of `Fn::FindInMap` looks for, if they are known. */
const keysOf = (argument: Json, scope: Scope): ReadonlyArray<string> | undefined => {
  const keys = argumentsOf(argument).slice(0, 3);
  const texts = keys.flatMap((key) => knownText(scope.decide(key)) ?? []);
  return texts.length === 3 ? texts : undefined;
};

const entryAt = (value: Json | undefined, key: string): Json | undefined =>
  isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;

/** What a call of `Fn::FindInMap` finds: where in the template it is, and its value. */
export interface MapEntry {
  readonly path: Path;
  readonly value: Json;
}

/** The entry of a map that a call finds; `undefined` if its keys are open, or lead to none. */
export const mapEntry = (argument: Json, scope: Scope): MapEntry | undefined => {
  const keys = keysOf(argument, scope);
  if (keys === undefined) return undefined;
  const [map, first, second] = keys as readonly [string, string, string];
  const value = entryAt(entryAt(scope.declared.mappings.get(map), first), second);
  return value === undefined ? undefined : { path: ['Mappings', map, first, second], value };
};

/** The value that stands in for an entry that is not there, if the keys are known and a macro adds none. */
export const absentEntry = (argument: Json, scope: Scope): Json | undefined => {
  const map = keysOf(argument, scope)?.[0];
  if (map === undefined || scope.declared.mappings.has('Fn::Transform')) return undefined;
  const isOpen = entryAt(scope.declared.mappings.get(map), 'Fn::Transform') !== undefined;
  return isOpen ? undefined : entryAt(argumentsOf(argument)[3], 'DefaultValue');
};

/** `Fn::FindInMap`, with a default value as the language extensions have it. */
export const findInMapValue: FunctionOf = (argument, scope) => {
  const found = mapEntry(argument, scope);
  if (found !== undefined) return found.value;
  const absent = absentEntry(argument, scope);
  return absent === undefined ? undefined : scope.evaluate(absent);
};
