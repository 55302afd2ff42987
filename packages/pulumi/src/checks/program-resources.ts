/** The resources of user pools that a program registers. */
import { rememberCalls } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';
import type { RegisterResourceRequest } from '@pulumi/pulumi/proto/resource_pb';
import { userPoolArgument } from '../argument-names';
import { isOpen } from '../bind';
import { checkedComponents } from '../checked-components';
import { programLine } from '../program-line';
import { roleOf } from '../resource-types';
import { UserPoolClient } from '../user-pool-client';
import type { Arguments, DeclaredResource } from './declared-resource';

/** Called with each resource that is registered. It may answer with other arguments. */
type OnResource = (resource: DeclaredResource) => Arguments | undefined;

/** What the types of Pulumi leave out. */
interface DependentOutput {
  readonly allResources: () => Promise<ReadonlySet<pulumi.Resource>>;
}

/** The URNs of the resources that a value comes from. */
const urnsBehind = async (value: unknown): Promise<ReadonlyArray<string>> => {
  if (!isOpen(value)) return [];
  const resources = await (pulumi.output(value) as unknown as DependentOutput).allResources();
  return Promise.all([...resources].map(urnOf));
};

/** The URN of a resource that has a URN, which is known at a preview too. */
const urnOf = (resource: pulumi.Resource): Promise<string> =>
  new Promise((resolve) => {
    resource.urn.apply(resolve);
  });

const typesIn = (urn: string): string => urn.split('::')[2] ?? '';

/** The URN of a resource by that of its parent, which is empty or that of the stack for most. */
const urnIn = (parent: string, type: string, name: string): string => {
  const parents = typesIn(parent);
  const types = parents === '' || parents === 'pulumi:pulumi:Stack' ? type : `${parents}$${type}`;
  return `urn:pulumi:${pulumi.getStack()}::${pulumi.getProject()}::${types}::${name}`;
};

const isUrnOfComponent = (urn: string): boolean => typesIn(urn).split('$').pop() === UserPoolClient.type;

/** A component that another process makes. `__remote` is set once its constructor has returned. */
const whenRemote = (resource: pulumi.Resource, then: () => void): void =>
  queueMicrotask(() => {
    if ((resource as { readonly __remote?: boolean }).__remote === true) then();
  });

const inThisProcess =
  (
    stack: pulumi.Resource,
    onResource: OnResource,
    onRemoteComponent: () => void,
  ): pulumi.ResourceTransformation =>
  ({ resource, type, name, props, opts }) => {
    whenRemote(resource, onRemoteComponent);
    const role = roleOf(type);
    // What is only read belongs to another program.
    if (role === undefined || opts.id !== undefined || opts.urn !== undefined) return undefined;
    const args = props as Arguments;
    const changed = onResource({
      role,
      type,
      name,
      urn: urnOf(opts.parent ?? stack).then((urn) => urnIn(urn, type, name)),
      args,
      poolUrns: () => urnsBehind(args[userPoolArgument]),
      isImported: 'import' in opts && opts.import !== undefined,
      ...(UserPoolClient.isInstance(opts.parent) && {
        checkedWith: checkedComponents.get(opts.parent) ?? {},
      }),
      line: programLine(rememberCalls()),
      resource,
    });
    return changed === undefined ? undefined : { props: changed, opts };
  };

/** The resources that a remote component registers reach the program only by the transforms of the engine. */
const inOtherProcesses =
  (onResource: OnResource, seen: ReadonlySet<string>): pulumi.ResourceTransform =>
  async ({ type, name, props, opts }) => {
    const role = roleOf(type);
    if (role === undefined) return undefined;
    const urn = urnIn(opts.parent === undefined ? '' : await urnOf(opts.parent), type, name);
    if (seen.has(urn)) return undefined;
    const args = props as Arguments;
    onResource({
      role,
      type,
      name,
      urn: Promise.resolve(urn),
      args,
      poolUrns: () => urnsBehind(args[userPoolArgument]),
      isImported: 'import' in opts && opts.import !== undefined && opts.import !== '',
      line: undefined,
    });
    return undefined;
  };

/** Observes the resources that a program registers from now on. */
export const observeProgram = (stack: pulumi.Resource, onResource: OnResource): void => {
  const seen = new Set<string>();
  let reachesOthers = false;
  const onRemoteComponent = (): void => {
    // Mocks do not take transforms.
    if (reachesOthers || !('registerStackTransform' in (pulumi.runtime.getMonitor() as object))) return;
    reachesOthers = true;
    try {
      pulumi.runtime.registerResourceTransform(inOtherProcesses(onResource, seen));
    } catch {
      // An old engine does not, either.
    }
  };
  const onOwnResource: OnResource = (resource) => {
    // A transform is called with the same resource later, when its parent has a URN.
    void resource.urn.then((urn) => seen.add(urn));
    return onResource(resource);
  };
  pulumi.runtime.registerStackTransformation(inThisProcess(stack, onOwnResource, onRemoteComponent));
};

/** The part of Pulumi's mocks that takes registrations. */
interface MockMonitor {
  registerResource: (request: RegisterResourceRequest, answer: unknown) => Promise<void>;
}

/** Observes the resources that a program registers from now on with Pulumi's mocks, which have no stack. */
export const observeMocks = (onResource: (resource: DeclaredResource) => unknown): void => {
  const monitor = pulumi.runtime.getMonitor() as unknown as MockMonitor;
  const register = monitor.registerResource.bind(monitor);
  monitor.registerResource = (request, answer) => {
    const type = request.getType();
    const role = roleOf(type);
    if (role !== undefined) {
      const parent = request.getParent();
      const pool = request.getPropertydependenciesMap().get(userPoolArgument)?.getUrnsList() ?? [];
      onResource({
        role,
        type,
        name: request.getName(),
        urn: Promise.resolve(urnIn(parent, type, request.getName())),
        // Every registration has properties.
        args: (
          request.getObject() as NonNullable<ReturnType<RegisterResourceRequest['getObject']>>
        ).toJavaScript(),
        poolUrns: () => Promise.resolve(pool),
        isImported: request.getImportid() !== '',
        ...(isUrnOfComponent(parent) && { checkedWith: {} }),
        line: undefined,
      });
    }
    return register(request, answer);
  };
};
