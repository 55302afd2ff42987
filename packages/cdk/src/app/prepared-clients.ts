/**
 * What a client needs to know of all of its app: the providers that it takes by default, and the resources that must
 * exist before it, since the service refuses providers and scopes that do not exist yet.
 *
 * Both are found when synthesis begins to prepare the app, when everything is declared: for all clients at once, since
 * to ask each client by itself takes the CDK long.
 */
import { advice, type Issue } from '@org/cognito-core';
import { CfnResource, Token, type Stack } from 'aws-cdk-lib';
import type { CfnUserPoolClient, IUserPool, IUserPoolRef } from 'aws-cdk-lib/aws-cognito';
import { Dependable, type IConstruct, type IDependable } from 'constructs';
import { annotate, type Reported } from '../report/issue-report';
import { assemblyOf } from './assembly-of';
import { createdBefore, deployedWith, type Before } from './created-before';
import { namesTaken, providersOf, type Provider } from './default-providers';
import { membersAmong } from './members-of';
import { memoised } from './memoised';
import { namedBy } from './named-by';
import { appResources } from './reached';
import { turnsIn } from './turns';
import { userPoolOf } from './user-pool-of';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** How a client is prepared. */
interface Preparation {
  readonly userPool: IUserPoolRef | IUserPool;
  /** The providers that it takes if it names none: the array in the props of its resource, which is filled again. */
  readonly names: Array<string>;
  /** Whether it waits for the client of its user pool that took its turn before it. */
  readonly inTurn: boolean;
  /** How its issues are reported. */
  readonly reported: Reported;
}

const prepared = new WeakMap<IConstruct, Preparation>();

const isPrepared = (construct: IConstruct): construct is CfnUserPoolClient => prepared.has(construct);

/** The providers of a user pool that are registered by now, as the CDK's own construct takes them. */
export const registeredByNow = (userPool: IUserPoolRef | IUserPool): Array<string> => [
  ...namesTaken(providersOf(userPool, [])),
];

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

/** Whether a client can wait for a resource. What is created after the client cannot come first. */
const canWaitFor = (client: CfnResource, resource: CfnResource, before: Before): boolean => {
  const stack = deployedWith(client.stack);
  return (
    !before.resources.has(client) && (stack === deployedWith(resource.stack) || !before.stacks.has(stack))
  );
};

/** Why a client cannot take a provider by default. */
const obstacle = (
  client: CfnResource,
  { resource }: Provider,
  beforeOf: (resource: CfnResource) => Before,
): string | undefined => {
  if (resource === undefined) return undefined;
  if (!canWaitFor(client, resource, beforeOf(resource))) return 'is created after the client';
  const isElsewhere = resource.stack !== client.stack;
  return isElsewhere && resource.cfnOptions.condition !== undefined
    ? 'is created only under a condition of another stack'
    : undefined;
};

/** The warning that a client does not take a provider by default. */
const leftOut = ({ name, resource }: Provider, why: string): Issue => {
  const shown = Token.isUnresolved(name) ? resource?.node.path : name;
  return {
    code: 'provider-left-out',
    severity: 'warning',
    path: ['supportedIdentityProviders'],
    message: `does not take ${shown}, which ${why}`,
    fixes: [
      advice('declare the provider in the stack of the user pool, or name the providers of this client'),
    ],
  };
};

/** Prepares all clients of an assembly. */
const prepareClients = (assembly: IConstruct): void => {
  const constructs = assembly.node.findAll();
  const resources = appResources(constructs.filter(CfnResource.isCfnResource));
  const membersOf = membersAmong(constructs);
  const poolOf = memoised(userPoolOf);
  const beforeOf = memoised((resource: CfnResource) => createdBefore(resource, resources, assembly));
  const providersFor = memoised((userPool: IUserPoolRef | IUserPool) =>
    providersOf(userPool, membersOf(poolOf(userPool.userPoolRef.userPoolId)).providers),
  );
  const awaited = new Map<Stack, Set<IConstruct>>();
  const takeTurn = turnsIn(assembly);

  const takeDefaults = (client: CfnUserPoolClient, { userPool, names, reported }: Preparation): void => {
    const taken = providersFor(userPool).filter((provider) => {
      const why = obstacle(client, provider, beforeOf);
      if (why !== undefined) annotate([leftOut(provider, why)], reported);
      return why === undefined;
    });
    names.splice(0, names.length, ...namesTaken(taken, client));
  };

  const waitForNamed = (client: CfnUserPoolClient): void => {
    const ofStack = awaited.get(client.stack) ?? new Set<IConstruct>();
    awaited.set(client.stack, ofStack);
    for (const needed of namedBy(client, membersOf(poolOf(client.userPoolId)))) {
      // It is a stack that waits for what is in another one, so that one client of it is enough.
      if (needed.stack !== client.stack && ofStack.has(needed)) continue;
      if (!canWaitFor(client, needed, beforeOf(needed))) continue;
      ofStack.add(needed);
      client.node.addDependency(needed);
    }
  };

  // The clients of a stage are prepared with the stage.
  for (const client of constructs.filter(isPrepared).filter((one) => assemblyOf(one) === assembly)) {
    const preparation = prepared.get(client) as Preparation;
    if (client.supportedIdentityProviders === preparation.names) takeDefaults(client, preparation);
    waitForNamed(client);
    if (preparation.inTurn) takeTurn(client);
  }
};

// -------------------------------------------------------------------------------------
// hook
// -------------------------------------------------------------------------------------

const followed = new WeakSet<IConstruct>();

/**
 * Makes a client wait for what it names, declared before it or after it. If its props hold the array of default
 * providers, it takes those that are declared later too.
 */
export const prepareInSynthesis = (client: CfnUserPoolClient, preparation: Preparation): void => {
  prepared.set(client, preparation);
  const assembly = assemblyOf(client);
  if (followed.has(assembly)) return;
  followed.add(assembly);
  const named: IDependable = {};
  Dependable.implement(named, {
    // The CDK asks the root of the assembly for its dependencies first.
    get dependencyRoots() {
      prepareClients(assembly);
      return [];
    },
  });
  assembly.node.addDependency(named);
};
