import { nameForClients, type PoolContext } from '@org/cognito-core';
import { literalText } from './evaluate/literal-text';
import { eachItem, literalFlag, literalItems, literalObject } from './evaluate/literal-values';
import type { Json, JsonObject } from './json';

type Attributes = NonNullable<PoolContext['attributes']>;

const attributeIn = (item: Json): readonly [string, Attributes[string]] | undefined => {
  const schema = literalObject(item);
  if (schema === undefined) return undefined;
  const written = literalText(schema['Name']);
  const isForDevelopers = literalFlag(schema['DeveloperOnlyAttribute'] ?? false);
  const required = literalFlag(schema['Required'] ?? false);
  const mutable = literalFlag(schema['Mutable']);
  if (written === undefined || isForDevelopers === undefined || required === undefined) return undefined;
  const name = nameForClients(written, isForDevelopers);
  if (name === undefined) return undefined;
  // If a template leaves it out, the service decides, and differently for different kinds of attributes.
  if (schema['Mutable'] === undefined) return [name, { required }];
  return mutable === undefined ? undefined : [name, { required, mutable }];
};

/** The attributes of a user pool by the properties of its resource, if all of them are known. */
export const attributesIn = (pool: JsonObject): Attributes | undefined => {
  const items = literalItems(pool['Schema']);
  const attributes = items === undefined ? undefined : eachItem(items, attributeIn);
  return attributes === undefined ? undefined : Object.fromEntries(attributes);
};
