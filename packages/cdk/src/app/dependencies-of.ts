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
const namedBy = (client: CfnUserPoolClient, pool: CfnResource): ReadonlyArray<CfnResource> => {
  const { stack } = client;
  const { providers, resourceServers } = membersOf(pool, client, 'dependencies');
  if (providers.length === 0 && resourceServers.length === 0) return [];
  const names = providersNamedBy(client);
  const identifiers = serversNamedBy(client);
  return [
    ...providers.filter(({ providerName }) => names.has(known(providerName, stack))),
    ...resourceServers.filter(({ identifier }) => identifiers.has(known(identifier, stack))),
  ];
};

/** The clients that wait for what they name. */
const waiting = new WeakSet<IConstruct>();

const isWaiting = (construct: IConstruct): construct is CfnUserPoolClient => waiting.has(construct);

/** Makes each waiting client of an assembly depend on what it names. */
const addDependencies = (assembly: IConstruct): void => {
  const awaited = new Map<Stack, Set<IConstruct>>();
  for (const client of assembly.node.findAll().filter(isWaiting)) {
    const pool = userPoolOf(client.userPoolId);
    if (pool === undefined) continue;
    const ofStack = awaited.get(client.stack) ?? new Set<IConstruct>();
    awaited.set(client.stack, ofStack);
    for (const needed of namedBy(client, pool)) {
      // It is a stack that waits for what is in another one, so that one client of it is enough.
      if (needed.stack !== client.stack && ofStack.has(needed)) continue;
      if (!canWaitFor(client, needed, pool)) continue;
      ofStack.add(needed);
      client.node.addDependency(needed);
    }
  }
};

/** The assemblies that make their clients wait. */
const prepared = new WeakSet<IConstruct>();

/**
 * Makes a client wait for what it names, declared before it or after it.
 *
 * The dependencies are found when synthesis begins to collect those of the assembly, when everything is declared: for
 * all clients at once, since the CDK takes long to ask each client by itself.
 */
export const waitForNamed = (client: CfnUserPoolClient): void => {
  waiting.add(client);
  const assembly = assemblyOf(client);
  if (prepared.has(assembly)) return;
  prepared.add(assembly);
  const named: IDependable = {};
  Dependable.implement(named, {
    get dependencyRoots() {
      addDependencies(assembly);
      return [];
    },
  });
  assembly.node.addDependency(named);
};
