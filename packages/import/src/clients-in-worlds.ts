/** The clients of templates in the worlds in which they are deployed. */
import {
  deployedTemplate,
  isTemplate,
  withDefaults,
  worldsOfClients,
  type ClientInWorld,
  type DeployedClient,
  type GivenParameters,
  type WorldOfClients,
} from '@org/cognito-cloudformation';
import { advice, type Issue, type Path } from '@org/cognito-core';
import type { DeployedWorld, FoundClient } from './found-client';
import { loopOf } from './loop-of';
import { readTemplateClient } from './read-template-client';
import type { TemplateInSource } from './template-in';

/** What is known of the deployment of a template. */
export interface DeploymentOptions {
  /**
   * The values that the deployment of a template gives to its parameters, by name.
   * @default none: parameters keep their names, and where something else is chosen by one, its default counts
   */
  readonly parameters?: GivenParameters;
  /**
   * In which deployments of a template its clients are found: as they are deployed where nothing is said, or each client
   * once for all deployments in which it is the same.
   * @default 'default'
   */
  readonly worlds?: 'default' | 'all';
}

const keyOf = (client: ClientInWorld): string => JSON.stringify(client.resource);

/** What a deployment gives is known before it, so that it is no reference. */
const withWayOut = (issue: Issue): Issue =>
  issue.code === 'reference-position'
    ? { ...issue, fixes: [...issue.fixes, advice('say what the deployment gives to its parameter')] }
    : issue;

/**
 * Reads a client in a world.
 *
 * @param root Where in the source the template is.
 */
export const foundInWorld = (
  { logicalId, path: inTemplate }: DeployedClient,
  root: Path,
  { resource, placeOf }: ClientInWorld,
  world?: DeployedWorld,
): FoundClient => {
  const path = [...root, ...inTemplate];
  const found = readTemplateClient(logicalId, path, resource, (below) => [...root, ...placeOf(below)]);
  if (world === undefined) return { ...found, issues: found.issues.map(withWayOut) };
  const { label, choices } = world;
  const issues = found.issues.map((issue) => ({ ...withWayOut(issue), world: { label, choices } }));
  return { ...found, issues, world };
};

/** Too many worlds are none that anybody wants as files. */
const uncombined = ({ logicalId, path: inTemplate }: DeployedClient, root: Path): FoundClient => {
  const path = [...root, ...inTemplate];
  const issue: Issue = {
    code: 'worlds-many',
    severity: 'error',
    path,
    message: 'is deployed in too many ways to write each of them',
    fixes: [advice('say what the deployment gives to some of the parameters')],
  };
  return { name: logicalId, path, references: {}, issues: [issue] };
};

const positionsOf = (
  clients: ReadonlyArray<ClientInWorld | undefined>,
): ReadonlyMap<string, ReadonlySet<number>> => {
  const positions = new Map<string, Set<number>>();
  for (const [position, client] of clients.entries()) {
    if (client === undefined) continue;
    const key = keyOf(client);
    positions.set(key, (positions.get(key) ?? new Set()).add(position));
  }
  return positions;
};

const inWorlds = (
  deployed: DeployedClient,
  root: Path,
  { worlds: wanted = 'default' }: DeploymentOptions,
): ReadonlyArray<FoundClient> => {
  const { worlds, areAll, labelOf } = worldsOfClients([deployed]);
  const clients = worlds.map((world) => world.clients[0]);
  const isByDefault = clients[0] !== undefined;
  // Where it is not deployed by default, its world is told from those in which it is not deployed.
  const all = clients.flatMap((client, position) =>
    client === undefined && (isByDefault || wanted === 'all') ? [] : [position],
  );
  const foundAt = (positions: ReadonlySet<number>): FoundClient => {
    const [first] = [...positions] as [number, ...ReadonlyArray<number>];
    const others = new Set(all.filter((position) => !positions.has(position)));
    const { defaults } = worlds[first] as WorldOfClients;
    const world = withDefaults(labelOf(positions, others), Object.keys(defaults), (name) => defaults[name]);
    const client = clients[first] as ClientInWorld;
    return foundInWorld(
      deployed,
      root,
      client,
      world && { ...world, isDefault: positions.has(0), defaults: Object.keys(defaults) },
    );
  };
  const different = [...positionsOf(clients).values()];
  if (wanted === 'default' || different.length === 0) return different.slice(0, 1).map(foundAt);
  return areAll ? different.map(foundAt) : [uncombined(deployed, root)];
};

/** Finds the clients of a template, also those that its loops make. */
export const clientsInWorlds = (
  { template, path }: TemplateInSource,
  options: DeploymentOptions,
): ReadonlyArray<FoundClient> => {
  if (!isTemplate(template)) return [];
  const { clients, openLoops } = deployedTemplate(template, options.parameters);
  return [
    ...clients.flatMap((client) => inWorlds(client, path, options)),
    ...openLoops.map((name) => loopOf(name, [...path, 'Resources', name])),
  ];
};
