/** The worlds in which a client of a module is made, and what it is in each. */
import { placeSpellings } from '@org/cognito-core';
import { evaluate } from '../evaluate/evaluate-expression';
import { evaluationIn, resolve, type Evaluation } from '../evaluate/evaluation';
import {
  everyWorld,
  narrowerWorlds,
  variablesIn,
  withoutDefaults,
  worldKey,
  type World,
} from '../evaluate/world';
import { printExpression } from '../evaluate/print-expression';
import type { Resource } from '../module/declarations';
import { anyInstance, instancesOf, type Instance } from '../module/instances';
import type { ModuleContext } from '../module/module-context';
import { moduleScope, type ModuleScope } from '../module/module-scope';
import { bodyOf } from '../module/pool-resources';
import { clientArguments, type ClientArguments } from './client-arguments';
import { poolAround, type PoolAround } from './pool-context';

/** A client of a module, before anything is known of what decides about it. */
export interface ClientSource {
  readonly module: ModuleContext;
  readonly resource: Resource;
  /** The key of its instance; absent where there is one, and where nobody knows how many there are. */
  readonly key?: string | number;
  /** Whether nobody knows how many instances there are, or whether there are any. */
  readonly isAny: boolean;
}

/** What a client is in a world. */
export interface ClientInWorld {
  readonly world: World;
  /** The variables whose defaults it has. */
  readonly defaults: ReadonlySet<string>;
  readonly args: ClientArguments;
  readonly around: PoolAround;
}

/** The most worlds in which anything is looked at. */
const mostWorlds = 64;

const firstOf = <A>(
  found: Iterable<A>,
  most: number,
): { readonly first: ReadonlyArray<A>; readonly areAll: boolean } => {
  const first: Array<A> = [];
  for (const one of found) {
    if (first.length === most) return { first, areAll: false };
    first.push(one);
  }
  return { first, areAll: true };
};

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/** The clients that a resource makes, in any world. One that none makes is looked at as if it were made. */
export const clientsOf = (resource: Resource, module: ModuleContext): ReadonlyArray<ClientSource> => {
  const { first } = firstOf(
    resolve((evaluation) => instancesOf(resource, moduleScope(module, evaluation))),
    mostWorlds,
  );
  const keys = new Set(first.flatMap(({ value }) => (value ?? []).map(({ key }) => key)));
  const isOpen = first.some(({ value }) => value === undefined);
  return [
    ...[...keys].map((key) => ({ module, resource, ...(key !== undefined && { key }), isAny: false })),
    ...(isOpen || keys.size === 0 ? [{ module, resource, isAny: true }] : []),
  ];
};

/** The variables that decide how many instances there are. */
const decidingVariables = (resource: Resource, module: ModuleContext): ReadonlyArray<string> => {
  const scope = moduleScope(module, evaluationIn(everyWorld)).in(resource.source).withoutDefaults();
  return resource.body.args
    .filter(({ name }) => name === 'count' || name === 'for_each')
    .flatMap(({ value }) => {
      const found = evaluate(value, scope);
      return found.kind === 'fault' ? [] : variablesIn(printExpression(found));
    });
};

const instanceIn = ({ resource, key, isAny }: ClientSource, scope: ModuleScope): Instance | undefined => {
  const instances = instancesOf(resource, scope);
  if (isAny) return instances === undefined || instances.length === 0 ? anyInstance : undefined;
  return instances?.find((instance) => instance.key === key);
};

// -------------------------------------------------------------------------------------
// worlds
// -------------------------------------------------------------------------------------

type Found = Pick<ClientInWorld, 'args' | 'around'>;

const findIn =
  (client: ClientSource) =>
  (evaluation: Evaluation): Found | undefined => {
    const { module, resource } = client;
    const scope = moduleScope(module, evaluation);
    const instance = instanceIn(client, scope);
    if (instance === undefined) return undefined;
    const args = clientArguments(bodyOf(resource, instance, scope));
    const userPool = args.places.inner.get(placeSpellings.UserPoolId.terraform)?.value;
    return { args, around: scope.quietly(() => poolAround(userPool, module, scope)) };
  };

const inWorld = (client: ClientSource, world: World): ClientInWorld | undefined => {
  const evaluation = evaluationIn(world);
  const found = findIn(client)(evaluation);
  return found === undefined ? undefined : { ...found, world, defaults: evaluation.defaults };
};

/** What a client is where nothing is decided. */
export const undecidedClient = (client: ClientSource): ClientInWorld | undefined => {
  const world = firstWorld(client);
  const [first] = firstOf(resolve(findIn(client), world), mostWorlds).first.filter(
    ({ value }) => value !== undefined,
  );
  return inWorld(client, world) ?? (first && inWorld(client, first.world));
};

const firstWorld = ({ module, resource, isAny }: ClientSource): World =>
  isAny ? withoutDefaults(everyWorld, decidingVariables(resource, module)) : everyWorld;

/** The same client where whoever plans gives variables their values. */
export const withGiven = (
  client: ClientSource,
  { world }: ClientInWorld,
  variables: Iterable<string>,
): ClientInWorld | undefined => inWorld(client, withoutDefaults(world, variables));

/** The worlds of a client. */
export interface ClientWorlds {
  readonly worlds: ReadonlyArray<ClientInWorld>;
  /** Whether they are all combinations of what matters; otherwise each choice is looked at by itself. */
  readonly areCombined: boolean;
}

const separately = (client: ClientSource): ReadonlyArray<ClientInWorld> => {
  const world = firstWorld(client);
  const evaluation = evaluationIn(world);
  findIn(client)(evaluation);
  const narrower = evaluation.demands.flatMap((choice) => narrowerWorlds(world, choice));
  const different = new Map([world, ...narrower].map((each) => [worldKey(each), each])).values();
  return [...different].slice(0, mostWorlds).flatMap((each) => inWorld(client, each) ?? []);
};

/** The worlds in which a client is made. */
export const worldsOf = (client: ClientSource): ClientWorlds => {
  const { first, areAll } = firstOf(resolve(findIn(client), firstWorld(client)), mostWorlds);
  if (!areAll) return { worlds: separately(client), areCombined: false };
  const worlds = first.flatMap(({ value, world, defaults }) =>
    value === undefined ? [] : [{ ...value, world, defaults }],
  );
  return { worlds, areCombined: true };
};
