/** Providers and resource servers of a template, by the names that clients know them by. */
import { providerType, resourceServerType } from './cognito-types';
import { callOf } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';
import { literalText } from './evaluate/literal-text';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** The property that names a resource to clients, by the type of the resource; its `Ref` is the same text. */
const namingProperty: ReadonlyMap<unknown, string> = new Map([
  [providerType, 'ProviderName'],
  [resourceServerType, 'Identifier'],
]);

/** Texts that a `Ref` stands for, by logical id. */
export type KnownNames = Readonly<Record<string, string>>;

/** What a `Ref` of each provider and each resource server stands for, where that is written in the template. */
export const knownNames = ({ resources }: WrittenTemplate): KnownNames =>
  Object.fromEntries(
    [...resources].flatMap(([logicalId, resource]) => {
      const property = namingProperty.get(resource['Type']);
      const name = property === undefined ? undefined : literalText(propertiesOf(resource)[property]);
      return name === undefined ? [] : [[logicalId, name]];
    }),
  );

const withVariables = (argument: Json, names: KnownNames): Json => {
  const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as ReadonlyArray<Json>;
  return isJsonObject(variables) && text !== undefined
    ? [text, { ...names, ...(resolveNames(variables, names) as JsonObject) }]
    : argument;
};

/** Puts the names of providers and resource servers where a template refers to these. */
export const resolveNames = (value: Json, names: KnownNames): Json => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).map((item) => resolveNames(item, names));
  if (!isJsonObject(value)) return value;
  const [name, argument] = callOf(value) ?? [];
  if (name === 'Ref')
    return Object.hasOwn(names, String(argument)) ? (names[String(argument)] as string) : value;
  if (name === 'Fn::Sub') return { 'Fn::Sub': withVariables(argument as Json, names) };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolveNames(inner, names)]));
};
