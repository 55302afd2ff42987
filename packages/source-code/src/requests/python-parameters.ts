/** What references become in a function of Python: parameters that whoever calls it gives. */
import { freeName, type ClientRecord, type ReferenceKind } from '@org/cognito-core';
import { inputsOfReferences } from '../input';

/** A parameter that stands for a reference. */
export interface Parameter {
  readonly name: string;
  readonly reference: string;
  readonly kinds: ReadonlyArray<ReferenceKind>;
}

/** A name of Python: `webAppClient` is `web_app_client`. */
export const snakeCase = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, '$1$3_$2$4')
    .replace(/\W+/g, '_')
    .toLowerCase();

/** Words that can name no parameter, and what the functions use themselves. */
const reserved: ReadonlyArray<string> = (
  'and as assert async await break class continue def del elif else except finally for from global if import in is lambda ' +
  'nonlocal not or pass raise return try while with yield described idp member user_pool_id'
).split(' ');

const types: { readonly [K in ReferenceKind]: string } = {
  text: 'str',
  texts: 'list[str]',
  integer: 'int',
  boolean: 'bool',
};

/** The parameters for the references of a record. */
export const pythonParameters = (record: ClientRecord): ReadonlyArray<Parameter> => {
  const found: Array<Parameter> = [];
  const isTaken = (name: string): boolean =>
    reserved.includes(name) || found.some((parameter) => parameter.name === name);
  for (const { property, reference, kinds } of inputsOfReferences(record, [])) {
    found.push({ name: freeName(snakeCase(property), isTaken, '_'), reference, kinds });
  }
  return found;
};

/** The declaration of a parameter. */
export const declared = ({ name, kinds }: Parameter): string =>
  `${name}: ${kinds.map((kind) => types[kind]).join(' | ')}`;
