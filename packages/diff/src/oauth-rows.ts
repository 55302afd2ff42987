import type { OAuthFlows } from '@org/cognito-core';
import { refusing, widening, type FieldRow } from './consequence-row';

const grant = (name: keyof OAuthFlows, more: string, less: string): FieldRow => ({
  path: ['oAuth', 'flows', name],
  kind: 'switch',
  absent: 'false',
  needs: 'OAuth',
  more: widening(more),
  less: refusing(less),
});

/** What the app may do at the OAuth endpoints. */
export const oAuthRows: ReadonlyArray<FieldRow> = [
  {
    path: ['disableOAuth'],
    kind: 'switch',
    absent: 'false',
    more: refusing(
      'The OAuth endpoints refuse the client, and with it the login pages and federated sign-in.',
    ),
    less: widening('The OAuth endpoints, and with them the login pages, take the client.'),
  },
  grant(
    'authorizationCodeGrant',
    'Browsers are sent to the callback URLs with a code that is exchanged for tokens.',
    'The service refuses requests with `response_type=code`.',
  ),
  grant(
    'implicitCodeGrant',
    'Tokens are handed over in the URL of the browser, where histories and logs can keep them.',
    'The service refuses requests with `response_type=token`.',
  ),
  grant(
    'clientCredentials',
    'Whoever knows the secret of the client gets tokens without a user.',
    'The token endpoint refuses the app that asks without a user.',
  ),
  {
    path: ['oAuth', 'scopes'],
    kind: 'items',
    absent: 'none',
    needs: 'OAuth',
    more: widening('Tokens can be requested for a further scope.'),
    less: refusing('The service refuses requests for a scope that is not in the list.'),
  },
  {
    path: ['oAuth', 'callbackUrls'],
    kind: 'items',
    absent: 'none',
    needs: 'loginPages',
    more: widening('Codes and tokens can be sent to a further place.'),
    less: refusing('The service refuses a sign-in that ends at a URL that is not exactly in the list.'),
  },
  {
    path: ['oAuth', 'logoutUrls'],
    kind: 'items',
    absent: 'none',
    needs: 'OAuth',
    more: widening('Browsers can be sent to a further place after signing out.'),
    less: refusing('The service refuses a sign-out that ends at a URL that is not exactly in the list.'),
  },
  {
    path: ['oAuth', 'defaultRedirectUri'],
    kind: 'text',
    absent: 'none',
    needs: 'loginPages',
    more: widening('A request that names no callback URL ends at this one.'),
    less: refusing('A request that names no callback URL no longer ends where it did.'),
  },
];
