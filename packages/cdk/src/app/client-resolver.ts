/** Clients in the template of their app, of which only the id of the user pool and the authentication flows matter. */
import type { Json } from '@org/cognito-cloudformation';
import { spellings } from '@org/cognito-core';
import {
  Token,
  type CfnResource,
  type IPostProcessor,
  type IResolvable,
  type IResolveContext,
} from 'aws-cdk-lib';
import { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { AppResolver, elsewhere, type JsonObject } from './app-resolver';
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

const flowsProperty = spellings.ExplicitAuthFlows.cdkL1;

/** The flows of a client whose props are known; nothing if it names none. */
const flowsOf = ({ [flowsProperty]: flows }: CfnUserPoolClient): JsonObject => {
  if (flows === undefined) return {};
  const isOpen = Token.isUnresolved(flows) || flows.some((flow) => Token.isUnresolved(flow));
  return { ExplicitAuthFlows: isOpen ? elsewhere : flows };
};

/** What a client says about the clients of its user pool, beside the id of that. */
const saidBy = (client: CfnUserPoolClient): JsonObject => ({
  ...(client.cfnOptions.condition !== undefined && { Condition: 'Some' }),
  Properties: flowsOf(client),
});

/** A key that is equal for clients that say the same about the same user pool. */
export const alikeKey = (client: CfnUserPoolClient): string =>
  JSON.stringify([client.userPoolId, saidBy(client)]);

/** The properties that matter, as a program and as an escape hatch writes them. */
const resolved: ReadonlyArray<string> = ['userPoolId', 'UserPoolId', flowsProperty, 'ExplicitAuthFlows'];

/** Resolves only what matters of a client. To resolve whole clients takes long. */
export class ClientResolver extends AppResolver {
  override resolveToken(token: IResolvable, context: IResolveContext, processor: IPostProcessor): unknown {
    const [section, property] = context.documentPath;
    if (section !== 'Properties' || property !== undefined) {
      return super.resolveToken(token, context, processor);
    }
    const properties = token.resolve(context) as { readonly [property: string]: unknown };
    const names = resolved.filter((name) => Object.hasOwn(properties, name));
    const some = Object.fromEntries(names.map((name) => [name, properties[name]]));
    return processor.postProcess(context.resolve(some), context) as unknown;
  }

  override resolve(client: CfnResource): JsonObject {
    const userPoolId = isPlain(client) ? this.plainUserPoolId(client) : undefined;
    if (!isPlain(client) || userPoolId === undefined) return super.resolve(client);
    return {
      Type: client.cfnResourceType,
      ...saidBy(client),
      Properties: { UserPoolId: userPoolId, ...flowsOf(client) },
    };
  }

  /** The id of the user pool, if it is known without resolving anything. */
  private plainUserPoolId({ userPoolId }: CfnUserPoolClient): Json | undefined {
    if (!Token.isUnresolved(userPoolId)) return userPoolId;
    const pool = userPoolOf(userPoolId);
    return pool === undefined ? undefined : this.refTo(pool);
  }
}
