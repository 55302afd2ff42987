/** Arguments as data that the codec of records takes: each open value is a reference by name. */
import {
  fromParts,
  nearestName,
  printText,
  recordShape,
  reference,
  type Issue,
  type Path,
  type RecordShape,
} from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import { argumentNames, nestedArgumentNames } from './argument-names';
import { isOpen, partsJoined } from './bind';
import type { ReferenceNames } from './reference-names';

type Kind = RecordShape[string];

type Values = Readonly<Record<string, unknown>>;

/** An object of values, as arguments are. */
export const isValues = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isOpen(value);

/** A secret, or what was not known at a preview, as the state of a stack has it. */
const isSealed = (value: unknown): boolean =>
  value === pulumi.runtime.unknownValue ||
  (isValues(value) && Object.hasOwn(value, pulumi.runtime.specialSigKey));

const namesIn = (property: string): Readonly<Record<string, string>> =>
  nestedArgumentNames[property as keyof typeof nestedArgumentNames];

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

const valueForm = (value: unknown, kind: Kind, names: ReferenceNames, place: Path): unknown => {
  if (isOpen(value) || isSealed(value)) return openForm(value, names, place);
  if (typeof kind === 'object') {
    return isValues(value) ? argumentsForm(value, names, kind, namesIn(String(place[0])), place) : value;
  }
  if (kind === 'texts' && Array.isArray(value)) {
    return value.map((item: unknown, index) => valueForm(item, 'text', names, [...place, index]));
  }
  return typeof value === 'string' ? printText(value) : value;
};

/** What the provider put in by itself, as the state of a stack has it. */
const defaultsIn = (values: Values): ReadonlyArray<unknown> => {
  const defaults = values['__defaults'];
  return Array.isArray(defaults) ? defaults : [];
};

/** Arguments in the file form of records. Those that no record knows are left out. */
export const argumentsForm = (
  values: Values,
  names: ReferenceNames,
  shape: RecordShape = recordShape,
  nameOf: Readonly<Record<string, string>> = argumentNames,
  place: Path = [],
): Values => {
  const defaults = defaultsIn(values);
  return Object.fromEntries(
    Object.entries(shape).flatMap(([property, kind]) => {
      const argument = nameOf[property] as string;
      const value = values[argument] ?? undefined;
      return value === undefined || defaults.includes(argument)
        ? []
        : [[property, valueForm(value, kind, names, [...place, property])]];
    }),
  );
};

/** Issues of the arguments that no record knows, with paths in the words of the arguments. */
export const unknownArguments = (values: Values): ReadonlyArray<Issue> => {
  const unknownOf = (given: unknown, known: ReadonlyArray<string>, place: Path): ReadonlyArray<Issue> =>
    (isValues(given) && !isSealed(given) ? Object.entries(given) : [])
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
          fix: nearest === undefined ? 'take it out' : `write ${nearest}`,
        };
      });
  return [
    ...unknownOf(values, Object.values(argumentNames), []),
    ...Object.entries(nestedArgumentNames).flatMap(([property, nested]) => {
      const argument = argumentNames[property as keyof typeof nestedArgumentNames];
      return unknownOf(values[argument], Object.values(nested), [argument]);
    }),
  ];
};

/** A path of a record in the words of the arguments. */
export const argumentPath = ([property, ...rest]: Path): Path => {
  if (property === undefined) return [];
  const nested = namesIn(String(property)) as Readonly<Record<string, string>> | undefined;
  // A record has no property without an argument.
  return [argumentNames[property as keyof typeof argumentNames], ...rest.map((key) => nested?.[key] ?? key)];
};
