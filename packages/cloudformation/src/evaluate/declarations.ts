/** What a template declares beside its resources, and what the deployment is known to give. */
import type { Path } from '@org/cognito-core';
import { isJsonObject, type Json, type JsonObject } from '../json';
import { mentionedIn } from './mentioned-in';
import { holdsPlace } from './placeholder-default';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A value that a stack is handed, as the template of another stack has it, and its place there. */
export interface HandedValue {
  readonly value: Json;
  readonly path: Path;
}

/** The values that stacks are handed, by the name of the parameter or of the output, as `Ref` or `Fn::GetAtt` has it. */
export type HandedValues = ReadonlyMap<string, HandedValue>;

/** A parameter whose value may be known before deployment. Values are strings, as CloudFormation has them. */
export interface DeclaredParameter {
  /** Whether its value is split at its commas. */
  readonly isList: boolean;
  /** The value that the deployment gives it. */
  readonly given?: string;
  /** What another stack hands down to it, or what an output of another stack gives back. */
  readonly handed?: HandedValue;
  /** The values that it may have. */
  readonly allowed?: ReadonlyArray<string>;
  /** The value that it has if the deployment gives none. */
  readonly default?: string;
  /** A default that only holds the place of a value, and that nobody means to deploy. */
  readonly placeholder?: string;
}

/** The values of parameters, by name. An array is the value of a list. */
export type GivenParameters = Readonly<
  Record<string, string | number | boolean | ReadonlyArray<string | number | boolean>>
>;

/** The sections of a template that decide what its functions come to. */
export interface Declarations {
  /** Without those whose values must not be shown, or are looked up at deploy time. */
  readonly parameters: ReadonlyMap<string, DeclaredParameter>;
  readonly conditions: ReadonlyMap<string, Json>;
  readonly mappings: ReadonlyMap<string, Json>;
  /** The names, also of pseudo parameters, that conditions and what stacks are handed mention. */
  readonly compared: ReadonlySet<unknown>;
}

/** A template that declares nothing. */
export const nothingDeclared: Declarations = {
  parameters: new Map(),
  conditions: new Map(),
  mappings: new Map(),
  compared: new Set(),
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const entriesOf = (section: unknown): ReadonlyArray<readonly [string, Json]> =>
  isJsonObject(section) ? Object.entries(section) : [];

const isScalar = (value: unknown): value is string | number | boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** Its value is the name of a parameter of Systems Manager, which is looked up at deploy time. */
const isLookedUp = (type: string): boolean => type.startsWith('AWS::SSM::Parameter::Value<');

/** Whether a parameter of a type has several values, which may be looked up. */
export const isListType = (type: unknown): boolean =>
  typeof type === 'string' && /^(?:AWS::SSM::Parameter::Value<)?(?:CommaDelimitedList|List<)/.test(type);

const isHidden = ({ NoEcho }: JsonObject): boolean =>
  NoEcho !== undefined && NoEcho !== false && NoEcho !== 'false';

const givenIn = (given: GivenParameters, name: string): { readonly given?: string } => {
  const value = Object.hasOwn(given, name) ? given[name] : undefined;
  return value === undefined ? {} : { given: String(value) };
};

const allowedIn = ({ AllowedValues: values }: JsonObject): { readonly allowed?: ReadonlyArray<string> } =>
  Array.isArray(values) && values.length > 0 && values.every(isScalar)
    ? { allowed: [...new Set(values.map(String))] }
    : {};

const parameterOf = (
  name: string,
  declared: Json,
  given: GivenParameters,
  handed: HandedValue | undefined,
): DeclaredParameter | undefined => {
  if (!isJsonObject(declared)) return undefined;
  const { Type: type, Default: byDefault } = declared;
  if (typeof type !== 'string' || isLookedUp(type) || isHidden(declared)) return undefined;
  const isList = isListType(type);
  return {
    isList,
    ...givenIn(given, name),
    ...(handed && { handed }),
    // Those of a list are what each of its items may be.
    ...(!isList && allowedIn(declared)),
    ...(isScalar(byDefault) && {
      [holdsPlace(String(byDefault)) ? 'placeholder' : 'default']: String(byDefault),
    }),
  };
};

/** Names that are declared nowhere may be those of pseudo parameters. */
const undeclared = (parameters: Json | undefined, given: GivenParameters): ReadonlyArray<string> =>
  Object.keys(given).filter((name) => !(isJsonObject(parameters) && Object.hasOwn(parameters, name)));

/** What outputs of other stacks give back, which is declared as no parameter. */
const outputsIn = (
  parameters: Json | undefined,
  handed: HandedValues,
): ReadonlyArray<readonly [string, DeclaredParameter]> =>
  [...handed].flatMap(([name, value]) =>
    isJsonObject(parameters) && Object.hasOwn(parameters, name)
      ? []
      : [[name, { isList: false, handed: value }] as const],
  );

/**
 * Reads what a template declares; `undefined` if that decides nothing, so that its functions come to what they are
 * without it.
 */
export const declarationsOf = (
  template: JsonObject,
  given: GivenParameters = {},
  handed: HandedValues = new Map(),
): Declarations | undefined => {
  const { Parameters, Conditions, Mappings } = template;
  const parameters = [
    ...entriesOf(Parameters).flatMap(([name, declared]) => {
      const parameter = parameterOf(name, declared, given, handed.get(name));
      return parameter === undefined ? [] : [[name, parameter] as const];
    }),
    ...outputsIn(Parameters, handed),
    ...undeclared(Parameters, given).map(
      (name) => [name, { isList: false, ...givenIn(given, name) }] as const,
    ),
  ];
  const conditions = entriesOf(Conditions);
  const mappings = entriesOf(Mappings);
  return parameters.length + conditions.length + mappings.length === 0
    ? undefined
    : {
        parameters: new Map(parameters),
        conditions: new Map(conditions),
        mappings: new Map(mappings),
        compared: new Set(mentionedIn([Conditions, [...handed.values()].map(({ value }) => value)])),
      };
};
