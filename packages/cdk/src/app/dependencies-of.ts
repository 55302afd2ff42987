/** The resources that must exist before a client: the service refuses providers and scopes that do not exist yet. */
import { splitScope } from '@org/cognito-core';
import { CfnResource, Reference, Stack, Token, Tokenization } from 'aws-cdk-lib';
import type { CfnUserPoolClient } from 'aws-cdk-lib/aws-cognito';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { assemblyOf } from './assembly-of';
import { membersOf } from './members-of';
import { RegisteredProviders } from './registered-providers';
import { userPoolOf } from './user-pool-of';

const neededBy = (construct: IConstruct): ReadonlyArray<IConstruct> => [
  ...construct.node.dependencies,
  ...(CfnResource.isCfnResource(construct) ? construct.obtainDependencies() : []),
];

/** Whether a construct waits for another one of the same assembly. */
const waitsFor = (one: IConstruct, other: IConstruct, assembly: IConstruct): boolean =>
  one.node.scopes
    .filter((scope) => scope !== assembly)
    .flatMap(neededBy)
    .some((needed) => other.node.scopes.includes(needed));

const deployedWith = (stack: Stack): Stack =>
  stack.nestedStackParent === undefined ? stack : deployedWith(stack.nestedStackParent);

/**
 * Whether a client can wait for a member of its user pool. A member that already waits for the client cannot come
 * first.
 */
const canWaitFor = (client: IConstruct, member: IConstruct, pool: IConstruct): boolean => {
  if (waitsFor(member, client, assemblyOf(client))) return false;
  const [ofClient, ofMember, ofPool] = [client, member, pool].map((one) => deployedWith(Stack.of(one)));
  // A member outside the client's stack waits for that stack if the user pool is in it.
  return (
    ofClient === ofMember ||
    (ofClient !== ofPool && !ofMember?.dependencies.some((needed) => needed === ofClient))
  );
};

/**
 * A value as its stack resolves it, which takes time. A reference to a construct stays open, and is a dependency by
 * itself.
 */
const known = (value: unknown, stack: Stack): unknown => {
  if (!Token.isUnresolved(value)) return value;
  const token = Tokenization.reverse(value, { failConcat: false });
  return Reference.isReference(token) ? token : (stack.resolve(value) as unknown);
};

const stringsIn = (list: unknown, stack: Stack): ReadonlyArray<string> => {
  const items = known(list, stack);
  return Array.isArray(items)
    ? items.map((item) => known(item, stack)).filter((item) => typeof item === 'string')
    : [];
};

/** The providers that a client names by strings. */
const providersNamedBy = ({
  stack,
  supportedIdentityProviders: list,
}: CfnUserPoolClient): ReadonlySet<unknown> => {
  const token = Tokenization.reverse(list, { failConcat: false });
  return new Set(
    stringsIn(token instanceof RegisteredProviders ? token.namesIn('dependencies') : list, stack),
  );
};

/** The identifiers of the resource servers in the scopes that a client has as strings. */
const serversNamedBy = ({ stack, allowedOAuthScopes: list }: CfnUserPoolClient): ReadonlySet<unknown> =>
  new Set(stringsIn(list, stack).flatMap((scope) => splitScope(scope)?.[0] ?? []));

/**
 * The providers and resource servers of the same user pool that a client names by strings. A reference to one is a
 * dependency by itself.
 */
const dependenciesOf = (client: CfnUserPoolClient): ReadonlyArray<IConstruct> => {
  const { stack } = client;
  const pool = userPoolOf(client.userPoolId);
  if (pool === undefined) return [];
  const providers = providersNamedBy(client);
  const servers = serversNamedBy(client);
  const members = membersOf(pool, client, 'dependencies');
  return [
    ...members.providers.filter(({ providerName }) => providers.has(known(providerName, stack))),
    ...members.resourceServers.filter(({ identifier }) => servers.has(known(identifier, stack))),
  ].filter((member) => canWaitFor(client, member, pool));
};

/** Makes a construct wait for what the resource of a client names, declared before it or after it. */
export const dependOn = (construct: IConstruct, client: CfnUserPoolClient): void => {
  const named: IDependable = {};
  Dependable.implement(named, {
    // Read at synthesis, when everything is declared.
    get dependencyRoots() {
      return [...dependenciesOf(client)];
    },
  });
  construct.node.addDependency(named);
};
