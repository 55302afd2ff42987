/** Questions about single nodes of a syntax tree of Python. */
import type { SyntaxNode } from '@lezer/common';
import type { Span } from '../value/span';

/** Where a node stands. */
export const spanOf = ({ from, to }: SyntaxNode): Span => ({ start: from, end: to });

/** The nodes directly in a node. */
export const childrenOf = (node: SyntaxNode): ReadonlyArray<SyntaxNode> => {
  const children: Array<SyntaxNode> = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
};

/** What no operator, bracket, keyword or comment is. */
const isWord = ({ name }: SyntaxNode): boolean => /^[A-Z]/.test(name) && name !== 'Comment';

/** The nodes directly in a node, without its punctuation. */
export const wordsIn = (node: SyntaxNode): ReadonlyArray<SyntaxNode> => childrenOf(node).filter(isWord);

/** A node without parentheses and without `await`. */
export const unwrapped = (node: SyntaxNode): SyntaxNode => {
  if (node.name !== 'ParenthesizedExpression' && node.name !== 'AwaitExpression') return node;
  const [inner] = wordsIn(node);
  return inner === undefined ? node : unwrapped(inner);
};

/** A member of a value: its object, and the name or the index of it. */
export interface MemberNode {
  readonly object: SyntaxNode;
  readonly key: SyntaxNode;
  readonly isIndex: boolean;
}

/** The parts of a member. */
export const memberParts = (node: SyntaxNode): MemberNode | undefined => {
  if (node.name !== 'MemberExpression') return undefined;
  const words = wordsIn(node);
  const [object, key] = words;
  return object === undefined || key === undefined || words.length !== 2
    ? undefined
    : { object, key, isIndex: key.name !== 'PropertyName' };
};

/** An argument of a call or a function. */
export interface ArgumentNode {
  readonly name: SyntaxNode | undefined;
  readonly value: SyntaxNode;
  readonly spread: '' | '*' | '**';
}

/** The arguments of a call, or the items of a dictionary's or an array's list of them. */
export const argumentsIn = (list: SyntaxNode): ReadonlyArray<ArgumentNode> => {
  const found: Array<ArgumentNode> = [];
  let part: Array<SyntaxNode> = [];
  const finish = (): void => {
    const words = part.filter(isWord).filter(({ name }) => name !== 'AssignOp');
    const isNamed = part.some(({ name }) => name === 'AssignOp');
    const value = words.at(-1);
    const spread = part[0]?.name === '**' ? '**' : part[0]?.name === '*' ? '*' : '';
    if (value !== undefined) found.push({ name: isNamed ? words[0] : undefined, value, spread });
    part = [];
  };
  for (const child of childrenOf(list)) {
    if (child.name === ',') finish();
    else if (!'()[]{}'.includes(child.name) && child.name !== 'Comment') part.push(child);
  }
  finish();
  return found;
};
