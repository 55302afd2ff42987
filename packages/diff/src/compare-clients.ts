/**
 * What differs between two clients, and what it costs.
 *
 * Laws:
 *
 * 1. `compareClients(a, a)` is `[]`
 * 2. `compareClients({ client: a }, { client: b })` is `[]` exactly where `withServiceDefaults` of both are equal, but
 *    for a grace period of 0 without rotation, which is the same as none
 * 3. `compareClients(b, a)` is `compareClients(a, b)` with `before` and `after`, `added` and `removed`, and
 *    `access-widened` and `access-narrowed` exchanged
 * 4. where it is known what references stand for, their names make no difference, and what they stand for does
 */
import { changeOf, type Change } from './change';
import { consequences } from './consequences';
import { hiddenProperties } from './hidden-properties';
import { fieldsOf, valueAt, writtenFields, type Side } from './side';

/**
 * Compares what two clients mean: the order of lists, units of time and defaults that are written make no difference.
 * Each change says what it costs, and why. A reference against a literal, and all registered providers against a
 * list, may be more or less, and count as both.
 *
 * Ids of user pools are compared where both are known, and so are the intrinsic functions in their place, and logical
 * ids. Ids of clients never are, and nothing is said about `hiddenProperties` of either side.
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
 *     why: 'An access token expires sooner, so apps have to renew it sooner.',
 *   },
 * ]);
 */
export const compareClients = (before: Side, after: Side): ReadonlyArray<Change> => {
  const [old, now] = [fieldsOf(before, after), fieldsOf(after, before)];
  const written = writtenFields(after.client);
  const hidden = [...hiddenProperties(before), ...hiddenProperties(after)];
  return consequences
    .filter(({ path }) => !hidden.includes(path))
    .flatMap((row) => changeOf(row, old, now, valueAt(written, row.path) !== undefined));
};
