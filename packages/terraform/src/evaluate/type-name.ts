import type { Type } from './value';

/** What Terraform calls a type in its messages. */
export const typeName = (type: Type): string => {
  if (typeof type === 'string') return type === 'any' ? 'any type' : type;
  switch (type.kind) {
    case 'list':
    case 'set':
    case 'map':
      return `${type.kind} of ${typeName(type.of)}`;
    default:
      return type.kind;
  }
};
