import type { Spread, Type, Value } from './value';
import { unify } from './unify';

/** The type of an item of a list, or of each of several items of which nobody knows how many there are. */
export const typeOfItem = (item: Value | Spread): Type => {
  if (item.kind !== 'spread') return typeOf(item);
  const { type } = item.list;
  return typeof type === 'object' && type.kind === 'list' ? type.of : 'any';
};

/** The type of a value; `any` where it is not known. */
export const typeOf = (value: Value): Type => {
  switch (value.kind) {
    case 'null':
      return 'any';
    case 'boolean':
      return 'bool';
    case 'number':
    case 'string':
      return value.kind;
    case 'open':
      return value.type ?? 'any';
    case 'list': {
      const items = value.items.map(typeOfItem);
      if (value.as === 'tuple') return { kind: 'tuple', items };
      return { kind: value.as, of: unify(items) as Type };
    }
    case 'object': {
      const entries = [...value.entries].map(([key, entry]) => [key, typeOf(entry)] as const);
      if (value.as === 'map') return { kind: 'map', of: unify(entries.map(([, type]) => type)) as Type };
      return {
        kind: 'object',
        attributes: new Map(entries.map(([key, type]) => [key, { type, isOptional: false }])),
      };
    }
  }
};
