import type { Eq } from 'fp-ts/Eq';
import { encode } from './encode';
import type { UserPoolClient } from './user-pool-client';

/** The same text for the same client, whatever the order of its lists. */
export const canonicalText = (client: UserPoolClient): string =>
  JSON.stringify(encode(client), (_, value: unknown) =>
    Array.isArray(value) ? [...new Set(value as ReadonlyArray<string>)].sort() : value,
  );

/**
 * Whether two clients mean the same. The service keeps lists as sets, so neither their order nor repeated items
 * count.
 *
 * @example
 * import { UserPoolClient } from '@org/cognito-core';
 *
 * const reads = (...readAttributes: string[]) => UserPoolClient.make({ disableOAuth: true, readAttributes });
 * assert.ok(UserPoolClient.Eq.equals(reads('email', 'name'), reads('name', 'email')));
 */
export const eqUserPoolClient: Eq<UserPoolClient> = {
  equals: (a, b) => canonicalText(a) === canonicalText(b),
};
