/**
 * An app as one template, in which logical ids tell the resources of different stacks apart: what reads templates
 * can read an app by it before it is synthesised, across its stacks.
 *
 * Only what bears on user pools is in it, and what that refers to: the rest of an app may be large.
 */
import { bearsOnUserPools, renameReferences, type Json } from '@org/cognito-cloudformation';
import {
  CfnElement,
  CfnResource,
  DefaultTokenResolver,
  Reference,
  Stack,
  Tokenization,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
} from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { assemblyOf } from './assembly-of';
import { RegisteredProviders } from './registered-providers';

type JsonObject = { readonly [key: string]: Json };

/** A template. */
export interface AppTemplate {
  readonly Resources: JsonObject;
  readonly Transform: ReadonlyArray<string>;
  /** Whether some of it could not be resolved, since the app is not ready yet. */
  readonly isPartial: boolean;
}

// -------------------------------------------------------------------------------------
// logical ids
// -------------------------------------------------------------------------------------

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

// -------------------------------------------------------------------------------------
// resources
// -------------------------------------------------------------------------------------

const concatenation = {
  join: (left: unknown, right: unknown): unknown => ({
    'Fn::Join': ['', [left, right].filter((part) => part !== undefined)],
  }),
};

/** Stands for what no template of the app has. */
const elsewhere: JsonObject = { Ref: 'AWS::Elsewhere' };

/** Follows references into other stacks, to which CloudFormation itself has exports and parameters only. */
class AppResolver extends DefaultTokenResolver {
  constructor(
    private readonly assembly: IConstruct,
    private readonly reach: (element: CfnElement) => string,
  ) {
    super(concatenation);
  }

  override resolveToken(token: IResolvable, context: IResolveContext, processor: IPostProcessor): unknown {
    if (token instanceof RegisteredProviders) return context.resolve(token.namesIn('validation'));
    if (!Reference.isReference(token) || !CfnElement.isCfnElement(token.target)) {
      return super.resolveToken(token, context, processor) as unknown;
    }
    const { target } = token;
    if (assemblyOf(target) !== this.assembly) return elsewhere;
    return renameReferences(target.stack.resolve(token) as Json, () => this.reach(target));
  }
}

/** Resolves of the properties of a client no more than the one that says of which user pool it is. */
class ClientResolver extends AppResolver {
  override resolveToken(token: IResolvable, context: IResolveContext, processor: IPostProcessor): unknown {
    const [section, property] = context.documentPath;
    if (section !== 'Properties' || property !== undefined) {
      return super.resolveToken(token, context, processor);
    }
    const properties = token.resolve(context) as { readonly [property: string]: unknown };
    const names = ['userPoolId', 'UserPoolId'].filter((name) => Object.hasOwn(properties, name));
    const userPool = Object.fromEntries(names.map((name) => [name, properties[name]]));
    return processor.postProcess(context.resolve(userPool), context) as unknown;
  }
}

/** A resource as it is in the template of its stack. */
const resolved = (resource: CfnResource, resolver: AppResolver): JsonObject => {
  const { Resources = {} } = resource._toCloudFormation() as { readonly Resources?: object };
  const [definition = {}] = Object.values(Resources) as ReadonlyArray<object>;
  return Tokenization.resolve(definition, { scope: resource, resolver, preparing: false }) as JsonObject;
};

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const isClient = ({ cfnResourceType: type }: CfnResource): boolean =>
  type === CfnUserPoolClient.CFN_RESOURCE_TYPE_NAME;

/** The template of an app, or of the stage of it that a construct is the root of. */
export const appTemplateOf = (assembly: IConstruct): AppTemplate => {
  const constructs = assembly.node.findAll();
  const stacks = constructs.filter(Stack.isStack);
  // What a nested stack holds is known, and stands for it.
  const nestedStacks = new Set<IConstruct | undefined>(
    stacks.map(({ nestedStackResource }) => nestedStackResource),
  );
  const resources = constructs
    .filter((construct) => CfnResource.isCfnResource(construct))
    .filter((resource) => !nestedStacks.has(resource));
  const find = finderAmong(resources);
  const bearing = resources.filter(({ cfnResourceType }) => bearsOnUserPools(cfnResourceType));

  const reached = new Set(bearing.filter((resource) => !isClient(resource)));
  const idsInApp = new Set<string>();
  const reach = (element: CfnElement): string => {
    if (CfnResource.isCfnResource(element) && !nestedStacks.has(element)) reached.add(element);
    const id = appLogicalId(element);
    idsInApp.add(id);
    return id;
  };
  const inApp = (stack: Stack, logicalId: string): string => {
    const resource = idsInApp.has(logicalId) ? undefined : find(stack, logicalId);
    return resource === undefined ? logicalId : reach(resource);
  };

  const written: Array<readonly [string, JsonObject]> = [];
  let isPartial = false;
  const write = (resource: CfnResource, resolver: AppResolver): void => {
    const { stack } = resource;
    try {
      const { DependsOn: dependsOn = [], ...others } = resolved(resource, resolver);
      const renamed = renameReferences(others, (logicalId) => inApp(stack, logicalId)) as JsonObject;
      const needed = (dependsOn as ReadonlyArray<string>).map((logicalId) => inApp(stack, logicalId));
      written.push([appLogicalId(resource), { ...renamed, DependsOn: needed }]);
    } catch {
      // An app that is not ready yet may throw, which its synthesis tells better.
      isPartial = true;
    }
  };
  const resolver = new AppResolver(assembly, reach);
  // What a resource refers to is reached while it is written, and is written in turn.
  for (const resource of reached) write(resource, resolver);
  // To a client that nothing refers to only its user pool matters.
  const clientResolver = new ClientResolver(assembly, reach);
  for (const client of bearing.filter(isClient)) if (!reached.has(client)) write(client, clientResolver);
  return {
    Resources: Object.fromEntries(written),
    Transform: stacks.flatMap(({ templateOptions: { transforms = [] } }) => transforms),
    isPartial,
  };
};
