import { Stack, Stage } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

const byStack = new WeakMap<Stack, IConstruct>();

/** The part of an app that is synthesised as one, and in which constructs may refer to each other. */
export const assemblyOf = (construct: IConstruct): IConstruct => {
  const stack = Stack.of(construct);
  // To look it up takes a walk up the tree, and every client asks more than once.
  const assembly = byStack.get(stack) ?? Stage.of(stack) ?? stack.node.root;
  byStack.set(stack, assembly);
  return assembly;
};
