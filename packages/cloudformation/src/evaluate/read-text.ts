/** Reads the strings of a template, whether they are written with `Fn::Sub`, with `Fn::Join` or as literals. */
import { fromParts, partsOf, reference, type Path, type Text, type TextPart } from '@org/cognito-core';
import { callOf, unboundIntrinsic } from '../intrinsic';
import { isJsonObject, type Json } from '../json';
import type { ReferenceNames } from './reference-names';

const placeholder = /\$\{(!?)([^}]*)\}/g;

const substitutionParts = (
  argument: unknown,
  names: ReferenceNames,
  path: Path,
): ReadonlyArray<TextPart> | undefined => {
  const [template, variables = {}] = (
    Array.isArray(argument) ? argument : [argument]
  ) as ReadonlyArray<unknown>;
  if (typeof template !== 'string' || !isJsonObject(variables)) return undefined;
  let position = 0;
  const parts = [...template.matchAll(placeholder)].flatMap((match, index): ReadonlyArray<TextPart> => {
    const literal = template.slice(position, match.index);
    position = match.index + match[0].length;
    const [, escape, name = ''] = match;
    if (escape === '!') return [literal, `\${${name}}`];
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return [literal, ...textParts(value ?? unboundIntrinsic(name), names, [...path, index])];
  });
  return [...parts, template.slice(position)];
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

/** A dynamic reference, which CloudFormation looks up at deploy time, anywhere in a string. */
const dynamicReference = /(\{\{resolve:.*?\}\})/s;

const dynamicStart = '{{resolve:';

/** Whether CloudFormation looks up part of a string at deploy time. */
export const hasDynamicReference = (value: string): boolean => value.includes(dynamicStart);

const withoutDynamic = (part: TextPart, names: ReferenceNames, path: Path): ReadonlyArray<TextPart> =>
  typeof part === 'string'
    ? part
        .split(dynamicReference)
        .map((piece, index) =>
          index % 2 === 0 ? piece : reference(names.nameFor(piece, [...path, 'resolve'])),
        )
    : [part];

/** Reads one string. What is open in it becomes references. */
export const readText = (value: Json, names: ReferenceNames, path: Path): Text => {
  const parts = partsOf(fromParts(textParts(value, names, path))).flatMap((part) =>
    withoutDynamic(part, names, path),
  );
  // A dynamic reference may itself contain references. Such a string is open as a whole.
  const isCut = parts.some((part) => typeof part === 'string' && hasDynamicReference(part));
  return fromParts(isCut ? [reference(names.nameFor(value, path))] : parts);
};
