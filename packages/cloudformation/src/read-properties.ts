/**
 * The properties of one client in a template, as they are read. No rule looks at them here.
 *
 * Law: what is read does not depend on what it is said to be like.
 */
import { readRecordData, type ReadRecord } from '@org/cognito-core';
import { isNoValue, propertiesForm, propertyForm } from './evaluate/file-form';
import { referenceNames, type ReferenceNames } from './evaluate/reference-names';
import { resolveNames, type KnownNames } from './evaluate/resolve-names';
import { callOf } from './intrinsic';
import { equalJson, isJsonObject, type Json, type JsonObject } from './json';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** Properties in the file form of records. */
interface PropertiesForm {
  readonly form: JsonObject;
  readonly references: ReferenceNames;
}

/** The properties of one client, as they were read. */
export interface ReadProperties {
  /** Every item of an array is taken to be there. What is known only at deploy time is undecided. */
  readonly read: ReadRecord;
  /** The properties whose arrays have items that may be left out at deploy time. */
  readonly withOptionalItems: ReadonlySet<string>;
  /** The same client without the items that may be left out; a function, since few ask for it. */
  readonly withoutOptionalItems: () => ReadRecord;
  /** What they were read from; absent where they are no object. */
  readonly source?: PropertiesForm & { readonly properties: JsonObject; readonly names: KnownNames };
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** Whether an item of an array may come to nothing. */
const isOptional = (item: Json): boolean => {
  if (typeof item !== 'object') return false;
  const [name, argument] = callOf(item) ?? [];
  return (
    isNoValue(item) || (name === 'Fn::If' && Array.isArray(argument) && argument.slice(1).some(isOptional))
  );
};

const arraysIn = (properties: JsonObject): ReadonlyArray<readonly [string, ReadonlyArray<Json>]> =>
  Object.entries(properties).filter((entry): entry is [string, Array<Json>] => Array.isArray(entry[1]));

const formOf = (properties: JsonObject, names: KnownNames): PropertiesForm => {
  const references = referenceNames({});
  return { form: propertiesForm(resolveNames(properties, names) as JsonObject, references), references };
};

const ownValue = (object: JsonObject, key: string): Json | undefined =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The same, taken from properties that are much like these; `undefined` if some reference had another name there. */
const formLike = (
  properties: JsonObject,
  names: KnownNames,
  { source }: ReadProperties,
): PropertiesForm | undefined => {
  if (source === undefined || !source.references.areOwn() || !equalJson(source.names, names))
    return undefined;
  const references = referenceNames(source.references.bindings());
  const form: Array<readonly [string, Json]> = [];
  for (const property of Object.keys(properties)) {
    const value = properties[property] as Json;
    const isSame = ownValue(source.properties, property) === value;
    const read = isSame
      ? ownValue(source.form, property)
      : propertyForm(property, resolveNames(value, names), references);
    if (read !== undefined) form.push([property, read]);
  }
  return references.areOwn() ? { form: Object.fromEntries(form), references } : undefined;
};

/**
 * Reads the properties of one client, which do not include the `UserPoolId`.
 *
 * @param names What a `Ref` of each provider and each resource server stands for.
 * @param like Properties that are much like these, such as those of the same client in another world: what is the same
 *   there is not read again.
 */
export const readProperties = (
  properties: Json,
  names: KnownNames,
  like?: ReadProperties,
): ReadProperties => {
  if (!isJsonObject(properties)) {
    const read = readRecordData(properties);
    return { read, withOptionalItems: new Set(), withoutOptionalItems: () => read };
  }
  const { form, references } = (like && formLike(properties, names, like)) ?? formOf(properties, names);
  const withOptional = arraysIn(properties).filter(([, items]) => items.some(isOptional));
  return {
    read: readRecordData(form, like?.read),
    withOptionalItems: new Set(withOptional.map(([property]) => property)),
    withoutOptionalItems: () => {
      const certain = withOptional.map(([property, items]) => [
        property,
        items.filter((item) => !isOptional(item)),
      ]);
      return readRecordData(
        formOf({ ...properties, ...(Object.fromEntries(certain) as JsonObject) }, names).form,
      );
    },
    source: { form, references, properties, names },
  };
};
