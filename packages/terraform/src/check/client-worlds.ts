/** The worlds in which a client of a module is made, and what it is in each. */
import { firstWorlds, mostWorlds, placeSpellings } from '@org/cognito-core';
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
import { clientsForm } from '../module/clients-form';
import type { Declared, Resource } from '../module/declarations';
import { instanceAt, instancesOf, type Instance, type InstanceKey } from '../module/instances';
import { scopeIn, type ModuleContext } from '../module/module-context';
import { bodyOf } from '../module/pool-resources';
import { clientArguments, type ClientArguments } from './client-arguments';
import { poolAround, type PoolAround } from './pool-context';

/** A client of a module, before anything is known of what decides about it. */
export interface ClientSource extends InstanceKey {
  readonly module: ModuleContext;
  readonly resource: Resource;
}

/** What a client is in a world. */
export interface ClientInWorld {
  readonly world: World;
  /** The variables whose defaults it has. */
  readonly defaults: ReadonlySet<string>;
  readonly args: ClientArguments;
  readonly around: PoolAround;
}

// -------------------------------------------------------------------------------------
// instances
// -------------------------------------------------------------------------------------

/** The variables that decide how many instances there are. */
const decidingVariables = (declared: Declared, module: ModuleContext): ReadonlyArray<string> => {
  const scope = scopeIn(module, evaluationIn(everyWorld))?.in(declared.source).withoutDefaults();
  if (scope === undefined) return [];
  return declared.body.args
    .filter(({ name }) => name === 'count' || name === 'for_each')
    .flatMap(({ value }) => {
      const found = evaluate(value, scope);
      return found.kind === 'fault' ? [] : variablesIn(printExpression(found));
    });
};

/** The world in which the defaults that decide how many instances there are do not count. */
const withoutDeciding = (declared: Declared, module: ModuleContext): World =>
  withoutDefaults(everyWorld, decidingVariables(declared, module));

/** What the instances of a block are in some worlds. */
const instancesFrom = (
  declared: Declared,
  module: ModuleContext,
  world?: World,
): ReadonlyArray<ReadonlyArray<Instance> | undefined> => {
  const find = (evaluation: Evaluation) => {
    const scope = scopeIn(module, evaluation);
    return scope && { instances: instancesOf(declared, scope) };
  };
  const { first } = firstWorlds(resolve(find, world));
  return first.flatMap(({ value }) => value ?? []).map(({ instances }) => instances);
};

/** The instances of a block, in any world. One that none makes is looked at as if it were made. */
const keysIn = (declared: Declared, module: ModuleContext): ReadonlyArray<InstanceKey> => {
  const found = instancesFrom(declared, module);
  const keys = new Set(found.flatMap((instances = []) => instances.map(({ key }) => key)));
  const known = [...keys].map((key) => (key === undefined ? {} : { key }));
  if (found.includes(undefined)) return [...known, { unknown: 'open' }];
  // The inputs of a module may name no client at all.
  if (known.length > 0 || declared.source.path === clientsForm) return known;
  const isByDefault = instancesFrom(declared, module, withoutDeciding(declared, module)).includes(undefined);
  return [{ unknown: isByDefault ? 'open' : 'none' }];
};

/** The clients that a resource makes. */
export const clientsOf = (resource: Resource, module: ModuleContext): ReadonlyArray<ClientSource> =>
  keysIn(resource, module).map((key) => ({ module, resource, ...key }));

/** A module, and every module that it calls, as far as their files are known. */
export const modulesIn = (module: ModuleContext): ReadonlyArray<ModuleContext> => [
  module,
  ...[...module.calls.values()].flatMap(({ call }) =>
    keysIn(call, module).flatMap((key) => modulesIn(module.called(call.name, key) as ModuleContext)),
  ),
];

// -------------------------------------------------------------------------------------
// worlds
// -------------------------------------------------------------------------------------

type Found = Pick<ClientInWorld, 'args' | 'around'>;

const findIn =
  (client: ClientSource) =>
  (evaluation: Evaluation): Found | undefined => {
    const { module, resource } = client;
    const scope = scopeIn(module, evaluation);
    const instance = scope && instanceAt(resource, client, scope);
    if (scope === undefined || instance === undefined) return undefined;
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
  const { first } = firstWorlds(resolve(findIn(client), firstWorld(client)));
  const made = first.find(({ value }) => value !== undefined);
  return made?.value && { ...made.value, world: made.world, defaults: made.defaults };
};

const firstWorld = ({ module, resource, unknown }: ClientSource): World =>
  unknown === undefined ? everyWorld : withoutDeciding(resource, module);

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
  const { first, areAll } = firstWorlds(resolve(findIn(client), firstWorld(client)));
  if (!areAll) return { worlds: separately(client), areCombined: false };
  const worlds = first.flatMap(({ value, world, defaults }) =>
    value === undefined ? [] : [{ ...value, world, defaults }],
  );
  return { worlds, areCombined: true };
};
