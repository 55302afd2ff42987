/** The worlds in which the clients of a template are deployed, and what the template is in each. */
import { firstWorlds } from '@org/cognito-core';
import { aroundClients } from './around-clients';
import { userPoolClientType } from './cognito-types';
import type { Declarations } from './evaluate/declarations';
import { evaluationIn } from './evaluate/evaluation';
import { resolve } from './evaluate/resolve';
import { resourceIn, type ResourceIn } from './evaluate/resource-in-world';
import type { Scope } from './evaluate/scope';
import { separateWorlds, type SeparateWorld } from './evaluate/separate-worlds';
import { everyWorld, withoutDefaults, worldKey, type World } from './evaluate/world';
import type { JsonObject } from './json';
import { readTemplate, type WrittenTemplate } from './written-template';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A client in one world. */
export interface ClientWorld {
  readonly world: World;
  /** The same world as far as it decides what is around the client. */
  readonly around: World;
  /** The resource of the client; `undefined` where it is not deployed. */
  readonly resource: JsonObject | undefined;
  /** The parameters whose defaults were taken, for the client and for what is around it. */
  readonly defaults: ReadonlySet<string>;
  /** The conditions that matter. */
  readonly conditions: ReadonlySet<string>;
  /** What is chosen, where each condition and each value is looked at by itself. */
  readonly about?: SeparateWorld['about'];
}

/** The worlds of a client. */
export interface ClientWorlds {
  readonly worlds: ReadonlyArray<ClientWorld>;
  /** Whether they are all combinations, and not each condition by itself. */
  readonly areCombined: boolean;
}

/** A template in the worlds in which it can be deployed. */
export interface TemplateWorlds {
  readonly declared: Declarations;
  readonly worldsOf: (client: JsonObject) => ClientWorlds;
  /** The template in a world: what is around its clients has the values that it has there. */
  readonly templateIn: (around: World) => WrittenTemplate;
  /** A client in a world in which the deployment gives values to some parameters. */
  readonly withGiven: (client: JsonObject, world: ClientWorld, parameters: Iterable<string>) => ClientWorld;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

const union = <A>(...sets: ReadonlyArray<ReadonlySet<A>>): ReadonlySet<A> => {
  const [first, ...others] = sets.filter(({ size }) => size > 0);
  return others.length === 0 ? (first ?? new Set<A>()) : new Set(sets.flatMap((set) => [...set]));
};

/**
 * Finds the worlds of a template.
 *
 * @param isPartial Whether resources of the template are missing.
 */
export const templateWorlds = (
  template: { readonly Resources: JsonObject },
  written: WrittenTemplate,
  declared: Declarations,
  isPartial: boolean,
): TemplateWorlds => {
  const around = aroundClients(written, declared, (type) => type !== userPoolClientType);
  const clients = aroundClients(written, declared, (type) => type === userPoolClientType);
  const aroundIn = (scope: Scope): unknown => around.map(({ find }) => find(scope));

  const templates = new Map<string, WrittenTemplate>();
  const templateIn = (world: World): WrittenTemplate => {
    const key = worldKey(world);
    const known = templates.get(key);
    if (known !== undefined) return known;
    const { scope } = evaluationIn(declared, world);
    const changed = new Map(
      [...around, ...clients].flatMap(({ logicalId, find }) => {
        const inWorld = find(scope);
        return inWorld === written.resources.get(logicalId) ? [] : [[logicalId, inWorld] as const];
      }),
    );
    const Resources = Object.entries(template.Resources).flatMap(([logicalId, resource]) => {
      const inWorld = changed.has(logicalId) ? changed.get(logicalId) : resource;
      return inWorld === undefined ? [] : [[logicalId, inWorld] as const];
    });
    const found =
      changed.size === 0
        ? written
        : readTemplate({ ...template, Resources: Object.fromEntries(Resources) }, isPartial);
    templates.set(key, found);
    return found;
  };

  const worldsAround = firstWorlds(resolve(declared, aroundIn, everyWorld));

  function* combined(find: ResourceIn): Generator<ClientWorld, void> {
    for (const { world: outer, defaults, conditions } of worldsAround.first) {
      for (const inner of resolve(declared, find, outer)) {
        yield {
          world: inner.world,
          // Where clients themselves decide about others, more of the world matters around them.
          around: clients.length === 0 ? outer : inner.world,
          resource: inner.value,
          defaults: union(defaults, inner.defaults),
          conditions: union(conditions, inner.conditions),
        };
      }
    }
  }

  /** A client in a world that may leave something open. */
  const clientIn = (find: ResourceIn, { world, about }: SeparateWorld): ClientWorld => {
    const { scope, defaults, conditions } = evaluationIn(declared, world);
    aroundIn(scope);
    const resource = find(scope);
    return { world, around: world, resource, defaults, conditions, ...(about && { about }) };
  };

  return {
    declared,
    templateIn,
    worldsOf: (client) => {
      const find = resourceIn(client, declared);
      const { first, areAll } = firstWorlds(combined(find));
      if (areAll && worldsAround.areAll) return { worlds: first, areCombined: true };
      const all = (scope: Scope): unknown => [find(scope), aroundIn(scope)];
      const worlds = separateWorlds(declared, all).map((separate) => clientIn(find, separate));
      return { worlds, areCombined: false };
    },
    withGiven: (client, { world, around: outer, ...others }, parameters) => {
      const inner = withoutDefaults(world, parameters);
      return {
        ...others,
        world: inner,
        around: withoutDefaults(outer, parameters),
        resource: resourceIn(client, declared)(evaluationIn(declared, inner).scope),
      };
    },
  };
};
