/**
 * What differs between two clients, and what it costs.
 *
 * Laws:
 *
 * 1. `compareClients(a, a)` is `[]`
 * 2. `compareClients({ client: a }, { client: b })` is `[]` exactly where `withServiceDefaults` of both are equal
 * 3. `compareClients(b, a)` is `compareClients(a, b)` with `before` and `after`, `added` and `removed`, and
 *    `access-widened` and `access-narrowed` exchanged
 */
import { changeOf, type Change } from './change';
import { consequences } from './consequences';
import { fieldsOf, type Side } from './side';

/**
 * Compares what two clients mean: the order of lists, units of time and defaults that are written make no difference.
 * Each change says what it costs, and why. A reference against a literal, and all registered providers against a
 * list, may be more or less, and count as both.
 *
 * Ids of user pools are compared where both are known, ids of clients never.
 *
 * @example
 * import { compareClients } from '@org/cognito-diff';
 * import { UserPoolClient } from '@org/cognito-core';
 *
 * const before = UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { hours: 1 } });
 * const after = UserPoolClient.make({ disableOAuth: true, accessTokenValidity: { minutes: 15 } });
 * assert.deepStrictEqual(compareClients({ client: before }, { client: after }), [
 *   {
 *     path: ['accessTokenValidity'],
 *     before: { hours: 1 },
 *     after: { minutes: 15 },
 *     consequences: ['access-narrowed', 'sessions-shortened'],
 *     why: 'An access token lives shorter, so that apps have to renew it sooner.',
 *   },
 * ]);
 */
export const compareClients = (before: Side, after: Side): ReadonlyArray<Change> => {
  const isPoolKnown = before.userPoolId !== undefined && after.userPoolId !== undefined;
  const [old, now] = [fieldsOf(before, after), fieldsOf(after, before)];
  return consequences
    .filter(({ path: [field] }) => field !== 'userPoolId' || isPoolKnown)
    .flatMap((row) => changeOf(row, old, now));
};
