/** Clients of a user pool that are deployed one after the other. */
import * as pulumi from '@pulumi/pulumi';
import type { PlaceOptions } from './client-options';
import { poolId } from './pool-id';

/** The last client of each user pool, by the Output or the text of its ID. */
interface LastClients {
  readonly byOutput: WeakMap<object, pulumi.Resource>;
  readonly byText: Map<string, pulumi.Resource>;
}

/** By stack: a process may run several programs. */
const lastClients = new WeakMap<object, LastClients>();

/** Stands for the stack in unit tests, which have none. */
const noStack = {};

const ofThisProgram = (): LastClients => {
  const stack = pulumi.runtime.getStackResource() ?? noStack;
  const known = lastClients.get(stack) ?? { byOutput: new WeakMap(), byText: new Map() };
  lastClients.set(stack, known);
  return known;
};

/** Puts a client last in its user pool, and gives the client that it waits for. */
export const takeTurn = (
  { userPool }: Pick<PlaceOptions, 'userPool'>,
  client: pulumi.Resource,
): pulumi.Resource | undefined => {
  const { byOutput, byText } = ofThisProgram();
  const id = poolId(userPool);
  const before = typeof id === 'string' ? byText.get(id) : byOutput.get(id);
  if (typeof id === 'string') byText.set(id, client);
  else byOutput.set(id, client);
  return before;
};
