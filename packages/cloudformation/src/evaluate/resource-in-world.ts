import { isOpenObject } from '../intrinsic';
import { equalJson, isJsonObject, type Json, type JsonObject } from '../json';
import { mayChange } from './evaluation';
import { isNoValue } from './file-form';
import type { Declarations } from './declarations';
import type { Scope } from './scope';

/** A resource in a world: the same where nothing is decided there, and `undefined` where its condition does not hold. */
export type ResourceIn = (scope: Scope) => JsonObject | undefined;

/** Evaluates properties. Most are the same in every world: these are sorted out once. */
const propertiesIn = (
  properties: Json,
  isChanging: (property: string, value: Json) => boolean,
): ((scope: Scope) => Json) => {
  if (!isJsonObject(properties) || isOpenObject(properties)) return (scope) => scope.evaluate(properties);
  const changing = Object.keys(properties).filter((key) => isChanging(key, properties[key] as Json));
  if (changing.length === 0) return () => properties;
  const written = Object.fromEntries(changing.map((key) => [key, properties[key] as Json]));
  // What is the same in two worlds is one value, so that it is found to be the same at once.
  const last = new Map<string, Json>();
  const kept = (key: string, value: Json): Json => {
    const before = last.get(key);
    if (before !== undefined && equalJson(before, value)) return before;
    last.set(key, value);
    return value;
  };
  return (scope) => {
    const inWorld = Object.entries(scope.evaluate(written) as JsonObject);
    const evaluated = Object.fromEntries(inWorld.map(([key, value]) => [key, kept(key, value)]));
    if (changing.every((key) => evaluated[key] === properties[key])) return properties;
    // What comes to nothing is gone; everything else keeps its place.
    const absent = changing.filter((key) => !Object.hasOwn(evaluated, key));
    const all = { ...properties, ...evaluated };
    return absent.length === 0
      ? all
      : Object.fromEntries(Object.entries(all).filter(([key]) => !absent.includes(key)));
  };
};

/**
 * Finds a resource in worlds.
 *
 * @param isChanging Which of its properties are evaluated: all that may come to something else, unless fewer matter.
 */
export const resourceIn = (
  resource: JsonObject,
  declared: Declarations,
  isChanging = (_: string, value: Json): boolean => mayChange(value, declared),
): ResourceIn => {
  const { Condition: condition, Properties: properties, ...others } = resource;
  const evaluate = properties === undefined ? () => undefined : propertiesIn(properties, isChanging);
  return (scope) => {
    const holds = typeof condition === 'string' ? scope.holds(condition) : undefined;
    if (holds === false) return undefined;
    const evaluated = evaluate(scope);
    if (holds === undefined && evaluated === properties) return resource;
    return {
      ...others,
      ...(condition !== undefined && holds === undefined && { Condition: condition }),
      ...(evaluated !== undefined && !isNoValue(evaluated) && { Properties: evaluated }),
    };
  };
};
