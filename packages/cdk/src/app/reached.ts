/** Resources of an app that are reached from others by references, and what they are called there. */
import { type CfnElement, CfnResource, type Stack } from 'aws-cdk-lib';

/** The logical id that an element has in the template of its app: no two of an app have the same. */
export const appLogicalId = ({ node }: CfnElement): string => node.addr;

/** Finds the resource of a stack that has a logical id in the stack's own template. */
type Finder = (stack: Stack, logicalId: string) => CfnResource | undefined;

const finderAmong = (resources: ReadonlyArray<CfnResource>): Finder => {
  const byStack = new Map<Stack, Array<CfnResource>>();
  for (const resource of resources) {
    const ofStack = byStack.get(resource.stack) ?? [];
    byStack.set(resource.stack, ofStack);
    ofStack.push(resource);
  }
  // Logical ids take time, and hardly any stack is asked for some.
  const byLogicalId = new Map<Stack, ReadonlyMap<string, CfnResource>>();
  return (stack, logicalId) => {
    const known =
      byLogicalId.get(stack) ??
      new Map(
        byStack.get(stack)?.map((resource) => [stack.resolve(resource.logicalId) as string, resource]) ?? [],
      );
    byLogicalId.set(stack, known);
    return known.get(logicalId);
  };
};

/** The resources that are reached, and by asking for more of them become more. */
export interface Reached {
  readonly resources: ReadonlySet<CfnResource>;
  /** Reaches an element, and gives its logical id in the app. */
  readonly element: (element: CfnElement) => string;
  /** Reaches what has a logical id in a stack, and gives that of the app. A name that no resource has stays. */
  readonly name: (stack: Stack, logicalId: string) => string;
}

/** Begins at some of the resources of an app. */
export const reachedFrom = (start: ReadonlyArray<CfnResource>, all: ReadonlyArray<CfnResource>): Reached => {
  const known = new Set(all);
  const find = finderAmong(all);
  const resources = new Set(start);
  const given = new Set<string>();
  const element = (one: CfnElement): string => {
    if (CfnResource.isCfnResource(one) && known.has(one)) resources.add(one);
    const id = appLogicalId(one);
    given.add(id);
    return id;
  };
  return {
    resources,
    element,
    name: (stack, logicalId) => {
      // What was reached as an element has its name in the app already.
      const resource = given.has(logicalId) ? undefined : find(stack, logicalId);
      return resource === undefined ? logicalId : element(resource);
    },
  };
};
