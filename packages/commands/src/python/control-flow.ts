import type { SyntaxNode } from '@lezer/common';
import { nodeKey } from './names';

const optionalBodies: ReadonlySet<string> = new Set([
  'IfStatement',
  'ForStatement',
  'WhileStatement',
  'MatchClause',
  'FunctionDefinition',
]);

/** Whether a part of a node may be passed over while the node runs, or may run at another time. */
const isOptionalPart = (node: SyntaxNode, part: SyntaxNode): boolean => {
  switch (node.name) {
    case 'LambdaExpression':
    case 'ConditionalExpression':
      return true;
    case 'TryStatement':
      return part.name === 'Body' && part.prevSibling?.name !== 'try' && part.prevSibling?.name !== 'finally';
    default:
      return optionalBodies.has(node.name) && part.name === 'Body';
  }
};

/** Whether a place of a program is passed wherever another is. What ends a function early is not looked at. */
export const isPassedWith = (place: SyntaxNode, other: SyntaxNode): boolean => {
  const around = new Set<string>();
  for (let at: SyntaxNode | null = other; at !== null; at = at.parent) around.add(nodeKey(at));
  for (let part = place; !around.has(nodeKey(part));) {
    // The program is around both.
    const node = part.parent as SyntaxNode;
    if (isOptionalPart(node, part)) return false;
    part = node;
  }
  return true;
};
