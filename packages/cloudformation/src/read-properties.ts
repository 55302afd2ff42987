/** The properties of one client in a template, as they are read. No rule looks at them here. */
import { readRecordData, type ReadClient } from '@org/cognito-core';
import { isNoValue, propertiesForm } from './evaluate/file-form';
import { referenceNames } from './evaluate/reference-names';
import { callOf } from './intrinsic';
import { isJsonObject, type Json, type JsonObject } from './json';

/** The properties of one client, as they were read. */
export interface ReadProperties {
  /** Every item of an array is taken to be there. What is known only at deploy time is undecided. */
  readonly read: ReadClient;
  /** The properties whose arrays have items that may be left out at deploy time. */
  readonly withOptionalItems: ReadonlySet<string>;
  /** The same client without the items that may be left out; a function, since few ask for it. */
  readonly withoutOptionalItems: () => ReadClient;
}

/** Whether an item of an array may come to nothing. */
const isOptional = (item: Json): boolean => {
  if (typeof item !== 'object') return false;
  const [name, argument] = callOf(item) ?? [];
  return (
    isNoValue(item) || (name === 'Fn::If' && Array.isArray(argument) && argument.slice(1).some(isOptional))
  );
};

const readClient = (properties: Json): ReadClient =>
  readRecordData(isJsonObject(properties) ? propertiesForm(properties, referenceNames({})) : properties);

const arraysIn = (properties: Json): ReadonlyArray<readonly [string, ReadonlyArray<Json>]> =>
  isJsonObject(properties)
    ? Object.entries(properties).filter((entry): entry is [string, Array<Json>] => Array.isArray(entry[1]))
    : [];

/** Reads the properties of one client, which do not include the `UserPoolId`. */
export const readProperties = (properties: Json): ReadProperties => {
  const withOptional = arraysIn(properties).filter(([, items]) => items.some(isOptional));
  return {
    read: readClient(properties),
    withOptionalItems: new Set(withOptional.map(([property]) => property)),
    withoutOptionalItems: () => {
      const certain = withOptional.map(([property, items]) => [
        property,
        items.filter((item) => !isOptional(item)),
      ]);
      return readClient({ ...(properties as JsonObject), ...(Object.fromEntries(certain) as JsonObject) });
    },
  };
};
