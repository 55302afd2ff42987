import type * as t from '@babel/types';

/** Whether a part of a node may be passed over while the node runs, or may run at another time. */
const isOptionalPart = (node: t.Node, part: t.Node): boolean => {
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return node.test !== part;
    case 'LogicalExpression':
      return node.right === part;
    case 'ForStatement':
      return node.init !== part && node.test !== part;
    case 'ForInStatement':
    case 'ForOfStatement':
      return node.right !== part;
    case 'WhileStatement':
      return node.test !== part;
    case 'SwitchStatement':
      return node.discriminant !== part;
    case 'CatchClause':
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
    case 'ObjectMethod':
    case 'ClassMethod':
    case 'ClassPrivateMethod':
      return true;
    default:
      return false;
  }
};

/**
 * Whether a place of a program is passed wherever another is. What ends a function early, such as an exception, is not
 * looked at.
 */
export const isPassedWith = (
  place: t.Node,
  other: t.Node,
  parentOf: (node: t.Node) => t.Node | undefined,
): boolean => {
  const around = new Set<t.Node>();
  for (let at: t.Node | undefined = other; at !== undefined; at = parentOf(at)) around.add(at);
  let part = place;
  while (!around.has(part)) {
    // The program is around both.
    const node = parentOf(part) as t.Node;
    if (isOptionalPart(node, part)) return false;
    part = node;
  }
  return true;
};
