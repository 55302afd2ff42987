/** Replaces each `Ref` whose value is known. */
import { callOf } from '../intrinsic';
import { isJsonObject, type Json, type JsonObject } from '../json';
import { substitution } from './mentioned-in';

/** The string that a `Ref` stands for, by logical id. */
export type KnownNames = Readonly<Record<string, string>>;

/** The known names that the string of `Fn::Sub` mentions. */
const namesIn = (text: string, names: KnownNames): KnownNames =>
  Object.fromEntries(
    [...text.matchAll(substitution)].flatMap(([, name = '']) =>
      Object.hasOwn(names, name) ? [[name, names[name] as string]] : [],
    ),
  );

const withVariables = (argument: Json, names: KnownNames): Json => {
  const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as ReadonlyArray<Json>;
  return isJsonObject(variables) && typeof text === 'string'
    ? [text, { ...namesIn(text, names), ...(resolved(variables, names) as JsonObject) }]
    : argument;
};

const resolved = (value: Json, names: KnownNames): Json => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).map((item) => resolved(item, names));
  if (!isJsonObject(value)) return value;
  const [name, argument] = callOf(value) ?? [];
  if (name === 'Ref') {
    return typeof argument === 'string' && Object.hasOwn(names, argument)
      ? (names[argument] as string)
      : value;
  }
  if (name === 'Fn::Sub') return { 'Fn::Sub': withVariables(argument as Json, names) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolved(inner, names)]));
};

/** Replaces references to providers and resource servers with the names of these. Most templates name none. */
export const resolveNames = (value: Json, names: KnownNames): Json =>
  Object.keys(names).length === 0 ? value : resolved(value, names);
