import type * as t from 'io-ts';
import { isRegisteredProviders } from '../field/identity-provider';
import type { OAuthSettings } from '../field/oauth';
import { lacksOpenId } from '../field/oauth-scope';
import { isReference } from '../reference/reference';
import { propsShape } from './props';
import type { UserPoolClient } from './user-pool-client';

/** Props as plain data for a file: each reference is written `${name}`, each duration is an amount of one unit. */
export type EncodedProps = t.OutputOf<typeof propsShape>;

/** Scopes that lack `openid` keep on lacking it. */
const written = <A extends Partial<OAuthSettings>>(oAuth: A): A => {
  const { scopes } = oAuth;
  return scopes === undefined || isReference(scopes) || !lacksOpenId(scopes)
    ? oAuth
    : { ...oAuth, impliesOpenId: false };
};

/**
 * Writes a client as plain data, with its defaults written out. It is the inverse of `decode`.
 *
 * @example
 * import { UserPoolClient, encode } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({ disableOAuth: true, idTokenValidity: 'PT90M' });
 * assert.deepStrictEqual(encode(client), { disableOAuth: true, idTokenValidity: { minutes: 90 } });
 */
export const encode = (client: UserPoolClient): EncodedProps => {
  const { supportedIdentityProviders: providers, oAuth, keptOAuth, ...fields } = client;
  return propsShape.encode({
    ...fields,
    ...(oAuth && { oAuth: written(oAuth) }),
    ...(keptOAuth && { keptOAuth: written(keptOAuth) }),
    ...(!isRegisteredProviders(providers) && { supportedIdentityProviders: providers }),
  });
};
