/** Terraform's conversions of values to types. */
import { numberOf, numberText } from './number-text';
import { printExpression } from './print-expression';
import { setOf } from './set-of';
import { typeName } from './type-name';
import { typeOf, typeOfItem } from './type-of';
import { unify } from './unify';
import {
  booleanValue,
  fault,
  itemsOf,
  listValue,
  nullValue,
  numberValue,
  objectValue,
  openValue,
  stringValue,
  textOf,
  type Evaluated,
  type Fault,
  type ListValue,
  type ObjectValue,
  type OpenValue,
  type Spread,
  type Type,
  type Value,
} from './value';

type Compound = Exclude<Type, string>;

const refused = (value: Value, type: Type): Fault => fault(`${typeName(type)} required`, value.places);

// -------------------------------------------------------------------------------------
// primitives
// -------------------------------------------------------------------------------------

/** What a value that is not known in full comes to as a primitive. */
const openAs = (value: Value, type: 'number' | 'bool' | 'string'): OpenValue =>
  openValue(`to${type}(${printExpression(value)})`, type, value.places);

const toText = (value: Value): Evaluated => {
  switch (value.kind) {
    case 'string':
      return value;
    case 'boolean':
      return stringValue(String(value.boolean), value.places);
    case 'number':
      return stringValue(numberText(value.number), value.places);
    default:
      return refused(value, 'string');
  }
};

const toNumber = (value: Value): Evaluated => {
  if (value.kind === 'number') return value;
  if (value.kind !== 'string') return refused(value, 'number');
  const text = textOf(value);
  if (text === undefined) return openAs(value, 'number');
  const number = numberOf(text);
  if (number === undefined) return refused(value, 'number');
  return number === 'open' ? openAs(value, 'number') : numberValue(number, value.places);
};

const truths: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['1', true],
  ['false', false],
  ['0', false],
]);

const toBoolean = (value: Value): Evaluated => {
  if (value.kind === 'boolean') return value;
  if (value.kind !== 'string') return refused(value, 'bool');
  const text = textOf(value);
  if (text === undefined) return openAs(value, 'bool');
  const boolean = truths.get(text);
  return boolean === undefined ? refused(value, 'bool') : booleanValue(boolean, value.places);
};

// -------------------------------------------------------------------------------------
// collections
// -------------------------------------------------------------------------------------

/** The type that all items become, if any of them will do. */
const elementType = (of: Type, types: ReadonlyArray<Type>): Type | undefined =>
  of === 'any' ? unify(types) : of;

const convertedItems = (
  items: ReadonlyArray<Value | Spread>,
  type: Type,
): ReadonlyArray<Value | Spread> | Fault => {
  const converted: Array<Value | Spread> = [];
  for (const item of items) {
    const value = item.kind === 'spread' ? item : convertTo(item, type);
    if (value.kind === 'fault') return value;
    converted.push(value);
  }
  return converted;
};

const toList = (value: Value, type: Compound & { kind: 'list' | 'set' }): Evaluated => {
  if (value.kind !== 'list') return refused(value, type);
  const of = elementType(type.of, value.items.map(typeOfItem));
  if (of === undefined) return fault('all list elements must have the same type', value.places);
  const items = convertedItems(value.items, of);
  if ('kind' in items) return items;
  return type.kind === 'set' ? setOf(items, value.places) : listValue(items, value.places, 'list');
};

const toMap = (value: Value, type: Compound & { kind: 'map' }): Evaluated => {
  if (value.kind !== 'object') return refused(value, type);
  const of = elementType(type.of, [...value.entries.values()].map(typeOf));
  if (of === undefined) return fault('all map elements must have the same type', value.places);
  const entries: Array<readonly [string, Value]> = [];
  for (const [key, entry] of value.entries) {
    const converted = convertTo(entry, of);
    if (converted.kind === 'fault') return converted;
    entries.push([key, converted]);
  }
  return objectValue(entries, value.places, 'map', value.rest);
};

const toTuple = (value: Value, type: Compound & { kind: 'tuple' }): Evaluated => {
  if (value.kind !== 'list' || value.as !== 'tuple') return refused(value, type);
  const items = itemsOf(value);
  if (items === undefined) return value;
  if (items.length !== type.items.length) return refused(value, type);
  const converted: Array<Value> = [];
  for (const [index, item] of items.entries()) {
    const as = convertTo(item, type.items[index] as Type);
    if (as.kind === 'fault') return as;
    converted.push(as);
  }
  return listValue(converted, value.places);
};

const toObject = (value: Value, type: Compound & { kind: 'object' }): Evaluated => {
  if (value.kind !== 'object') return refused(value, type);
  const entries: Array<readonly [string, Value]> = [];
  for (const [name, attribute] of type.attributes) {
    const given = value.entries.get(name);
    if (given === undefined && value.rest !== undefined) {
      const code = `${printExpression(value)}.${name}`;
      entries.push([name, openValue(code, attribute.isOptional ? undefined : attribute.type, value.places)]);
    } else if (given === undefined && !attribute.isOptional) {
      return fault(`attribute \`${name}\` is required`, value.places);
    } else {
      const converted = given === undefined ? nullValue() : convertTo(given, attribute.type);
      if (converted.kind === 'fault') return converted;
      entries.push([name, converted]);
    }
  }
  return objectValue(entries, value.places);
};

// -------------------------------------------------------------------------------------
// open values
// -------------------------------------------------------------------------------------

const sequences: ReadonlyArray<string> = ['list', 'set', 'tuple'];

const mappings: ReadonlyArray<string> = ['map', 'object'];

const mayBecome = (from: Type, to: Type): boolean => {
  if (from === 'any' || to === 'any') return true;
  if (typeof from === 'string' && typeof to === 'string')
    return from === to || from === 'string' || to === 'string';
  if (typeof from === 'string' || typeof to === 'string') return false;
  if (to.kind === 'tuple') return from.kind === 'tuple';
  const family = sequences.includes(to.kind) ? sequences : mappings;
  return family.includes(from.kind);
};

const openTo = (value: OpenValue, type: Type): Evaluated => {
  const { type: from = 'any' } = value;
  if (!mayBecome(from, type)) return refused(value, type);
  if (typeof type === 'string' && from !== 'any' && from !== type) return openAs(value, type as 'string');
  return { ...value, type };
};

// -------------------------------------------------------------------------------------
// any value
// -------------------------------------------------------------------------------------

/**
 * A value as one of a type: what Terraform makes of it, or a fault where it refuses it. Null is a value of every type.
 * Defaults of attributes are filled by `withDefaults`.
 */
export const convertTo = (value: Value, type: Type): Evaluated => {
  if (type === 'any' || value.kind === 'null') return value;
  if (value.kind === 'open') return openTo(value, type);
  if (type === 'string') return toText(value);
  if (type === 'number') return toNumber(value);
  if (type === 'bool') return toBoolean(value);
  switch (type.kind) {
    case 'list':
    case 'set':
      return toList(value, { ...type, kind: type.kind });
    case 'map':
      return toMap(value, { ...type, kind: type.kind });
    case 'tuple':
      return toTuple(value, type);
    case 'object':
      return toObject(value, type);
  }
};

// -------------------------------------------------------------------------------------
// defaults
// -------------------------------------------------------------------------------------

const defaultsOfItems = (value: ListValue, type: (index: number) => Type): Value => ({
  ...value,
  items: value.items.map((item, index) => (item.kind === 'spread' ? item : withDefaults(item, type(index)))),
});

const defaultsOfEntries = (value: ObjectValue, type: (key: string) => Type): Value => ({
  ...value,
  entries: new Map([...value.entries].map(([key, entry]) => [key, withDefaults(entry, type(key))])),
});

/** A value in which attributes that are left out or null have the defaults of `optional(type, default)`. */
export const withDefaults = (value: Value, type: Type): Value => {
  if (typeof type === 'string') return value;
  if (value.kind === 'list') {
    if (type.kind === 'tuple') return defaultsOfItems(value, (index) => type.items[index] ?? 'any');
    return type.kind === 'list' || type.kind === 'set' ? defaultsOfItems(value, () => type.of) : value;
  }
  if (value.kind !== 'object') return value;
  if (type.kind === 'map') return defaultsOfEntries(value, () => type.of);
  if (type.kind !== 'object') return value;
  const entries = new Map(value.entries);
  for (const [name, attribute] of type.attributes) {
    const given = entries.get(name);
    const isLeftOut = given === undefined ? value.rest === undefined : given.kind === 'null';
    if (isLeftOut && attribute.default !== undefined) entries.set(name, attribute.default);
  }
  return defaultsOfEntries(objectValue(entries, value.places, value.as, value.rest), (key) => {
    return type.attributes.get(key)?.type ?? 'any';
  });
};
