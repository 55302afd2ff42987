/**
 * Values of a template: what is certain, and what is open until deployment. Every file above may import it.
 *
 * Turns the properties of a template into data for the codec of records. Each open value becomes a named reference.
 */
import {
  hasDynamicReference,
  nearestName,
  printText,
  recordShape,
  reference,
  type Path,
  type RecordShape,
} from '@org/cognito-core';
import { callOf, isOpenObject, ref } from '../intrinsic';
import { equalJson, isJsonObject, type Json, type JsonObject } from '../json';
import { readText } from './read-text';
import type { ReferenceNames } from './reference-names';

type Kind = RecordShape[string];

/** The words that are booleans in YAML 1.1, which CloudFormation reads. */
const flagWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/** CloudFormation takes a boolean or a number in quotes as if it had no quotes. */
const unquoted = (value: Json, kind: Kind): Json => {
  if (typeof value !== 'string') return value;
  if (kind === 'boolean') return flagWords.get(value.toLowerCase()) ?? value;
  return kind === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
};

/** What CloudFormation treats as absent. */
export const noValue = ref('AWS::NoValue');

/** Whether a value is a `Ref` of `AWS::NoValue`, which CloudFormation treats as absent. */
export const isNoValue = (value: unknown): boolean => typeof value === 'object' && equalJson(value, noValue);

const isOpen = (value: Json): boolean =>
  callOf(value) !== undefined || (typeof value === 'string' && hasDynamicReference(value));

const valueForm = (value: Json, kind: Kind, names: ReferenceNames, place: Path): unknown => {
  if (typeof kind === 'object') {
    if (!isJsonObject(value)) return value;
    return isOpenObject(value)
      ? reference(names.nameFor(value, place))
      : propertiesForm(value, names, kind, place);
  }
  if (kind === 'texts' && Array.isArray(value)) {
    return (value as ReadonlyArray<Json>).map((item, index) =>
      valueForm(item, 'text', names, [...place, index]),
    );
  }
  if (kind === 'text') {
    if (typeof value === 'string' && !hasDynamicReference(value)) return printText(value);
    // CloudFormation takes a number or a boolean as the string of its characters.
    const isText = callOf(value) !== undefined || (typeof value !== 'object' && value !== null);
    return isText ? printText(readText(value, names, place)) : value;
  }
  return isOpen(value) ? reference(names.nameFor(value, place)) : unquoted(value, kind);
};

/** The kind of value of a property. A misspelt one has that of the property that it most likely means. */
const kindOf = (property: string, shape: RecordShape): Kind | undefined => {
  const known = Object.hasOwn(shape, property) ? property : nearestName(property, Object.keys(shape));
  return known === undefined ? undefined : shape[known];
};

/**
 * A property in the file form of records; `undefined` if it comes to nothing. What is like no property stays as it is, for
 * the codec to refuse.
 */
export const propertyForm = (
  property: string,
  value: Json | undefined,
  names: ReferenceNames,
  shape: RecordShape = recordShape,
  place: Path = [],
): Json | undefined => {
  // Templates that a program builds hold `undefined` for absent properties.
  if (value === undefined || isNoValue(value)) return undefined;
  const kind = kindOf(property, shape);
  return kind === undefined ? value : (valueForm(value, kind, names, [...place, property]) as Json);
};

/** Properties in the file form of records. */
export const propertiesForm = (
  properties: JsonObject,
  names: ReferenceNames,
  shape: RecordShape = recordShape,
  place: Path = [],
): JsonObject => {
  const form: Array<readonly [string, Json]> = [];
  for (const [property, value] of Object.entries<Json | undefined>(properties)) {
    const read = propertyForm(property, value, names, shape, place);
    if (read !== undefined) form.push([property, read]);
  }
  return Object.fromEntries(form);
};
