/** References that nothing is bound to become parameters of the template. */
import {
  isReference,
  partsOf,
  recordShape,
  type ClientRecord,
  type RecordShape,
  type Reference,
  type Text,
} from '@org/cognito-core';

/** A parameter of a template. */
export interface Parameter {
  readonly Type: 'String' | 'Number' | 'CommaDelimitedList';
  readonly Description: string;
  readonly AllowedValues?: ReadonlyArray<string>;
  readonly AllowedPattern?: string;
}

/** A reference with the parameter that it would be. */
export interface OpenPosition {
  readonly name: string;
  readonly property: string;
  readonly parameter: Omit<Parameter, 'Description'>;
}

type Kind = Exclude<RecordShape[string], RecordShape>;

const parameterOf: { readonly [K in Kind]: OpenPosition['parameter'] } = {
  text: { Type: 'String' },
  texts: { Type: 'CommaDelimitedList' },
  integer: { Type: 'Number' },
  boolean: { Type: 'String', AllowedValues: ['true', 'false'] },
};

/** Texts of which the service knows only some. */
const allowedValues: { readonly [property: string]: ReadonlyArray<string> } = {
  PreventUserExistenceErrors: ['ENABLED', 'LEGACY'],
};

const positionsOf = (value: unknown, kind: Kind, property: string): ReadonlyArray<OpenPosition> => {
  if (isReference(value)) return [{ name: value.name, property, parameter: parameterOf[kind] }];
  if (kind === 'texts') {
    return Array.isArray(value)
      ? (value as ReadonlyArray<Text>).flatMap((item) => positionsOf(item, 'text', property))
      : [];
  }
  if (kind !== 'text') return [];
  const values = allowedValues[property];
  return partsOf(value as Text)
    .filter((part): part is Reference => typeof part !== 'string')
    .map(({ name }) => ({
      name,
      property,
      parameter: values === undefined ? parameterOf.text : { Type: 'String', AllowedValues: values },
    }));
};

/** Where a record holds references. */
export const openPositions = (
  record: ClientRecord,
  shape: RecordShape = recordShape,
): ReadonlyArray<OpenPosition> =>
  Object.entries(shape).flatMap(([property, kind]) => {
    const value: unknown = record[property as keyof ClientRecord];
    if (value === undefined) return [];
    return typeof kind === 'object'
      ? openPositions(value as ClientRecord, kind)
      : positionsOf(value, kind, property);
  });
