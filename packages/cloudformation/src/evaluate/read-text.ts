/** Reads the strings of a template, whether they are written with `Fn::Sub`, with `Fn::Join` or as literals. */
import {
  fromParts,
  partsOf,
  reference,
  replaceDynamicReferences,
  type Path,
  type Text,
  type TextPart,
} from '@org/cognito-core';
import { byKey } from '../by-key';
import { callOf, unboundIntrinsic } from '../intrinsic';
import { isJsonObject, type Json } from '../json';
import type { ReferenceNames } from './reference-names';

/** A variable in the text of `Fn::Sub`, or what an exclamation mark makes literal. */
export const placeholder = /\$\{(!?)([^}]*)\}/g;

/** The most parts that a text is read in. One with more is a reference as a whole. */
const mostParts = 10_000;

const substitutionParts = (
  argument: unknown,
  names: ReferenceNames,
  path: Path,
): ReadonlyArray<TextPart> | undefined => {
  const [template, variables = {}] = (
    Array.isArray(argument) ? argument : [argument]
  ) as ReadonlyArray<unknown>;
  if (typeof template !== 'string' || !isJsonObject(variables)) return undefined;
  // A variable that is used again is read once: variables within variables would multiply.
  const partsOfVariable = byKey((name: string): ReadonlyArray<TextPart> => {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return textParts(value ?? unboundIntrinsic(name), names, [...path, indices.get(name) as number]);
  });
  const indices = new Map<string, number>();
  let position = 0;
  const parts = [...template.matchAll(placeholder)].flatMap((match, index): ReadonlyArray<TextPart> => {
    const literal = template.slice(position, match.index);
    position = match.index + match[0].length;
    const [, escape, name = ''] = match;
    if (escape === '!') return [literal, `\${${name}}`];
    if (!indices.has(name)) indices.set(name, index);
    return [literal, ...partsOfVariable(name)];
  });
  return parts.length > mostParts ? undefined : [...parts, template.slice(position)];
};

const joinParts = (
  argument: unknown,
  names: ReferenceNames,
  path: Path,
): ReadonlyArray<TextPart> | undefined => {
  const [delimiter, items] = (Array.isArray(argument) ? argument : []) as ReadonlyArray<unknown>;
  if (typeof delimiter !== 'string' || !Array.isArray(items)) return undefined;
  return (items as ReadonlyArray<Json>).flatMap((item, index) => [
    ...(index === 0 ? [] : [delimiter]),
    ...textParts(item, names, [...path, index]),
  ]);
};

const textParts = (value: Json, names: ReferenceNames, path: Path): ReadonlyArray<TextPart> => {
  if (typeof value !== 'object') return [String(value)];
  const [name, argument] = callOf(value) ?? [];
  const parts =
    name === 'Fn::Sub'
      ? substitutionParts(argument, names, path)
      : name === 'Fn::Join'
        ? joinParts(argument, names, path)
        : undefined;
  return parts ?? [reference(names.nameFor(value, path))];
};

/** Reads one string. What is open in it becomes references. */
export const readText = (value: Json, names: ReferenceNames, path: Path): Text => {
  const parts = replaceDynamicReferences(partsOf(fromParts(textParts(value, names, path))), (dynamic) =>
    reference(names.nameFor(dynamic, [...path, 'resolve'])),
  );
  return fromParts(parts ?? [reference(names.nameFor(value, path))]);
};
