/** The worlds in which a client of a module is made, and what it is in each. */
import { placeSpellings } from '@org/cognito-core';
import { evaluate } from '../evaluate/evaluate-expression';
import { evaluationIn, resolve, type Evaluation } from '../evaluate/evaluation';
import {
  everyWorld,
  narrowerWorlds,
  variablesIn,
  withoutDefaults,
  worldByDefault,
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
  /**
   * Whether it stands for instances that are not known: `open` where nobody knows how many there are, and `none` where
   * there are none in any world.
   */
  readonly unknown?: 'open' | 'none';
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
const mostWorlds = 256;

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
    ...[...keys].map((key) => ({ module, resource, ...(key !== undefined && { key }) })),
    ...(isOpen ? [{ module, resource, unknown: 'open' as const }] : []),
    ...(keys.size === 0 && !isOpen ? [{ module, resource, unknown: 'none' as const }] : []),
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

const instanceIn = ({ resource, key, unknown }: ClientSource, scope: ModuleScope): Instance | undefined => {
  if (unknown === 'none') return anyInstance;
  const instances = instancesOf(resource, scope);
  if (unknown === 'open') return instances === undefined ? anyInstance : undefined;
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

/** What a client is by the defaults of variables. What these do not decide is open. */
export const undecidedClient = (client: ClientSource): ClientInWorld | undefined => {
  let world = firstWorld(client);
  for (let decided = 0; decided < mostWorlds; decided += 1) {
    const evaluation = evaluationIn(world);
    const found = findIn(client)(evaluation);
    const next = evaluation.demands
      .map((choice) => worldByDefault(world, choice))
      .find((one) => one !== undefined);
    if (next === undefined)
      return found === undefined ? inFirstWorld(client) : { ...found, world, defaults: evaluation.defaults };
    world = next;
  }
  return inFirstWorld(client);
};

/** What a client is in the first world in which it is made. */
const inFirstWorld = (client: ClientSource): ClientInWorld | undefined => {
  const { first } = firstOf(resolve(findIn(client), firstWorld(client)), mostWorlds);
  const made = first.find(({ value }) => value !== undefined);
  return made?.value && { ...made.value, world: made.world, defaults: made.defaults };
};

const firstWorld = ({ module, resource, unknown }: ClientSource): World =>
  unknown === undefined ? everyWorld : withoutDefaults(everyWorld, decidingVariables(resource, module));

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
