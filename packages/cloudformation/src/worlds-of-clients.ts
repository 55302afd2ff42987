/**
 * App clients of templates as they are deployed: what a world decides is written in, and everything else keeps the name of
 * its parameter.
 *
 * Laws:
 *
 * 1. A client in a world is the client of the template with the values of that world written in.
 * 2. The first world is the one that is deployed where nothing is said.
 */
import { firstWorlds, type Path, type World as ToldWorld } from '@org/cognito-core';
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import { withClosedProperties } from './closed-properties';
import { userPoolClientType } from './cognito-types';
import {
  declarationsOf,
  nothingDeclared,
  type Declarations,
  type GivenParameters,
} from './evaluate/declarations';
import { decidingWorlds, defaultOf } from './evaluate/deciding-worlds';
import { evaluationIn } from './evaluate/evaluation';
import type { Resolved } from './evaluate/resolve';
import { resourceIn, type ResourceIn } from './evaluate/resource-in-world';
import { everyWorld, type World } from './evaluate/world';
import { sourceIn } from './issue-in-source';
import { isJsonObject, type JsonObject } from './json';
import { loopsWithClients } from './loops-with-clients';
import { unrolledTemplate } from './unrolled-template';
import { factsIn } from './world-facts';
import { worldLabel, type Facts } from './world-label';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A client of a template, whose resource stands in it or is made by a loop. */
export interface DeployedClient {
  readonly logicalId: string;
  /** Where in the template its resource is. */
  readonly path: Path;
  /** What the template declares, with the values that the deployment gives. */
  readonly declared: Declarations;
  /** Its resource as it is written, without loops. */
  readonly resource: JsonObject;
  /** Where in the template a path leads that begins there where its loops are unrolled. */
  readonly pathOf: (path: Path) => Path;
}

/** A client in a world. */
export interface ClientInWorld {
  readonly resource: JsonObject;
  /** Where in the template a part of the resource stands. */
  readonly placeOf: (path: Path) => Path;
}

/** Clients in one world; `undefined` in the place of one that is not deployed there. */
export interface WorldOfClients {
  readonly clients: ReadonlyArray<ClientInWorld | undefined>;
  /** What the world says of parameters since it is their default, by name. */
  readonly defaults: Readonly<Record<string, string>>;
  /**
   * The last client with the default that each template gives to a parameter, for those whose defaults differ between the
   * templates.
   */
  readonly byDefault: ReadonlyArray<{
    readonly parameter: string;
    /** The default in the last template. */
    readonly value: string;
    readonly clients: ReadonlyArray<ClientInWorld | undefined>;
  }>;
}

/** Clients in all worlds that make a difference to them. */
export interface WorldsOfClients {
  /** The first is what is deployed where nothing is said. */
  readonly worlds: ReadonlyArray<WorldOfClients>;
  /** Whether these are all worlds, and not the first of too many. */
  readonly areAll: boolean;
  /** Tells some of the worlds, by their positions, from others; nothing where these are none. */
  readonly labelOf: (some: ReadonlySet<number>, others: ReadonlySet<number>) => ToldWorld | undefined;
}

// -------------------------------------------------------------------------------------
// templates
// -------------------------------------------------------------------------------------

/** The clients of a template, and the keys of loops whose clients are not known. */
export interface DeployedTemplate {
  readonly clients: ReadonlyArray<DeployedClient>;
  readonly openLoops: ReadonlyArray<string>;
}

/**
 * Finds the clients of a template, also those that its loops make.
 *
 * @param given The values that the deployment gives to parameters, by name.
 *
 * @example
 * import { deployedTemplate } from '@org/cognito-cloudformation';
 *
 * const client = { Type: 'AWS::Cognito::UserPoolClient', Properties: { ClientName: '${App}' } };
 * const loop = ['App', ['web', 'native'], { 'Client${App}': client }];
 * const { clients, openLoops } = deployedTemplate({ Resources: { 'Fn::ForEach::Apps': loop } });
 * assert.deepStrictEqual(clients.map(({ logicalId }) => logicalId), ['Clientweb', 'Clientnative']);
 * assert.deepStrictEqual(openLoops, []);
 */
export const deployedTemplate = (
  template: JsonObject & { readonly Resources: JsonObject },
  given: GivenParameters = {},
): DeployedTemplate => {
  const unrolled = unrolledTemplate(template, given);
  const { pathOf } = unrolled;
  const declared = declarationsOf(unrolled.template, given) ?? nothingDeclared;
  return {
    clients: Object.entries(unrolled.template.Resources).flatMap(([logicalId, resource]) =>
      isJsonObject(resource) && resource['Type'] === userPoolClientType
        ? [{ logicalId, path: pathOf(['Resources', logicalId]), declared, resource, pathOf }]
        : [],
    ),
    openLoops: loopsWithClients(unrolled.template),
  };
};

// -------------------------------------------------------------------------------------
// worlds
// -------------------------------------------------------------------------------------

/** A client, and how its resource is found. */
interface Part {
  readonly client: DeployedClient;
  readonly find: ResourceIn;
}

const partOf = (client: DeployedClient): Part => {
  const find = resourceIn(client.resource, client.declared);
  return {
    client,
    find: (scope) => {
      const inWorld = find(scope);
      return inWorld === undefined ? undefined : withClosedProperties(inWorld, scope);
    },
  };
};

const inWorld = ({ client, find }: Part, world: World): ClientInWorld | undefined => {
  const { logicalId, declared, pathOf } = client;
  const { scope } = evaluationIn(declared, world, true);
  const resource = find(scope);
  if (resource === undefined) return undefined;
  const source = sourceIn(logicalId, client.resource, () => scope);
  return {
    resource,
    placeOf: (path) =>
      pathOf(path[0] === 'Properties' ? source.originOf(path).path : ['Resources', logicalId, ...path]),
  };
};

/** A world, and what was asked for on the way to it. */
type Reached = Pick<Resolved<unknown>, 'world' | 'conditions' | 'defaults'>;

/** The worlds of some clients, each of which narrows those of the clients before it. */
function* worldsOf([part, ...others]: ReadonlyArray<Part>, from: Reached): Generator<Reached, void> {
  if (part === undefined) {
    yield from;
    return;
  }
  for (const each of decidingWorlds(part.client.declared, part.find, from.world)) {
    yield* worldsOf(others, {
      world: each.world,
      conditions: new Set([...from.conditions, ...each.conditions]),
      defaults: new Set([...from.defaults, ...each.defaults]),
    });
  }
}

/** What a world says that a parameter is, which has its default there. */
const assumedIn = ({ parameters }: World, name: string): string =>
  (parameters.get(name) as { readonly is: string }).is;

/** The parameters whose defaults are not the same in all templates, and whose values the deployment does not give. */
const changedDefaults = (parts: ReadonlyArray<Part>): ReadonlyArray<string> => {
  const all = parts.map(({ client }) => client.declared);
  return [...new Set(all.flatMap(({ parameters }) => [...parameters.keys()]))].filter((name) => {
    const defaults = all.map((declared) => defaultOf(declared, name));
    const isGiven = all.some(({ parameters }) => parameters.get(name)?.given !== undefined);
    return !isGiven && !defaults.includes(undefined) && new Set(defaults).size > 1;
  });
};

/** What is known of a world in some templates: conditions that have one name and are not the same say nothing. */
const sharedFacts = (all: ReadonlyArray<Facts>): Facts => {
  const [first] = all as ReadonlyNonEmptyArray<Facts>;
  const names = new Set(all.flatMap(({ known }) => [...known.keys()]));
  const known = [...names].flatMap((name) => {
    const values = new Set(all.flatMap((each) => each.known.get(name) ?? []));
    return values.size === 1 ? [[name, [...values][0] as string | boolean] as const] : [];
  });
  return { known: new Map(known), excluded: first.excluded };
};

/**
 * Finds the worlds of a client, or of clients in several templates that are deployed with the same values: 256 at most.
 *
 * @example
 * import { deployedTemplate, worldsOfClients } from '@org/cognito-cloudformation';
 *
 * const secret = { 'Fn::If': ['IsProd', true, false] };
 * const { clients } = deployedTemplate({
 *   Parameters: { Stage: { Type: 'String', Default: 'dev' } },
 *   Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
 *   Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { GenerateSecret: secret } } },
 * });
 * const { worlds, labelOf } = worldsOfClients(clients);
 * assert.deepStrictEqual(
 *   worlds.map(({ clients: [web] }) => web?.resource['Properties']),
 *   [{ GenerateSecret: false }, { GenerateSecret: true }],
 * );
 * assert.strictEqual(labelOf(new Set([1]), new Set([0]))?.label, 'when IsProd');
 */
export const worldsOfClients = (clients: ReadonlyArray<DeployedClient>): WorldsOfClients => {
  const parts = clients.map(partOf);
  const nothing: Reached = { world: everyWorld, conditions: new Set(), defaults: new Set() };
  const { first: reached, areAll } = firstWorlds(worldsOf(parts, nothing));
  const changed = changedDefaults(parts);

  const last = parts[parts.length - 1] as Part;
  const isDefault = (name: string, value: string): boolean =>
    parts.some(({ client }) => defaultOf(client.declared, name) === value);
  /** Where the world says what a parameter is, no other default counts. */
  const counts = ({ parameters }: World, name: string): boolean => {
    const assumed = parameters.get(name);
    if (assumed === undefined) return true;
    return 'is' in assumed
      ? isDefault(name, assumed.is)
      : !assumed.isNot.some((value) => isDefault(name, value));
  };
  const byDefaultIn = (world: World): WorldOfClients['byDefault'] =>
    changed
      .filter((name) => counts(world, name))
      .map((parameter) => ({
        parameter,
        value: defaultOf(last.client.declared, parameter) as string,
        clients: parts.map(({ client }) => {
          const is = defaultOf(client.declared, parameter) as string;
          return inWorld(last, {
            ...world,
            parameters: new Map(world.parameters).set(parameter, { is }),
          });
        }),
      }));

  let facts: ReadonlyArray<Facts> | undefined;
  const allFacts = (): ReadonlyArray<Facts> => {
    const conditions = new Set(reached.flatMap((each) => [...each.conditions]));
    return reached.map(({ world }) =>
      sharedFacts(parts.map(({ client }) => factsIn(client.declared, world, conditions))),
    );
  };
  const factsAt = (position: number): Facts => (facts ??= allFacts())[position] as Facts;
  return {
    areAll,
    worlds: reached.map(({ world, defaults }) => ({
      clients: parts.map((part) => inWorld(part, world)),
      defaults: Object.fromEntries([...defaults].sort().map((name) => [name, assumedIn(world, name)])),
      byDefault: byDefaultIn(world),
    })),
    labelOf: (some, others) =>
      others.size === 0
        ? undefined
        : worldLabel(
            [...some].map(factsAt) as unknown as ReadonlyNonEmptyArray<Facts>,
            [...others].map(factsAt),
            areAll,
          ),
  };
};
