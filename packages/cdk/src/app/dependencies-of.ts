/** What a client needs to be there first: the service refuses names of providers and scopes that do not exist yet. */
import { splitScope, UserPoolClientIdentityProvider } from '@org/cognito-core';
import { CfnResource, Stack } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { providersOf, resourceServersOf } from './members-of';
import { userPoolOf } from './user-pool-of';

const neededBy = (construct: IConstruct): ReadonlyArray<IConstruct> => [
  ...construct.node.dependencies,
  ...(CfnResource.isCfnResource(construct) ? construct.obtainDependencies() : []),
];

const waitsFor = (one: IConstruct, other: IConstruct): boolean =>
  one.node.scopes.flatMap(neededBy).some((needed) => other.node.scopes.includes(needed));

const deployedWith = (stack: Stack): Stack =>
  stack.nestedStackParent === undefined ? stack : deployedWith(stack.nestedStackParent);

/** Whether a client can wait for something of its user pool. What waits for the client already cannot come first. */
const canWaitFor = (client: IConstruct, member: IConstruct, pool: IConstruct): boolean => {
  if (waitsFor(member, client)) return false;
  const [ofClient, ofMember, ofPool] = [client, member, pool].map((one) => deployedWith(Stack.of(one)));
  // A member waits for its user pool, and so for the client's stack, if it is not in it.
  return (
    ofClient === ofMember ||
    (ofClient !== ofPool && !ofMember?.dependencies.some((needed) => needed === ofClient))
  );
};

/**
 * The providers and resource servers of the same user pool whose names a client has as texts. A reference to one
 * needs no mention, since it is a dependency by itself.
 */
const dependenciesOf = (client: CfnUserPoolClient): ReadonlyArray<IConstruct> => {
  const pool = userPoolOf(client.userPoolId);
  if (pool === undefined) return [];
  const { stack } = client;
  const textsOf = (list: ReadonlyArray<string> | undefined): ReadonlyArray<string> => {
    const items: unknown = stack.resolve(list);
    return Array.isArray(items) ? items.filter((item): item is string => typeof item === 'string') : [];
  };
  const names = (name: string, among: ReadonlyArray<string>): boolean =>
    among.includes(stack.resolve(name) as string);
  const providers = textsOf(client.supportedIdentityProviders);
  const servers = textsOf(client.allowedOAuthScopes).flatMap((scope) => splitScope(scope)?.[0] ?? []);
  // To look for them takes as long as the app is large, and many clients name none.
  const isNamed = providers.some((provider) => provider !== UserPoolClientIdentityProvider.COGNITO);
  return [
    ...(isNamed ? providersOf(pool) : []).filter(({ providerName }) => names(providerName, providers)),
    ...(servers.length > 0 ? resourceServersOf(pool) : []).filter(({ identifier }) =>
      names(identifier, servers),
    ),
  ].filter((member) => canWaitFor(client, member, pool));
};

/** Makes a construct wait for what the resource of a client names, declared before it or after it. */
export const dependOn = (construct: IConstruct, client: CfnUserPoolClient): void => {
  const named: IDependable = {};
  Dependable.implement(named, {
    // Asked for at synthesis, when all is declared.
    get dependencyRoots() {
      return [...dependenciesOf(client)];
    },
  });
  construct.node.addDependency(named);
};
