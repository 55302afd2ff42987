import type { Spread, Type, Value } from './value';
import { unify } from './unify';

const itemType = (item: Value | Spread): Type => (item.kind === 'spread' ? 'any' : typeOf(item));

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
      const items = value.items.map(itemType);
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
