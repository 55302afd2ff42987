/** Clients in the template of their app, of which only the id of the user pool matters. */
import type { Json } from '@org/cognito-cloudformation';
import {
  Token,
  type CfnResource,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
} from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { AppResolver, type JsonObject } from './app-resolver';
import { userPoolOf } from './user-pool-of';

/**
 * Whether a client is synthesised as its props say, without escape hatches. The CDK records these in a private member;
 * where that is not found, there may be some.
 */
export const isPlain = (client: CfnResource): client is CfnUserPoolClient => {
  const { rawOverrides: overrides } = client as unknown as { readonly rawOverrides?: object };
  return (
    client.constructor === CfnUserPoolClient && overrides !== undefined && Object.keys(overrides).length === 0
  );
};

/** Resolves only the id of a client's user pool. To resolve whole clients takes long. */
export class ClientResolver extends AppResolver {
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

  override resolve(client: CfnResource): JsonObject {
    const userPoolId = this.plainUserPoolId(client);
    return userPoolId === undefined
      ? super.resolve(client)
      : { Type: client.cfnResourceType, Properties: { UserPoolId: userPoolId } };
  }

  /** The id of the user pool, if it is known without resolving anything. */
  private plainUserPoolId(client: CfnResource): Json | undefined {
    if (!isPlain(client)) return undefined;
    const { userPoolId } = client;
    if (!Token.isUnresolved(userPoolId)) return userPoolId;
    const pool = userPoolOf(userPoolId);
    return pool === undefined ? undefined : this.refTo(pool);
  }
}
