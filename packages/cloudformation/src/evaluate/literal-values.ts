/**
 * What a value of a template certainly is, by the expected type; `undefined` if part of it is open until deployment.
 */
import { isOpenObject } from '../intrinsic';
import { isJsonObject, type Json, type JsonObject } from '../json';
import { isNoValue } from './file-form';
import { literalText } from './literal-text';

/** The object that a value is. */
export const literalObject = (value: Json | undefined): JsonObject | undefined =>
  isJsonObject(value) && !isOpenObject(value) ? value : undefined;

/** The items of the array that a value is: none if the value is absent. The items may be open. */
export const literalItems = (value: Json | undefined): ReadonlyArray<Json> | undefined => {
  if (value === undefined || isNoValue(value)) return [];
  return Array.isArray(value) ? (value as ReadonlyArray<Json>) : undefined;
};

/** The boolean that a value is, which may be in quotes. */
export const literalFlag = (value: Json | undefined): boolean | undefined => {
  const text = literalText(value);
  return text === 'true' || text === 'false' ? text === 'true' : undefined;
};

/** What is read of every item; `undefined` if one of them cannot be read. */
export const eachItem = <Item, Read>(
  items: ReadonlyArray<Item>,
  read: (item: Item) => Read | undefined,
): ReadonlyArray<Read> | undefined => {
  const all: Array<Read> = [];
  for (const item of items) {
    const one = read(item);
    if (one === undefined) return undefined;
    all.push(one);
  }
  return all;
};
