/** The resources that a block waits for. */
import { isPlainObject } from '@org/cognito-core';
import type { BlockNode, Node } from '../hcl/syntax';
import { parseExpression } from '../hcl/parse-hcl';
import type { Declarations } from './declarations';

/** The addresses at the beginnings of the expressions in a tree, such as `local.x` and `aws_lb.web`. */
const addressesIn = (tree: unknown, found: Set<string>): void => {
  if (Array.isArray(tree)) {
    for (const item of tree) addressesIn(item, found);
    return;
  }
  if (!isPlainObject(tree)) return;
  const node = tree as unknown as Node;
  if (node.kind === 'step' && node.target.kind === 'name' && node.step.kind === 'attribute') {
    found.add(`${node.target.name}.${node.step.name}`);
  }
  if (
    node.kind === 'step' &&
    node.step.kind === 'attribute' &&
    node.target.kind === 'step' &&
    node.target.target.kind === 'name' &&
    node.target.target.name === 'data' &&
    node.target.step.kind === 'attribute'
  ) {
    found.add(`data.${node.target.step.name}.${node.step.name}`);
  }
  for (const value of Object.values(tree)) addressesIn(value, found);
};

const dependsOn = ({ body }: BlockNode): ReadonlyArray<Node> => {
  const written = body.args.find(({ name }) => name === 'depends_on')?.value;
  const items = written?.kind === 'tuple' ? written.items : [];
  // In the JSON syntax each is a string.
  return items.flatMap((item) => {
    const parsed =
      item.kind === 'literal' && typeof item.value === 'string'
        ? parseExpression(item.value)
        : { value: item };
    return 'value' in parsed ? [parsed.value] : [];
  });
};

/** The addresses of all that a block refers to, directly or not. */
export const mentionedBy = (block: BlockNode, { locals, resources }: Declarations): ReadonlySet<string> => {
  const reached = new Set<string>();
  const left: Array<unknown> = [block.body, dependsOn(block)];
  for (let tree = left.pop(); tree !== undefined; tree = left.pop()) {
    const found = new Set<string>();
    addressesIn(tree, found);
    for (const address of found) {
      if (reached.has(address)) continue;
      reached.add(address);
      const local = address.startsWith('local.') ? locals.get(address.slice('local.'.length)) : undefined;
      const resource = resources.get(address);
      if (local !== undefined) left.push(local.node);
      if (resource !== undefined) left.push(resource.body, dependsOn(resource.block));
    }
  }
  return reached;
};
