/** Reads type constraints, such as `list(string)`. */
import type { Node } from '../hcl/syntax';
import type { AttributeType, Evaluated, Type } from './value';

/** What a default in a constraint comes to. */
type Default = (node: Node) => Evaluated;

const primitives = ['string', 'number', 'bool', 'any'] as const;

const nameOf = (node: Node): string | undefined => {
  if (node.kind === 'name') return node.name;
  return node.kind === 'literal' && typeof node.value === 'string' ? node.value : undefined;
};

const attributeOf = (node: Node, valueOf: Default): AttributeType => {
  if (node.kind !== 'call' || node.name !== 'optional')
    return { type: typeIn(node, valueOf), isOptional: false };
  const [type, written] = node.args;
  const standard = written === undefined ? undefined : valueOf(written);
  return {
    type: type === undefined ? 'any' : typeIn(type, valueOf),
    isOptional: true,
    ...(standard !== undefined && standard.kind !== 'fault' && { default: standard }),
  };
};

/** The type that a constraint names; any type where it is not understood. */
export const typeIn = (node: Node, valueOf: Default): Type => {
  if (node.kind === 'parentheses') return typeIn(node.inner, valueOf);
  if (node.kind !== 'call') {
    const name = nameOf(node);
    // Once a type could be a text, and `list` and `map` had no items.
    if (name === 'list' || name === 'map') return { kind: name, of: 'any' };
    return primitives.find((primitive) => primitive === name) ?? 'any';
  }
  const [argument] = node.args;
  if (argument === undefined) return 'any';
  switch (node.name) {
    case 'list':
    case 'set':
    case 'map':
      return { kind: node.name, of: typeIn(argument, valueOf) };
    case 'tuple':
      return argument.kind === 'tuple'
        ? { kind: 'tuple', items: argument.items.map((item) => typeIn(item, valueOf)) }
        : 'any';
    case 'object':
      return argument.kind === 'object'
        ? {
            kind: 'object',
            attributes: new Map(
              argument.entries.map(({ key, value }) => [
                key.kind === 'literal' ? String(key.value) : '',
                attributeOf(value, valueOf),
              ]),
            ),
          }
        : 'any';
    default:
      return 'any';
  }
};
