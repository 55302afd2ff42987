/** Which app client of a source is meant by `--client`. */
import type { FoundClient } from '@org/cognito-import';
import * as E from 'fp-ts/Either';
import { nameHint } from '../terminal/name-hint';

/** What people may call a client by. */
type CallableClient = Pick<FoundClient, 'name' | 'clientId' | 'client'>;

/** Whether a client has this name: in its source, as its id, or in the service. */
const isCalled = ({ name, clientId, client }: CallableClient, wanted: string): boolean =>
  [name, clientId, client?.userPoolClientName].includes(wanted);

/** The clients of this name: several that may be told apart by something else. */
export const calledClients = <A extends CallableClient>(
  clients: ReadonlyArray<A>,
  wanted: string,
): ReadonlyArray<A> => clients.filter((client) => isCalled(client, wanted));

const tellApart = (marks: ReadonlyArray<string | undefined>): boolean =>
  !marks.includes(undefined) && new Set(marks).size === marks.length;

const oneOf = (called: ReadonlyArray<CallableClient>): string => {
  if (tellApart(called.map(({ clientId }) => clientId))) return 'name one by its client id';
  const names = called.map(({ name }) => name);
  return tellApart(names)
    ? `name one of ${names.join(', ')}`
    : 'keep only one of them in a copy of the source';
};

/** The client of this name, if there is one. The left side says that there are several. */
export const chosenClient = <A extends CallableClient>(
  clients: ReadonlyArray<A>,
  wanted: string,
): E.Either<string, A | undefined> => {
  const called = calledClients(clients, wanted);
  return called.length > 1
    ? E.left(`several app clients are called ${wanted}: ${oneOf(called)}`)
    : E.right(called[0]);
};

/** The names of clients, with their ids. */
export const listedClients = (clients: ReadonlyArray<CallableClient>): string => {
  const listed = clients.map(({ name, clientId }) =>
    clientId === undefined ? name : `${name} (${clientId})`,
  );
  return [...new Set(listed)].join(', ');
};

/** The message where no client has this name. It does not repeat the name: somebody may have pasted a secret. */
export const noneCalled = (clients: ReadonlyArray<CallableClient>, wanted: string): string => {
  const names = clients.map(({ name }) => name);
  return `no app client is called that; ${nameHint(wanted, names, `there is ${listedClients(clients)}`)}`;
};
