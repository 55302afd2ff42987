import type { UserPoolClientDraft } from '../client/draft';
import { UserPoolClientIdentityProvider } from '../field/identity-provider';
import { hasUsersAtEndpoints } from './oauth-draft';

/**
 * Whether users of a client surely see the sign-in pages of its user pool: a lone provider other than the user pool itself
 * needs none.
 *
 * @example
 * import { readProps, showsLoginPages, UserPoolClientIdentityProvider } from '@org/cognito-core';
 *
 * const { COGNITO, GOOGLE } = UserPoolClientIdentityProvider;
 * const withProviders = (supportedIdentityProviders: ReadonlyArray<unknown>) =>
 *   readProps({ oAuth: { flows: { authorizationCodeGrant: true } }, supportedIdentityProviders }).fields;
 * assert.ok(showsLoginPages(withProviders([COGNITO])));
 * assert.ok(!showsLoginPages(withProviders([GOOGLE])));
 */
export const showsLoginPages = (client: UserPoolClientDraft): boolean => {
  const { supportedIdentityProviders: providers } = client;
  return (
    hasUsersAtEndpoints(client) &&
    Array.isArray(providers) &&
    (providers.length > 1 || providers.includes(UserPoolClientIdentityProvider.COGNITO))
  );
};
