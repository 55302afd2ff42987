import { isNonEmpty } from 'fp-ts/ReadonlyArray';
import type { FoundClient } from './found-client';

/** The clients of a stack, which may have none. */
export type StackOfClients<C extends FoundClient = FoundClient> = readonly [
  stack: string,
  clients: ReadonlyArray<C>,
];

/**
 * The clients of several stacks, each with the name of its stack before its own. One stack with clients needs no name, so
 * that a stack without any changes none.
 *
 * @example
 * import { namedByStack } from '@org/cognito-import';
 *
 * const client = { name: 'Web', path: [], issues: [], references: {} };
 * const names = (...stacks: Parameters<typeof namedByStack>[0]) => namedByStack(stacks).map(({ name }) => name);
 * assert.deepStrictEqual(names(['Blue', [client]], ['Green', [client]]), ['Blue/Web', 'Green/Web']);
 * assert.deepStrictEqual(names(['Blue', [client]], ['Green', []]), ['Web']);
 */
export const namedByStack = <C extends FoundClient>(
  stacks: ReadonlyArray<StackOfClients<C>>,
): ReadonlyArray<C> => {
  const isNamed = stacks.filter(([, clients]) => isNonEmpty(clients)).length > 1;
  return stacks.flatMap(([stack, clients]) =>
    isNamed ? clients.map((client) => ({ ...client, name: `${stack}/${client.name}` })) : clients,
  );
};
