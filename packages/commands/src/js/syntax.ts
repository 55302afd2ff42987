/** Questions about single nodes of a syntax tree. */
import type * as t from '@babel/types';
import type { Span } from '../value/span';

/** A node without what changes only its type, or when its value is there. */
export const unwrapped = (node: t.Node): t.Node => {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'TSInstantiationExpression':
    case 'ParenthesizedExpression':
    case 'TypeCastExpression':
      return unwrapped(node.expression);
    case 'AwaitExpression':
      return unwrapped(node.argument);
    default:
      return node;
  }
};

/** Whether a node is no more than another, with another type. */
export const wraps = (node: t.Node): boolean => unwrapped(node) !== node;

/** Where a node stands. */
export const spanOf = ({ start, end }: t.Node): Span => ({ start: start as number, end: end as number });

/** A member of an object. */
export type Member = t.MemberExpression | t.OptionalMemberExpression;

/** Whether a node is a member of an object. */
export const isMember = (node: t.Node | undefined): node is Member =>
  node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression';

/** A call of any kind. */
export type CallNode = t.CallExpression | t.OptionalCallExpression | t.NewExpression;

/** Whether a node is a call. */
export const isCall = (node: t.Node | undefined): node is CallNode =>
  node?.type === 'CallExpression' ||
  node?.type === 'OptionalCallExpression' ||
  node?.type === 'NewExpression';

/** The name of a key, if the text tells it. */
export const keyName = (key: t.Node, isComputed: boolean): string | undefined => {
  switch (key.type) {
    case 'Identifier':
      return isComputed ? undefined : key.name;
    case 'PrivateName':
      return `#${key.id.name}`;
    case 'StringLiteral':
      return key.value;
    case 'NumericLiteral':
      return String(key.value);
    default:
      return undefined;
  }
};

/** The class around a node whose `this` the node means. */
export const classAround = (
  node: t.Node,
  parentOf: (node: t.Node) => t.Node | undefined,
): t.ClassBody | undefined => {
  for (let at = parentOf(node); at !== undefined; at = parentOf(at)) {
    if (at.type === 'ClassBody') return at;
    if (at.type === 'FunctionDeclaration' || at.type === 'FunctionExpression' || at.type === 'ObjectMethod')
      return undefined;
  }
  return undefined;
};
