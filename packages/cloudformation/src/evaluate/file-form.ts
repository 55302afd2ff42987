/**
 * What a value of a template is for sure, and what it leaves open. Every file above may import it.
 *
 * Properties of a template, as data that the codec of records takes: each open value is a reference by name.
 */
import { printText, recordShape, reference, type Path, type RecordShape } from '@org/cognito-core';
import { callOf, isOpenObject, ref } from '../intrinsic';
import { equalJson, isJsonObject, type Json, type JsonObject } from '../json';
import { hasDynamicReference, readText } from './read-text';
import type { ReferenceNames } from './reference-names';

type Kind = RecordShape[string];

/** CloudFormation reads YAML 1.1, in which all of these are flags. */
const flagWords: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['on', true],
  ['false', false],
  ['no', false],
  ['off', false],
]);

/** CloudFormation takes a flag or a number in quotes for the same without. */
const unquoted = (value: Json, kind: Kind): Json => {
  if (typeof value !== 'string') return value;
  if (kind === 'boolean') return flagWords.get(value.toLowerCase()) ?? value;
  return kind === 'integer' && /^\d+$/.test(value) ? Number(value) : value;
};

const noValue = ref('AWS::NoValue');

/** Whether a value is the one that CloudFormation takes for none. */
export const isNoValue = (value: unknown): boolean => equalJson(value, noValue);

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
    // A number or a flag is the text of its digits or letters to CloudFormation.
    const isText = callOf(value) !== undefined || (typeof value !== 'object' && value !== null);
    return isText ? printText(readText(value, names, place)) : value;
  }
  return isOpen(value) ? reference(names.nameFor(value, place)) : unquoted(value, kind);
};

/** Properties in the file form of records. What no record knows stays as it is, for the codec to refuse. */
export const propertiesForm = (
  properties: JsonObject,
  names: ReferenceNames,
  shape: RecordShape = recordShape,
  place: Path = [],
): JsonObject =>
  Object.fromEntries(
    Object.entries<Json | undefined>(properties).flatMap(([property, value]) => {
      // Templates that a program builds hold `undefined` for what is not there.
      if (value === undefined || isNoValue(value)) return [];
      const kind = Object.hasOwn(shape, property) ? shape[property] : undefined;
      const form = kind === undefined ? value : valueForm(value, kind, names, [...place, property]);
      return [[property, form as Json]];
    }),
  );
