import { CfnResource, type Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { AppResolver } from './app-resolver';
import { reachedFrom, type AppResources } from './reached';

const resourcesIn = (construct: IConstruct): ReadonlyArray<CfnResource> =>
  construct.node.findAll().filter(CfnResource.isCfnResource);

/** The resources that a resource waits for because somebody said so, and not because it refers to them. */
export const toldToWaitFor = (resource: CfnResource, assembly: IConstruct): ReadonlyArray<CfnResource> =>
  resource.node.scopes
    .filter((scope) => scope !== assembly)
    .flatMap((scope) => [
      ...scope.node.dependencies,
      ...(CfnResource.isCfnResource(scope) ? scope.obtainDependencies() : []),
    ])
    .flatMap(resourcesIn);

/** The stack that is deployed with what a nested stack holds. */
export const deployedWith = (stack: Stack): Stack =>
  stack.nestedStackParent === undefined ? stack : deployedWith(stack.nestedStackParent);

/** What is created before a resource, which is among it. */
export interface Before {
  readonly resources: ReadonlySet<CfnResource>;
  /** The stacks that are deployed before the resource's own, and that one. */
  readonly stacks: ReadonlySet<Stack>;
}

/**
 * Everything that is created before a resource: what it refers to and is told to wait for, and what that waits for.
 *
 * @param resources All resources of the assembly.
 */
export const createdBefore = (
  resource: CfnResource,
  resources: AppResources,
  assembly: IConstruct,
): Before => {
  const reached = reachedFrom([resource], resources);
  const resolver = new AppResolver(assembly, reached);
  const stacks = new Set<Stack>();
  for (const one of reached.resources) {
    stacks.add(deployedWith(one.stack));
    for (const needed of toldToWaitFor(one, assembly)) reached.element(needed);
    try {
      resolver.resolve(one);
    } catch {
      // Synthesis reports what cannot be resolved better.
    }
  }
  // A set also visits what is added to it meanwhile.
  for (const stack of stacks) for (const needed of stack.dependencies) stacks.add(needed);
  return { resources: reached.resources, stacks };
};
