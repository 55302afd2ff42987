/**
 * The requests that an app client is there for.
 *
 * Law: `checkRequest(request, client)` refuses nothing of each request in `requestsOf(client)`
 */
import { isRegisteredProviders } from '@org/cognito-core';
import { knownTexts, type KnownClient, usesOAuth } from '../client/known-client';
import type { AppRequest, Endpoint, ReadableParameter } from '../request/app-request';

const request = (
  endpoint: Endpoint,
  parameters: Partial<Record<ReadableParameter, string | undefined>>,
): AppRequest => ({
  endpoint,
  parameters: Object.fromEntries(Object.entries(parameters).filter(([, value]) => value !== undefined)),
  secrets: [],
});

const responseTypes: Readonly<Record<string, string>> = { code: 'code', implicit: 'token' };

/**
 * The requests to the domain of a user pool that an app may make that uses all that its client grants: a sign-in for each
 * callback URL, grant and provider, the exchange of its code, a token for a machine, and a sign-out for each sign-out URL.
 * What is known only at deploy time is in none of them.
 *
 * @example
 * import { requestsOf } from '@org/cognito-app-config';
 * import { toRecord, UserPoolClient } from '@org/cognito-core';
 *
 * const client = UserPoolClient.make({
 *   generateSecret: true,
 *   oAuth: { flows: { clientCredentials: true }, scopes: ['api/read', 'api/write'] },
 * });
 * assert.deepStrictEqual(requestsOf({ record: toRecord(client) }), [
 *   {
 *     endpoint: 'token',
 *     parameters: { grant_type: 'client_credentials', scope: 'api/read api/write' },
 *     secrets: [],
 *   },
 * ]);
 */
export const requestsOf = (client: KnownClient): ReadonlyArray<AppRequest> => {
  const { record, clientId: client_id } = client;
  if (usesOAuth(client) !== true) return [];
  const flows = knownTexts(record.AllowedOAuthFlows).texts;
  const scopes = knownTexts(record.AllowedOAuthScopes).texts;
  const callbackUrls = knownTexts(record.CallbackURLs).texts;
  const scope = scopes.length === 0 ? undefined : scopes.join(' ');
  const providers = isRegisteredProviders(record.SupportedIdentityProviders)
    ? []
    : knownTexts(record.SupportedIdentityProviders).texts;
  const signIns = flows
    .flatMap((flow) => responseTypes[flow] ?? [])
    .flatMap((response_type) => [
      ...callbackUrls.map((redirect_uri) =>
        request('authorize', { client_id, response_type, redirect_uri, scope }),
      ),
      ...providers.map((identity_provider) =>
        request('authorize', { client_id, response_type, identity_provider }),
      ),
    ]);
  const exchanges = flows.includes('code')
    ? callbackUrls.map((redirect_uri) =>
        request('token', { client_id, grant_type: 'authorization_code', redirect_uri }),
      )
    : [];
  const ofMachine = flows.includes('client_credentials')
    ? [request('token', { client_id, grant_type: 'client_credentials', scope })]
    : [];
  const signOuts = knownTexts(record.LogoutURLs).texts.map((logout_uri) =>
    request('logout', { client_id, logout_uri }),
  );
  return [...signIns, ...exchanges, ...ofMachine, ...signOuts];
};
