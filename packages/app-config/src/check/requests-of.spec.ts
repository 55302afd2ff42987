import { toRecord, UserPoolClient } from '@org/cognito-core';
import { client, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { checkRequest, requestsOf } from '../index';

test('a client refuses none of its own requests', () => {
  fc.assert(
    fc.property(client(), (any) => {
      const known = { record: toRecord(any), clientId: '1h57kf5cpq17m0eml12EXAMPLE' };
      for (const request of requestsOf(known)) {
        expect(checkRequest(request, known).filter(({ verdict }) => verdict === 'refused')).toEqual([]);
      }
    }),
    { numRuns: runs() },
  );
});

const requestsWith = (props: Parameters<typeof UserPoolClient.make>[0], clientId?: string) =>
  requestsOf({ record: toRecord(UserPoolClient.make(props)), ...(clientId && { clientId }) }).map(
    ({ endpoint, parameters }) => [endpoint, parameters],
  );

test('there is a request for each URL, grant and provider', () => {
  const [a, b] = ['https://a.example.com/', 'https://b.example.com/'];
  expect(
    requestsWith(
      {
        oAuth: {
          flows: { authorizationCodeGrant: true, implicitCodeGrant: true },
          scopes: ['openid', 'email'],
          callbackUrls: [a],
          logoutUrls: [b],
        },
        supportedIdentityProviders: ['Google'],
      },
      'abc',
    ),
  ).toEqual([
    ['authorize', { client_id: 'abc', response_type: 'token', redirect_uri: a, scope: 'openid email' }],
    ['authorize', { client_id: 'abc', response_type: 'token', identity_provider: 'Google' }],
    ['authorize', { client_id: 'abc', response_type: 'code', redirect_uri: a, scope: 'openid email' }],
    ['authorize', { client_id: 'abc', response_type: 'code', identity_provider: 'Google' }],
    ['token', { client_id: 'abc', grant_type: 'authorization_code', redirect_uri: a }],
    ['logout', { client_id: 'abc', logout_uri: b }],
  ]);
});

test('a client without OAuth has none, and one without scopes asks for none', () => {
  expect(requestsWith({ disableOAuth: true })).toEqual([]);
  const { AllowedOAuthScopes: _, ...record } = toRecord(
    UserPoolClient.make({
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['a/b'] },
    }),
  );
  expect(requestsOf({ record })).toEqual([
    { endpoint: 'token', parameters: { grant_type: 'client_credentials' }, secrets: [] },
  ]);
});
