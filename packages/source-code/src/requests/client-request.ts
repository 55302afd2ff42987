/** Requests to the service as commands and calls that somebody runs. Only the entry imports this folder. */
import {
  namelessInput,
  recordShape,
  toRecord,
  withRegisteredProviders,
  withServiceDefaults,
  type ClientRecord,
  type Issue,
} from '@org/cognito-core';
import type { ExistingClient } from '../existing-client';
import type { NamedClient } from '../named-client';

/** Where a new client is made. */
export interface RequestPlace {
  /**
   * The id of the user pool of new clients.
   * @default whoever runs the source gives it
   */
  readonly userPoolId?: string | undefined;
}

/** A request that makes a client, or updates an existing one. */
export interface ClientRequest {
  /** The name of the client, from which those of functions are made. */
  readonly name: string;
  /** What is sent, without ids. */
  readonly record: ClientRecord;
  readonly userPoolId: string | undefined;
  /** The client that is updated; nothing where one is made. */
  readonly existing: ExistingClient | undefined;
}

/** Whether a client has a secret is decided when it is made, so that an update refuses to be asked. */
const withoutSecret = ({ GenerateSecret: _, ...record }: ClientRecord): ClientRecord => record;

/**
 * The request for a client.
 *
 * @param writesDefaults Whether an update sends the service's defaults, since it resets what it leaves out. Where the
 * source reads the client first, it sends back what is there.
 */
export const clientRequest = (
  { name, client, existing }: NamedClient,
  { userPoolId }: RequestPlace,
  writesDefaults: boolean,
): ClientRequest => {
  const sent = existing !== undefined && writesDefaults ? withServiceDefaults(client) : client;
  const record = withRegisteredProviders(toRecord(sent), []);
  return {
    name,
    record: existing === undefined ? record : withoutSecret(record),
    userPoolId: existing?.userPoolId ?? userPoolId,
    existing,
  };
};

/** The settings of a request that are there, in the order of a record. */
export const inApiOrder = (record: ClientRecord): ReadonlyArray<readonly [name: string, value: unknown]> =>
  Object.keys(recordShape).flatMap((name) => {
    const value: unknown = record[name as keyof ClientRecord];
    return value === undefined ? [] : [[name, value] as const];
  });

/** What the service would refuse of the clients, each with the name of its client first in its path. */
export const requestIssues = (clients: ReadonlyArray<NamedClient>): ReadonlyArray<Issue> =>
  clients.flatMap(({ name, client, existing }) =>
    existing === undefined && client.userPoolClientName === undefined
      ? [{ ...namelessInput(), path: [name] }]
      : [],
  );
