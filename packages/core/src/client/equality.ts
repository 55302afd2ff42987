import type { Eq } from 'fp-ts/Eq';
import { encode } from './encode';
import type { UserPoolClient } from './user-pool-client';

/** A string that is the same for equal clients, whatever the order of their arrays. */
export const canonicalText = (client: UserPoolClient): string =>
  JSON.stringify(encode(client), (_, value: unknown) =>
    Array.isArray(value) ? [...new Set(value as ReadonlyArray<string>)].sort() : value,
  );

/**
 * Whether two clients mean the same. The service keeps arrays as sets, so their order and repeated items do not matter.
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
