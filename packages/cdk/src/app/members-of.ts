import { CfnResource } from 'aws-cdk-lib';
import { CfnUserPoolIdentityProvider, CfnUserPoolResourceServer } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { userPoolOf } from './user-pool-of';

/** What is declared for a user pool anywhere in its app, in the order of the tree. */
export interface Members {
  readonly providers: ReadonlyArray<CfnUserPoolIdentityProvider>;
  readonly resourceServers: ReadonlyArray<CfnUserPoolResourceServer>;
}

/** Whether a construct is a resource of a type. A generic resource of the type is one too. */
export const isOfType = <L1 extends CfnResource>(
  construct: IConstruct,
  type: { readonly CFN_RESOURCE_TYPE_NAME: string; readonly prototype: L1 },
): construct is L1 =>
  CfnResource.isCfnResource(construct) && construct.cfnResourceType === type.CFN_RESOURCE_TYPE_NAME;

const none: Members = { providers: [], resourceServers: [] };

/** The members of each user pool among some constructs. */
export const membersAmong = (
  constructs: ReadonlyArray<IConstruct>,
): ((pool: CfnResource | undefined) => Members) => {
  const byPool = new Map<CfnResource | undefined, { [K in keyof Members]: Array<Members[K][number]> }>();
  for (const construct of constructs) {
    const isProvider = isOfType(construct, CfnUserPoolIdentityProvider);
    if (!isProvider && !isOfType(construct, CfnUserPoolResourceServer)) continue;
    const pool = userPoolOf(construct.userPoolId);
    if (pool === undefined) continue;
    const members = byPool.get(pool) ?? { providers: [], resourceServers: [] };
    byPool.set(pool, members);
    if (isProvider) members.providers.push(construct);
    else members.resourceServers.push(construct);
  }
  return (pool) => byPool.get(pool) ?? none;
};
