/** What belongs to a user pool. */
import { CfnResource } from 'aws-cdk-lib';
import { CfnUserPoolIdentityProvider, CfnUserPoolResourceServer } from 'aws-cdk-lib/aws-cognito';
import { assemblyOf } from './assembly-of';
import { userPoolOf } from './user-pool-of';

const membersOf = <L1 extends CfnResource & { readonly userPoolId: string }>(
  pool: CfnResource,
  type: string,
): ReadonlyArray<L1> =>
  assemblyOf(pool)
    .node.findAll()
    .filter(
      (construct): construct is L1 =>
        CfnResource.isCfnResource(construct) && construct.cfnResourceType === type,
    )
    .filter(({ userPoolId }) => userPoolOf(userPoolId) === pool);

/** The providers that are declared for a user pool anywhere in its app, in the order of the tree. */
export const providersOf = (pool: CfnResource): ReadonlyArray<CfnUserPoolIdentityProvider> =>
  membersOf(pool, CfnUserPoolIdentityProvider.CFN_RESOURCE_TYPE_NAME);

/** The resource servers that are declared for a user pool anywhere in its app, in the order of the tree. */
export const resourceServersOf = (pool: CfnResource): ReadonlyArray<CfnUserPoolResourceServer> =>
  membersOf(pool, CfnUserPoolResourceServer.CFN_RESOURCE_TYPE_NAME);
