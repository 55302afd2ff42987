/** What differs between two sides, as data for reports. */
import type { World } from '@org/cognito-core';
import type { Consequence, NamedSide } from '@org/cognito-diff';
import { worldChanges, type PairInWorlds, type WorldChange } from './world-changes';

/** A client on one side. */
interface ComparedSide {
  readonly name: string;
  readonly clientId?: string;
  readonly userPoolId?: string;
}

/** What became of one client. */
export interface ComparedClient {
  /** The deployments in which it is only on one side; absent if that is all of them. */
  readonly world?: World;
  readonly status: 'equal' | 'changed' | 'added' | 'removed';
  readonly before?: ComparedSide;
  readonly after?: ComparedSide;
  /** What it costs altogether, the gravest first. */
  readonly consequences: ReadonlyArray<Consequence>;
  /** Why that is what it costs, for a client that is on one side only. */
  readonly why?: string;
  /** What differs, and in which deployments of templates if not in all. */
  readonly changes: ReadonlyArray<WorldChange>;
}

/** What became of all clients. */
export interface Comparison {
  /** How many clients were compared. One that is on one side in some deployments only is told apart from the others. */
  readonly count: number;
  readonly clients: ReadonlyArray<ComparedClient>;
  /** How many changes, added and removed clients cost what, the gravest first; what nothing costs is not there. */
  readonly counts: ReadonlyArray<readonly [consequence: Consequence, count: number]>;
}

const sideOf = ({ name, clientId, userPoolId }: NamedSide): ComparedSide => ({
  name,
  ...(clientId !== undefined && { clientId }),
  ...(userPoolId !== undefined && { userPoolId }),
});

/** Clients of two sides that are one. */
export interface ComparablePair<A extends NamedSide = NamedSide> {
  readonly before: A;
  readonly after: A;
  /** What differs in deployments of the templates on both sides. */
  readonly inWorlds?: PairInWorlds;
}

/** What is on both sides, or on one of them only. */
export type ComparedPair<A extends NamedSide = NamedSide> =
  | ComparablePair<A>
  | { readonly before: A; readonly after?: never }
  | { readonly before?: never; readonly after: A };

/** Compares the clients of two sides. */
export const comparisonOf = async (pairs: ReadonlyArray<ComparedPair>): Promise<Comparison> => {
  // Loaded here, so that no other command waits for it.
  const { addedClient, allConsequences, compareClients, removedClient } = await import('@org/cognito-diff');
  const added = (after: NamedSide): ComparedClient => ({
    status: 'added',
    after: sideOf(after),
    ...addedClient,
    changes: [],
  });
  const removed = (before: NamedSide): ComparedClient => ({
    status: 'removed',
    before: sideOf(before),
    ...removedClient,
    changes: [],
  });
  const clients = pairs.flatMap((pair): ReadonlyArray<ComparedClient> => {
    if (pair.before === undefined) return [added(pair.after)];
    if (pair.after === undefined) return [removed(pair.before)];
    const { before, after, inWorlds } = pair;
    const {
      changes,
      added: addedIn,
      removed: removedIn,
      areBoth,
    } = inWorlds === undefined
      ? { changes: compareClients(before, after), areBoth: true }
      : worldChanges(inWorlds, compareClients);
    const inWorld = (client: ComparedClient, world: World | undefined): ComparedClient =>
      world === undefined ? client : { world, ...client };
    return [
      ...(areBoth
        ? [
            {
              status: changes.length === 0 ? 'equal' : 'changed',
              before: sideOf(before),
              after: sideOf(after),
              consequences: allConsequences.filter((each) =>
                changes.some(({ consequences }) => consequences.includes(each)),
              ),
              changes,
            } as const,
          ]
        : []),
      ...(addedIn === undefined ? [] : [inWorld(added(after), addedIn.world)]),
      ...(removedIn === undefined ? [] : [inWorld(removed(before), removedIn.world)]),
    ];
  });
  const costs = clients.flatMap(({ consequences, changes }) =>
    changes.length > 0 ? changes.map((change) => change.consequences) : [consequences],
  );
  const counts = allConsequences.map(
    (consequence) => [consequence, costs.filter((all) => all.includes(consequence)).length] as const,
  );
  return { count: pairs.length, clients, counts: counts.filter(([, count]) => count > 0) };
};

/** How many clients became one thing. */
export const countOf = ({ clients }: Comparison, status: ComparedClient['status']): number =>
  clients.filter((client) => client.status === status).length;

/**
 * The name of a client, or both where its sources call it differently, its id if it is on one side only, where several may have
 * its name, and the deployments that are meant.
 */
export const titleOf = ({ status, before, after, world }: ComparedClient): string => {
  const names = [...new Set([before, after].flatMap((side) => (side === undefined ? [] : [side.name])))];
  const id = status === 'added' ? after?.clientId : status === 'removed' ? before?.clientId : undefined;
  const name = `${names.join(' → ')}${id === undefined || names.includes(id) ? '' : ` (${id})`}`;
  return [name, ...(world === undefined ? [] : [world.label])].join(', ');
};
