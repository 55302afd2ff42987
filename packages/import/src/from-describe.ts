/** Clients as the service describes them. */
import type { Path } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { describedClient } from './described-client';
import type { FoundClient, FoundClients } from './found-client';
import { readClient } from './read-client';
import { refuse } from './source-issue';
import { isValues, valuesOf, type Values } from './values';

/** A client, as the service answers with it, or taken out of the answer. */
const describedIn = (value: unknown, path: Path): readonly [values: unknown, path: Path] =>
  isValues(value) && Object.hasOwn(value, 'UserPoolClient')
    ? [value['UserPoolClient'], [...path, 'UserPoolClient']]
    : [value, path];

/** A list of the clients of a user pool has no more of each than this. */
const listed: ReadonlyArray<string> = ['ClientId', 'ClientName', 'UserPoolId'];

/** Whether an answer names clients: it is such a list, or one of its items. */
const isNaming = (values: unknown): boolean => {
  if (!isValues(values)) return false;
  const keys = Object.keys(values);
  return keys.includes('UserPoolClients') || (keys.length > 0 && keys.every((key) => listed.includes(key)));
};

/** Whether an answer is empty, or lists the clients of a user pool that has none. */
const isNone = (values: unknown): boolean => {
  const { UserPoolClients: clients } = valuesOf(values);
  return values === null || (Array.isArray(clients) && clients.length === 0);
};

const describeEach =
  'run `aws cognito-idp describe-user-pool-client --user-pool-id POOL_ID --client-id CLIENT_ID` for each app client';

const clientOf = (values: Values, path: Path, index: number): FoundClient =>
  readClient(describedClient(values, path, `client ${index + 1}`));

/** Reads an answer of `describe-user-pool-client`, or a list of them. */
export const fromDescribe = (source: unknown): FoundClients => {
  const described = Array.isArray(source)
    ? source.map((item: unknown, index) => describedIn(item, [index]))
    : [describedIn(source, [])];
  if (described.every(([values]) => isNone(values))) return E.right([]);
  if (described.some(([values]) => isNaming(values))) {
    return refuse('source-without-client', 'names app clients, without their settings', describeEach);
  }
  const clients = described.flatMap(([values, path], index) =>
    isValues(values) ? [clientOf(values, path, index)] : [],
  );
  return clients.length === described.length
    ? E.right(clients)
    : refuse('source-format', 'holds something other than app clients', describeEach);
};
