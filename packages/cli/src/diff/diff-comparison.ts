/** What differs between two sides, as data for reports. */
import type { Change, Consequence, NamedSide } from '@org/cognito-diff';

/** A client on one side. */
interface ComparedSide {
  readonly name: string;
  readonly clientId?: string;
  readonly userPoolId?: string;
}

/** What became of one client. */
export interface ComparedClient {
  readonly status: 'equal' | 'changed' | 'added' | 'removed';
  readonly before?: ComparedSide;
  readonly after?: ComparedSide;
  /** What it costs altogether, the gravest first. */
  readonly consequences: ReadonlyArray<Consequence>;
  /** Why that is what it costs, for a client that is on one side only. */
  readonly why?: string;
  readonly changes: ReadonlyArray<Change>;
}

/** What became of all clients. */
export interface Comparison {
  readonly clients: ReadonlyArray<ComparedClient>;
  /** How many changes, added and removed clients cost what, the gravest first; what nothing costs is not there. */
  readonly counts: ReadonlyArray<readonly [consequence: Consequence, count: number]>;
}

const sideOf = ({ name, clientId, userPoolId }: NamedSide): ComparedSide => ({
  name,
  ...(clientId !== undefined && { clientId }),
  ...(userPoolId !== undefined && { userPoolId }),
});

/** Compares the clients of two sides. */
export const compareSides = async (
  before: ReadonlyArray<NamedSide>,
  after: ReadonlyArray<NamedSide>,
): Promise<Comparison> => {
  // Loaded here, so that no other command waits for it.
  const { addedClient, allConsequences, compareClients, pairClients, removedClient } =
    await import('@org/cognito-diff');
  const clients = pairClients(before, after).map((pair): ComparedClient => {
    if (pair.before === undefined) {
      return { status: 'added', after: sideOf(pair.after), ...addedClient, changes: [] };
    }
    if (pair.after === undefined) {
      return { status: 'removed', before: sideOf(pair.before), ...removedClient, changes: [] };
    }
    const changes = compareClients(pair.before, pair.after);
    return {
      status: changes.length === 0 ? 'equal' : 'changed',
      before: sideOf(pair.before),
      after: sideOf(pair.after),
      consequences: allConsequences.filter((each) =>
        changes.some(({ consequences }) => consequences.includes(each)),
      ),
      changes,
    };
  });
  const costs = clients.flatMap(({ consequences, changes }) =>
    changes.length > 0 ? changes.map((change) => change.consequences) : [consequences],
  );
  const counts = allConsequences.map(
    (consequence) => [consequence, costs.filter((all) => all.includes(consequence)).length] as const,
  );
  return { clients, counts: counts.filter(([, count]) => count > 0) };
};

/** How many clients became one thing. */
export const countOf = ({ clients }: Comparison, status: ComparedClient['status']): number =>
  clients.filter((client) => client.status === status).length;

/** The name of a client, or both where its sources call it differently. */
export const titleOf = ({ before, after }: ComparedClient): string =>
  [...new Set([before, after].flatMap((side) => (side === undefined ? [] : [side.name])))].join(' → ');
