/** Functions of maps and objects. */
import { convertTo } from '../convert';
import { printExpression } from '../print-expression';
import { typeOf } from '../type-of';
import {
  fault,
  itemsOf,
  listValue,
  numberValue,
  objectValue,
  openValue,
  stringValue,
  textOf,
  type Evaluated,
  type Fault,
  type ObjectValue,
  type OpenValue,
  type Value,
} from '../value';
import { characters } from './characters';
import { taking, type Apply, type TerraformFunction } from './definition';

const notAMap = (value: Value): Fault => fault('map or object required', value.places);

/** The map among the arguments; open if it is. */
const ofMap = (apply: (map: ObjectValue) => Evaluated | undefined): Apply =>
  taking({ args: ['any'] }, ([value]) => {
    if (value.kind === 'object') return apply(value);
    if (value.kind === 'open' && typeof value.type !== 'string') return undefined;
    return notAMap(value);
  });

const keys: Apply = ofMap(({ entries, rest, as }) =>
  rest === undefined
    ? listValue(
        [...entries].map(([key, { places }]) => stringValue(key, places)),
        [],
        as === 'map' ? 'list' : 'tuple',
      )
    : undefined,
);

const values: Apply = ofMap(({ entries, rest, as, places }) =>
  rest === undefined ? listValue([...entries.values()], places, as === 'map' ? 'list' : 'tuple') : undefined,
);

const lookup: Apply = (args) => {
  const [map, key, otherwise] = args;
  if (map === undefined || key === undefined || args.length > 3) return fault('2 or 3 arguments required');
  const name = convertTo(key, 'string');
  if (name.kind === 'fault') return name;
  if (map.kind === 'open') return undefined;
  if (map.kind !== 'object') return notAMap(map);
  if (key.kind === 'null') return fault('argument must not be null', key.places);
  const text = textOf(name);
  if (text === undefined) return undefined;
  const type = typeOf(map);
  const isMap = typeof type === 'object' && type.kind === 'map';
  const last = otherwise !== undefined && isMap ? convertTo(otherwise, type.of) : otherwise;
  // Terraform refuses the default even where nobody asks for it.
  if (last?.kind === 'fault') return last;
  const found = map.entries.get(text);
  if (found !== undefined) return found;
  if (map.rest !== undefined) return undefined;
  return last ?? fault(`there is no \`${text}\` in the map, and no default`, map.places);
};

// -------------------------------------------------------------------------------------
// to one map
// -------------------------------------------------------------------------------------

const merged = (rests: ReadonlyArray<OpenValue>): OpenValue | undefined => {
  const [first, ...others] = rests;
  return first === undefined || others.length === 0
    ? first
    : openValue(`merge(${rests.map(({ code }) => code).join(', ')})`);
};

/** The type of the values of a map, if that has no parts. */
const elementOf = (value: Value): string | undefined => {
  const type = typeOf(value);
  return typeof type === 'object' && type.kind === 'map' && typeof type.of === 'string' ? type.of : undefined;
};

const merge: Apply = (args) => {
  const whole = `merge(${args.map(printExpression).join(', ')})`;
  const rests: Array<OpenValue> = [];
  let entries = new Map<string, Value>();
  for (const value of args) {
    if (value.kind === 'null') continue;
    if (value.kind !== 'object' && (value.kind !== 'open' || typeof value.type === 'string')) {
      return notAMap(value);
    }
    const rest = value.kind === 'open' ? value : value.rest;
    const given = value.kind === 'object' ? value.entries : new Map<string, Value>();
    if (rest !== undefined) {
      rests.push(rest);
      // It may have any entry that is there already.
      const replaceable = [...entries].filter(([key]) => !given.has(key));
      entries = new Map(
        replaceable.map(([key]) => [key, openValue(`${whole}[${printExpression(stringValue(key))}]`)]),
      );
    }
    for (const [key, entry] of given) entries.set(key, entry);
  }
  const maps = args.filter((value) => value.kind !== 'null');
  // Maps of different types become an object.
  const elements = new Set(maps.map(elementOf));
  const isMap = elements.size === 1 && !elements.has(undefined);
  return objectValue(entries, [], isMap ? 'map' : 'object', merged(rests));
};

const zipmap: Apply = taking({ args: [{ kind: 'list', of: 'string' }, 'any'] }, ([names, list]) => {
  const [keysOf, valuesOf] = [itemsOf(names), itemsOf(list)];
  if (list.kind !== 'list' && list.kind !== 'open') return fault('list or tuple required', list.places);
  if (list.kind === 'list' && list.as === 'set') return fault('list or tuple required', list.places);
  const texts = keysOf?.map(textOf);
  if (texts === undefined || valuesOf === undefined) return undefined;
  if (texts.length !== valuesOf.length) {
    return fault(`number of keys (${texts.length}) does not match number of values (${valuesOf.length})`);
  }
  if (!texts.every((text) => text !== undefined)) return undefined;
  const entries = texts.map((text, index) => [text, valuesOf[index] as Value] as const);
  return objectValue(entries, [], list.kind === 'list' && list.as === 'list' ? 'map' : 'object');
});

const length: Apply = taking({ args: ['any'] }, ([value]) => {
  switch (value.kind) {
    case 'list': {
      // Open members of a set may turn out to be the same.
      const items = itemsOf(value);
      const isCounted =
        value.as !== 'set' ||
        value.items.length < 2 ||
        items?.every(
          (item) =>
            item.kind !== 'open' &&
            (item.kind !== 'string' || item.parts.every((part) => typeof part === 'string')),
        ) === true;
      return items === undefined || !isCounted ? undefined : numberValue(items.length);
    }
    case 'object':
      return value.rest === undefined ? numberValue(value.entries.size) : undefined;
    case 'string': {
      const text = textOf(value);
      return text === undefined ? undefined : numberValue(characters(text).length);
    }
    case 'open':
      return undefined;
    default:
      return fault('argument must be a string, a collection type, or a structural type', value.places);
  }
});

export const mapFunctions: Readonly<Record<string, TerraformFunction>> = {
  keys: { apply: keys, returns: { kind: 'list', of: 'string' } },
  values: { apply: values, returns: { kind: 'list', of: 'any' } },
  lookup: { apply: lookup },
  merge: { apply: merge },
  zipmap: { apply: zipmap },
  length: { apply: length, returns: 'number' },
};
