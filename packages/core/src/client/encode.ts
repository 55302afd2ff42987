import type * as t from 'io-ts';
import { isRegisteredProviders } from '../field/identity-provider';
import { propsShape } from './props';
import type { UserPoolClient } from './user-pool-client';

/** Props as plain data for a file: each reference is written `${name}`, each duration is an amount of one unit. */
export type EncodedProps = t.OutputOf<typeof propsShape>;

/**
 * Writes a client as plain data, with its defaults written out. It is the inverse of `decode`.
 *
 * @example
 * import { UserPoolClient, encode } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, idTokenValidity: 'PT90M' });
 * assert.deepStrictEqual(encode(client), { disableOAuth: true, idTokenValidity: { minutes: 90 } });
 */
export const encode = ({ supportedIdentityProviders, ...fields }: UserPoolClient): EncodedProps =>
  propsShape.encode(
    isRegisteredProviders(supportedIdentityProviders) ? fields : { ...fields, supportedIdentityProviders },
  );
