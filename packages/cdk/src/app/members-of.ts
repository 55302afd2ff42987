/** What belongs to a user pool. */
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

const none: Members = { providers: [], resourceServers: [] };

const isOfType = <L1 extends CfnResource>(
  construct: IConstruct,
  type: { readonly CFN_RESOURCE_TYPE_NAME: string; readonly prototype: L1 },
): construct is L1 =>
  CfnResource.isCfnResource(construct) && construct.cfnResourceType === type.CFN_RESOURCE_TYPE_NAME;

const membersIn = (assembly: IConstruct): ReadonlyMap<CfnResource, Members> => {
  const byPool = new Map<CfnResource, { [K in keyof Members]: Array<Members[K][number]> }>();
  const membersWith = (userPoolId: string) => {
    const pool = userPoolOf(userPoolId);
    const members = (pool && byPool.get(pool)) ?? { providers: [], resourceServers: [] };
    if (pool !== undefined) byPool.set(pool, members);
    return members;
  };
  for (const construct of assembly.node.findAll()) {
    if (isOfType(construct, CfnUserPoolIdentityProvider)) {
      membersWith(construct.userPoolId).providers.push(construct);
    } else if (isOfType(construct, CfnUserPoolResourceServer)) {
      membersWith(construct.userPoolId).resourceServers.push(construct);
    }
  }
  return byPool;
};

const membersByPool = readInPasses(membersIn);

/** What is declared for a user pool, as a client asks in a pass of synthesis or at any other time. */
export const membersOf = (pool: CfnResource, client: IConstruct, pass: Pass | undefined): Members =>
  membersByPool(assemblyOf(pool), client, pass).get(pool) ?? none;
