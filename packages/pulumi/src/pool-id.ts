import { UserPool } from '@pulumi/aws/cognito';
import type { Input } from '@pulumi/pulumi';

/** The ID of a user pool that is given as a resource or by its ID. An ID that is known loads no code for user pools. */
export const poolId = (userPool: UserPool | Input<string>): Input<string> =>
  typeof userPool !== 'string' && UserPool.isInstance(userPool) ? userPool.id : userPool;
