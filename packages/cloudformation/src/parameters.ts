/** Unbound references become parameters of the template. */
import { existenceErrorNames, type OpenPosition, type ReferenceKind } from '@org/cognito-core';

/** A parameter of a template. */
export interface Parameter {
  readonly Type: 'String' | 'Number' | 'CommaDelimitedList';
  readonly Description: string;
  readonly AllowedValues?: ReadonlyArray<string>;
  readonly AllowedPattern?: string;
}

const parameters: { readonly [K in ReferenceKind]: Omit<Parameter, 'Description'> } = {
  text: { Type: 'String' },
  texts: { Type: 'CommaDelimitedList' },
  integer: { Type: 'Number' },
  boolean: { Type: 'String', AllowedValues: ['true', 'false'] },
};

/** The allowed values of strings, by property. */
const allowedValues: { readonly [property: string]: ReadonlyArray<string> } = {
  PreventUserExistenceErrors: existenceErrorNames,
};

/** The property that an open position belongs to. */
export const propertyOf = ({ path }: OpenPosition): string =>
  path
    .filter((key) => typeof key === 'string')
    .slice(-1)
    .join('');

/** The parameter that an unbound reference becomes. */
export const parameterFor = (position: OpenPosition): Omit<Parameter, 'Description'> => {
  const values = allowedValues[propertyOf(position)];
  return values === undefined ? parameters[position.kind] : { Type: 'String', AllowedValues: values };
};
