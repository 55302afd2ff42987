/** The same client in two templates, in the worlds of both. */
import {
  deployedTemplate,
  isTemplate,
  worldsOfClients,
  type ClientInWorld,
  type DeployedClient,
  type GivenParameters,
} from '@org/cognito-cloudformation';
import { printPath, type World } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { foundInWorld } from './clients-in-worlds';
import type { FoundClient } from './found-client';
import { templateIn } from './template-in';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A client that was found in a template. */
export interface TemplatePlace {
  /** What `findClients` was given. */
  readonly source: unknown;
  /** What it found. */
  readonly client: FoundClient;
  /**
   * The values that the deployment gives to parameters.
   * @default none
   */
  readonly parameters?: GivenParameters;
}

/** A client of two templates in one world; absent on a side where it is not deployed. */
export interface BothInWorld {
  readonly before?: FoundClient;
  readonly after?: FoundClient;
}

/** A client of two templates in all worlds that make a difference. */
export interface BothInWorlds {
  readonly worlds: ReadonlyArray<BothInWorld>;
  /** Tells some of the worlds, by their positions, from others; nothing where there are no others. */
  readonly labelOf: (some: ReadonlySet<number>, others: ReadonlySet<number>) => World | undefined;
  /**
   * The client of the template after in a world, with the default that each template gives to one parameter, where these
   * defaults differ and that makes a difference.
   */
  readonly byDefault: ReadonlyArray<{
    readonly position: number;
    readonly parameter: string;
    /** Its default on the side after. */
    readonly value: string;
    readonly both: BothInWorld;
  }>;
}

// -------------------------------------------------------------------------------------
// conversions
// -------------------------------------------------------------------------------------

/** A side of a comparison. */
interface Part {
  readonly deployed: DeployedClient;
  readonly root: FoundClient['path'];
}

const partOf = ({ source, client, parameters }: TemplatePlace): Part | undefined => {
  const read = templateIn(source);
  if (E.isLeft(read) || !isTemplate(read.right.template)) return undefined;
  const { template, path: root } = read.right;
  const place = printPath(client.path);
  // One of several stacks has the name of its stack before its own.
  const logicalId = client.name.split('/').at(-1);
  const deployed = deployedTemplate(template, parameters).clients.find(
    (each) => each.logicalId === logicalId && printPath([...root, ...each.path]) === place,
  );
  return deployed && { deployed, root };
};

/**
 * Finds a client of two templates in the worlds in which both are deployed with the same values; nothing if one of them is
 * in no template.
 *
 * @example
 * import * as E from 'fp-ts/Either';
 * import { bothInWorlds, findClients } from '@org/cognito-import';
 *
 * const template = (secret: object | boolean) => ({
 *   Parameters: { Stage: { Type: 'String', Default: 'dev' } },
 *   Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
 *   Resources: { Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { GenerateSecret: secret } } },
 * });
 * const place = (source: unknown) => {
 *   const found = findClients(source);
 *   assert.ok(E.isRight(found));
 *   return { source, client: found.right[0] };
 * };
 * const both = bothInWorlds(place(template({ 'Fn::If': ['IsProd', true, false] })), place(template(true)));
 * assert.deepStrictEqual(
 *   both?.worlds.map(({ before, after }) => [before?.client?.generateSecret, after?.client?.generateSecret]),
 *   [[false, true], [true, true]],
 * );
 */
export const bothInWorlds = (before: TemplatePlace, after: TemplatePlace): BothInWorlds | undefined => {
  const [old, now] = [partOf(before), partOf(after)];
  if (old === undefined || now === undefined) return undefined;
  const { worlds, labelOf } = worldsOfClients([old.deployed, now.deployed]);
  const found = (
    { deployed, root }: Part,
    { client: { name } }: TemplatePlace,
    client: ClientInWorld | undefined,
    world: World | undefined,
  ): FoundClient | undefined => {
    const deployedWorld = world && { ...world, isDefault: false, defaults: [] };
    return client && { ...foundInWorld(deployed, root, client, deployedWorld), name };
  };
  const bothOf = (one: FoundClient | undefined, other: FoundClient | undefined): BothInWorld => ({
    ...(one && { before: one }),
    ...(other && { after: other }),
  });
  const all = new Set(worlds.keys());
  const labelAt = (position: number): World | undefined =>
    labelOf(new Set([position]), new Set([...all].filter((other) => other !== position)));
  return {
    labelOf,
    worlds: worlds.map(({ clients: [one, other] }, position) => {
      const world = labelAt(position);
      return bothOf(found(old, before, one, world), found(now, after, other, world));
    }),
    byDefault: worlds.flatMap(({ byDefault }, position) =>
      byDefault
        .filter(
          ({ clients: [one, other] }) => JSON.stringify(one?.resource) !== JSON.stringify(other?.resource),
        )
        .map(({ parameter, value, clients: [one, other] }) => {
          const world = labelAt(position);
          return {
            position,
            parameter,
            value,
            both: bothOf(found(now, after, one, world), found(now, after, other, world)),
          };
        }),
    ),
  };
};
