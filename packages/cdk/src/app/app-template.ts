/**
 * Readers of the constructs and the templates of an app. The construct and `checks/` may import it.
 *
 * An app as one template, in which no two resources have the same logical id, whatever their stacks. So an app can be
 * read as templates are, across its stacks and before it is synthesised. The template holds only the resources that
 * bear on user pools, and those that these refer to, since the rest of an app may be large.
 */
import { bearsOnUserPools } from '@org/cognito-cloudformation';
import { CfnResource, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { isAppClient } from './app-clients';
import { AppResolver, type JsonObject } from './app-resolver';
import { alikeKey, ClientResolver, isPlain } from './client-resolver';
import { appLogicalId, appResources, reachedFrom } from './reached';
import { userPoolOf } from './user-pool-of';

/** A template. */
interface AppTemplate {
  readonly Resources: JsonObject;
  readonly Transform: ReadonlyArray<string>;
  /** Whether part of it could not be resolved, since the app is not complete yet. */
  readonly isPartial: boolean;
  /** The logical id of a client, or of one that says the same about its user pool. */
  readonly idOf: (client: CfnResource) => string;
}

/** The resources of an app. A nested stack is represented by what it holds, and not by its resource. */
const resourcesAmong = (
  constructs: ReadonlyArray<IConstruct>,
  stacks: ReadonlyArray<Stack>,
): ReadonlyArray<CfnResource> => {
  const nested = new Set(stacks.map(({ nestedStackResource }) => nestedStackResource));
  return constructs.filter(
    (construct): construct is CfnResource => CfnResource.isCfnResource(construct) && !nested.has(construct),
  );
};

/** The template of an app, or of the stage of it that a construct is the root of. */
export const appTemplateOf = (assembly: IConstruct): AppTemplate => {
  const constructs = assembly.node.findAll();
  const stacks = constructs.filter(Stack.isStack);
  const resources = resourcesAmong(constructs, stacks);
  const bearing = resources.filter(({ cfnResourceType }) => bearsOnUserPools(cfnResourceType));
  const reached = reachedFrom(
    bearing.filter((resource) => !isAppClient(resource)),
    appResources(resources),
  );

  const written: Array<readonly [string, JsonObject]> = [];
  let isPartial = false;
  const write = (resource: CfnResource, resolver: AppResolver): void => {
    try {
      written.push([appLogicalId(resource), resolver.resolve(resource)]);
    } catch {
      // An app that is not complete yet may throw. Its synthesis reports that better.
      isPartial = true;
    }
  };
  // What a resource refers to is reached while it is written, and is written in turn.
  const resolver = new AppResolver(assembly, reached);
  for (const resource of reached.resources) write(resource, resolver);
  const clientResolver = new ClientResolver(assembly, reached);
  const alike = new Map<string, CfnResource>();
  const substitutes = new Map<CfnResource, CfnResource>();
  for (const client of bearing.filter((resource) => !reached.resources.has(resource))) {
    const first = isPlain(client) ? alike.get(alikeKey(client)) : undefined;
    if (first !== undefined) {
      substitutes.set(client, first);
      continue;
    }
    // Of such a client only the user pool and the flows are written, so that one stands for all that are alike.
    if (isPlain(client) && userPoolOf(client.userPoolId) !== undefined) alike.set(alikeKey(client), client);
    write(client, clientResolver);
  }
  return {
    Resources: Object.fromEntries(written),
    Transform: stacks.flatMap(({ templateOptions: { transforms = [] } }) => transforms),
    isPartial,
    idOf: (client) => appLogicalId(substitutes.get(client) ?? client),
  };
};
