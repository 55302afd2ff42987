import { Tokenization, type CfnResource, type Stack } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import type { IConstruct } from 'constructs';
import { toldToWaitFor } from './created-before';
import { userPoolOf } from './user-pool-of';

/** The user pool of a client: its resource, or its id if it is not in the app. */
const poolOf = ({ userPoolId }: CfnUserPoolClient): unknown =>
  userPoolOf(userPoolId) ?? Tokenization.reverse(userPoolId, { failConcat: false }) ?? userPoolId;

/**
 * Makes clients of one user pool wait for one another, each for the one that took its turn before it: the service
 * changes one at a time. Clients in other stacks have no turn with it: a dependency between stacks would outlive the
 * deployment.
 */
export const turnsIn = (assembly: IConstruct): ((client: CfnUserPoolClient) => void) => {
  const lastByStack = new Map<Stack, Map<unknown, CfnResource>>();
  return (client) => {
    const lastOfPool = lastByStack.get(client.stack) ?? new Map<unknown, CfnResource>();
    lastByStack.set(client.stack, lastOfPool);
    const pool = poolOf(client);
    const last = lastOfPool.get(pool);
    lastOfPool.set(pool, client);
    // A client that waits for this one cannot come before it.
    if (last !== undefined && !toldToWaitFor(last, assembly).includes(client)) {
      client.node.addDependency(last);
    }
  };
};
