/** The type that values of several types become in one list. */
import type { AttributeType, Type } from './value';

type Compound = Exclude<Type, string>;

type Of<Kind extends Compound['kind']> = Extract<Compound, { kind: Kind }>;

const primitives: ReadonlyArray<unknown> = ['string', 'number', 'bool'];

const isCompound = (type: Type): type is Compound => typeof type !== 'string';

const areAll = <Kind extends Compound['kind']>(
  kind: Kind,
  types: ReadonlyArray<Compound>,
): types is ReadonlyArray<Of<Kind>> => types.every((type) => type.kind === kind);

const unifiedPrimitives = (types: ReadonlyArray<Type>): Type | undefined => {
  const [first, ...others] = new Set(types);
  if (others.length === 0) return first;
  return types.includes('string') && types.every((type) => primitives.includes(type)) ? 'string' : undefined;
};

/** The elements of lists, sets, maps, tuples and objects. */
const elementsOf = (type: Compound): ReadonlyArray<Type> => {
  switch (type.kind) {
    case 'tuple':
      return type.items;
    case 'object':
      return [...type.attributes.values()].map((attribute) => attribute.type);
    default:
      return [type.of];
  }
};

const collectionOf = (kind: 'list' | 'set' | 'map', types: ReadonlyArray<Compound>): Type | undefined => {
  const of = unify(types.flatMap(elementsOf));
  return of && { kind, of };
};

const unifiedTuples = (types: ReadonlyArray<Of<'tuple'>>): Type | undefined => {
  const [first, ...others] = types.map(({ items }) => items);
  if (first === undefined || others.some(({ length }) => length !== first.length)) {
    return collectionOf('list', types);
  }
  const items: Array<Type> = [];
  for (const [index, type] of first.entries()) {
    const item = unify([type, ...others.map((other) => other[index] as Type)]);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return { kind: 'tuple', items };
};

const unifiedObjects = (types: ReadonlyArray<Of<'object'>>): Type | undefined => {
  const [first, ...others] = types.map(({ attributes }) => attributes) as [
    Of<'object'>['attributes'],
    ...ReadonlyArray<Of<'object'>['attributes']>,
  ];
  const names = [...first.keys()];
  const isSame = others.every(
    (attributes) => attributes.size === names.length && names.every((name) => attributes.has(name)),
  );
  if (!isSame) return collectionOf('map', types);
  const unified: Array<readonly [string, AttributeType]> = [];
  for (const name of names) {
    const type = unify(types.map(({ attributes }) => (attributes.get(name) as AttributeType).type));
    if (type === undefined) return undefined;
    unified.push([name, { type, isOptional: false }]);
  }
  return { kind: 'object', attributes: new Map(unified) };
};

const unifiedCompounds = (types: ReadonlyArray<Compound>): Type | undefined => {
  if (areAll('tuple', types)) return unifiedTuples(types);
  if (areAll('object', types)) return unifiedObjects(types);
  if (types.every(({ kind }) => kind === 'map' || kind === 'object')) return collectionOf('map', types);
  if (types.every(({ kind }) => kind === 'set' || kind === 'tuple')) return collectionOf('set', types);
  return types.every(({ kind }) => kind === 'list' || kind === 'set' || kind === 'tuple')
    ? collectionOf('list', types)
    : undefined;
};

/** The type that values of all these types can become; `undefined` if there is none. Types that are not known count little. */
export const unify = (types: ReadonlyArray<Type>): Type | undefined => {
  const known = types.filter((type) => type !== 'any');
  if (known.length === 0) return 'any';
  if (known.every(isCompound)) return unifiedCompounds(known);
  return known.some(isCompound) ? undefined : unifiedPrimitives(known);
};
