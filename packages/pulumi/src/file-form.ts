/** Converts arguments to plain data for the codec of records, in which each open value is a reference. */
import {
  advice,
  fromParts,
  isPlainObject,
  nameIn,
  nearestName,
  printText,
  reference,
  type Issue,
  type Path,
  type PropertySpelling,
  type PropertySpellings,
  type Tool,
} from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import { argumentSpellings } from './argument-names';
import { isOpen, partsJoined } from './bind';
import type { ReferenceNames } from './reference-names';

type Values = Readonly<Record<string, unknown>>;

/** The packages of Pulumi that name the arguments: `@pulumi/aws` and `@pulumi/aws-native`. */
export type PulumiTool = Extract<Tool, 'pulumi' | 'pulumiNative'>;

/** An object with values by name, such as arguments. */
export const isValues = (value: unknown): value is Values => isPlainObject(value) && !isOpen(value);

/** A secret, or a value that was unknown at a preview, in the state of a stack. */
export const isSealed = (value: unknown): boolean =>
  value === pulumi.runtime.unknownValue ||
  (isValues(value) && Object.hasOwn(value, pulumi.runtime.specialSigKey));

const openForm = (value: unknown, names: ReferenceNames, place: Path): string => {
  const named = (open: unknown, at: Path) => reference(names.nameFor(open, at));
  const parts = isOpen(value) ? partsJoined(value) : undefined;
  return printText(
    fromParts(
      parts === undefined
        ? [named(value, place)]
        : parts.map((part, index) => (typeof part === 'string' ? part : named(part.open, [...place, index]))),
    ),
  );
};

const valueForm = (
  value: unknown,
  { kind, properties }: Pick<PropertySpelling, 'kind' | 'properties'>,
  names: ReferenceNames,
  tool: PulumiTool,
  place: Path,
): unknown => {
  if (isOpen(value) || isSealed(value)) return openForm(value, names, place);
  if (properties !== undefined) {
    return isValues(value) ? argumentsForm(value, names, tool, properties, place) : value;
  }
  if (kind === 'texts' && Array.isArray(value)) {
    return value.map((item: unknown, index) =>
      valueForm(item, { kind: 'text' }, names, tool, [...place, index]),
    );
  }
  return typeof value === 'string' ? printText(value) : value;
};

/** A default that the provider added by itself, in the state of a stack. */
const defaultsIn = (values: Values): ReadonlyArray<unknown> => {
  const defaults = values['__defaults'];
  return Array.isArray(defaults) ? defaults : [];
};

/** Arguments in the file form of a record. Arguments that no record has are left out. */
export const argumentsForm = (
  values: Values,
  names: ReferenceNames,
  tool: PulumiTool = 'pulumi',
  properties: PropertySpellings = argumentSpellings,
  place: Path = [],
): Values => {
  const defaults = defaultsIn(values);
  return Object.fromEntries(
    Object.entries(properties).flatMap(([property, spelling]) => {
      const argument = spelling[tool];
      const value = values[argument] ?? undefined;
      return value === undefined || defaults.includes(argument)
        ? []
        : [[property, valueForm(value, spelling, names, tool, [...place, property])]];
    }),
  );
};

/** Issues about arguments that no record has, with paths in the words of the arguments. */
export const unknownArguments = (
  values: unknown,
  tool: PulumiTool = 'pulumi',
  properties: PropertySpellings = argumentSpellings,
  place: Path = [],
): ReadonlyArray<Issue> => {
  if (!isValues(values) || isSealed(values)) return [];
  const known = Object.values(properties).map((spelling) => spelling[tool]);
  const unknown = Object.entries(values)
    .filter(
      ([key, value]) => key !== '__defaults' && !known.includes(key) && (value ?? undefined) !== undefined,
    )
    .map(([key]): Issue => {
      const nearest = nearestName(key, known);
      return {
        code: 'unknown-key',
        severity: 'error',
        path: [...place, key],
        message: 'is not a known argument',
        fixes: [advice(nearest === undefined ? 'take it out' : `write ${nearest}`)],
      };
    });
  const inBlocks = Object.values(properties).flatMap(({ [tool]: argument, properties: inner }) =>
    inner === undefined ? [] : unknownArguments(values[argument], tool, inner, [...place, argument]),
  );
  return [...unknown, ...inBlocks];
};

/** A path in a record, in the words of the arguments. */
export const argumentPath = (path: Path): Path =>
  path.map((key) => (typeof key === 'string' ? nameIn('pulumi', key) : key));
