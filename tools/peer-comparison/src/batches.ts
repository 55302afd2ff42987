/** Batches of clients in the same user pool, and their answers in the order of the clients. */
import type { PoolName } from './pool';
import type { Answer, Client } from './tool';

/** Clients that go into one template. */
export interface Batch {
  readonly pool: PoolName | undefined;
  /** The position of each client among all clients. */
  readonly places: ReadonlyArray<number>;
  readonly clients: ReadonlyArray<Client>;
}

/** CloudFormation allows 500 resources in a template, and tools report more. */
const largest = 400;

const batchesOf = (clients: ReadonlyArray<Client>, size: number): ReadonlyArray<Batch> =>
  [...new Set(clients.map(({ pool }) => pool))].flatMap((pool) => {
    const places = clients.flatMap((client, place) => (client.pool === pool ? [place] : []));
    return Array.from({ length: Math.ceil(places.length / size) }, (_, index) => {
      const chosen = places.slice(index * size, (index + 1) * size);
      return { pool, places: chosen, clients: chosen.map((place) => clients[place] as Client) };
    });
  });

/** Examines clients batch by batch. */
export const inBatches = (
  clients: ReadonlyArray<Client>,
  examine: (batch: Batch) => ReadonlyArray<Answer>,
  size = largest,
): ReadonlyArray<Answer> => {
  const answers = new Map(
    batchesOf(clients, size).flatMap((batch) => {
      const found = examine(batch);
      return batch.places.map((place, index) => [place, found[index] as Answer] as const);
    }),
  );
  return clients.map((_, place) => answers.get(place) as Answer);
};
