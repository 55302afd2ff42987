/** The resources of an app that others reach by references, and their logical ids in the template of the app. */
import { type CfnElement, CfnResource, type Stack } from 'aws-cdk-lib';

const appLogicalIds = new WeakMap<CfnElement, string>();
let elements = 0;

/**
 * The logical id of an element in the template of its app, where no two elements have the same. It begins with a digit,
 * as no logical id of a stack does.
 */
export const appLogicalId = (element: CfnElement): string => {
  const known = appLogicalIds.get(element);
  if (known !== undefined) return known;
  const id = `0x${(elements += 1)}`;
  appLogicalIds.set(element, id);
  return id;
};

/** Finds the resource of a stack that has a logical id in the stack's own template. */
type Finder = (stack: Stack, logicalId: string) => CfnResource | undefined;

const finderAmong = (resources: ReadonlyArray<CfnResource>): Finder => {
  const byStack = new Map<Stack, Array<CfnResource>>();
  for (const resource of resources) {
    const ofStack = byStack.get(resource.stack) ?? [];
    byStack.set(resource.stack, ofStack);
    ofStack.push(resource);
  }
  // Logical ids take time to compute, and hardly any stack needs them.
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

/** The reached resources, to which each further request may add one. */
export interface Reached {
  readonly resources: ReadonlySet<CfnResource>;
  /** Reaches an element, and gives its logical id in the app. */
  readonly element: (element: CfnElement) => string;
  /** Reaches the resource with a logical id in a stack, and gives its logical id in the app. An unknown name stays. */
  readonly name: (stack: Stack, logicalId: string) => string;
}

/** The resources of an app, which take time in proportion to their number to list. */
export interface AppResources {
  readonly known: ReadonlySet<CfnResource>;
  readonly find: Finder;
}

/** Lists the resources of an app. */
export const appResources = (all: ReadonlyArray<CfnResource>): AppResources => ({
  known: new Set(all),
  find: finderAmong(all),
});

/** Starts from some of the resources of an app. */
export const reachedFrom = (start: ReadonlyArray<CfnResource>, { known, find }: AppResources): Reached => {
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
      // A name that was given by `element` is a logical id in the app already.
      const resource = given.has(logicalId) ? undefined : find(stack, logicalId);
      return resource === undefined ? logicalId : element(resource);
    },
  };
};
