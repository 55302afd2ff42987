/** The providers and resource servers of a user pool. */
import { CfnResource } from 'aws-cdk-lib';
import { CfnUserPoolIdentityProvider, CfnUserPoolResourceServer } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { assemblyOf } from './assembly-of';
import { readInPasses, type Pass } from './passes';
import { userPoolOf } from './user-pool-of';

/** What is declared for a user pool anywhere in its app, in the order of the tree. */
export interface Members {
  readonly providers: ReadonlyArray<CfnUserPoolIdentityProvider>;
  readonly resourceServers: ReadonlyArray<CfnUserPoolResourceServer>;
}

const isOfType = <L1 extends CfnResource>(
  construct: IConstruct,
  type: { readonly CFN_RESOURCE_TYPE_NAME: string; readonly prototype: L1 },
): construct is L1 =>
  CfnResource.isCfnResource(construct) && construct.cfnResourceType === type.CFN_RESOURCE_TYPE_NAME;

const membersIn = (assembly: IConstruct): ((pool: CfnResource) => Members) => {
  const byPool = new Map<CfnResource, { [K in keyof Members]: Array<Members[K][number]> }>();
  const ofPool = (pool: CfnResource) => {
    const members = byPool.get(pool) ?? { providers: [], resourceServers: [] };
    byPool.set(pool, members);
    return members;
  };
  for (const construct of assembly.node.findAll()) {
    const isProvider = isOfType(construct, CfnUserPoolIdentityProvider);
    if (!isProvider && !isOfType(construct, CfnUserPoolResourceServer)) continue;
    const pool = userPoolOf(construct.userPoolId);
    if (pool === undefined) continue;
    if (isProvider) ofPool(pool).providers.push(construct);
    else ofPool(pool).resourceServers.push(construct);
  }
  return ofPool;
};

const membersByPool = readInPasses(membersIn);

/** The members of a user pool for a client, read in a pass of synthesis or at any other time. */
export const membersOf = (pool: CfnResource, client: IConstruct, pass: Pass | undefined): Members =>
  membersByPool(assemblyOf(pool), client, pass)(pool);
