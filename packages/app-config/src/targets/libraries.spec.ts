/** The libraries that read what is written for them, as an app would use them. */
import { Auth, skipCSRFCheck } from '@auth/core';
import cognitoProvider from '@auth/core/providers/cognito';
import { Amplify } from '@aws-amplify/core';
import { toRecord, UserPoolClient } from '@org/cognito-core';
import * as awsJwtVerify from 'aws-jwt-verify';
import * as E from 'fp-ts/Either';
import * as oidcClientTs from 'oidc-client-ts';
import * as openidClient from 'openid-client';
import { makeSigningKey } from '../../fixtures/authorization-server';
import { domain, id, poolSetup, secret } from '../../fixtures/known-pool';
import { authJsConfiguration } from '../../fixtures/read-back';
import { runModule } from '../../fixtures/run-module';
import { servedPool } from '../../fixtures/served-pool';
import { appConfig, type AppFacts, checkRequest, readRequest, type TargetName } from '../index';

const userPoolId = poolSetup.id;
const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${userPoolId}`;

const client = (generateSecret: boolean): AppFacts['client'] => ({
  clientId: id,
  record: toRecord(
    UserPoolClient.make({
      generateSecret,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid', 'email', 'https://api.example.com/read'],
        callbackUrls: ['https://app.example.com/cb?a=b', 'https://app.example.com/api/auth/callback/cognito'],
        logoutUrls: ['https://app.example.com/bye?c=d'],
      },
    }),
  ),
});

const filesFor = (name: TargetName, of: AppFacts['client']): ReadonlyArray<string> => {
  const config = appConfig(name, { client: of, userPoolId, domain });
  if (E.isLeft(config)) throw new Error(JSON.stringify(config.left));
  return config.right.files.map(({ text }) => text);
};

const fileFor = (name: TargetName, of: AppFacts['client']): string => filesFor(name, of)[0] ?? '';

/** A user pool on this machine, to which everything goes that a library fetches. */
const pool = servedPool();

beforeAll(() => {
  jest.spyOn(globalThis, 'fetch').mockImplementation(pool.server.fetch);
});

afterAll(() => {
  jest.restoreAllMocks();
});

/** What a URL of a library asks for, which the client must not refuse. */
const accepted = (url: string) => {
  const request = readRequest(url);
  if (request === undefined) throw new Error(url);
  expect(checkRequest(request, client(false))).toEqual([]);
  return request;
};

const signIn = {
  client_id: id,
  response_type: 'code',
  redirect_uri: 'https://app.example.com/cb?a=b',
  scope: 'openid email https://api.example.com/read',
  code_challenge_method: 'S256',
};

test.each([
  ['oidc-client-ts', 'oidc-client-ts'],
  ['react-oidc-context', 'react-oidc-context'],
] as const)('oidc-client-ts signs in and out by the settings for %s', async (name, imported) => {
  const { settings } = runModule(fileFor(name, client(false)), { [imported]: oidcClientTs });
  const manager = new oidcClientTs.OidcClient(settings as oidcClientTs.OidcClientSettings);
  const { url } = await manager.createSigninRequest({});
  expect(accepted(url).parameters).toEqual(signIn);
  const out = await manager.createSignoutRequest({ id_token_hint: 'a.b.c' });
  expect(out.url.startsWith(`${domain}/logout?`)).toBe(true);
  expect(accepted(out.url).parameters).toEqual({
    client_id: id,
    logout_uri: 'https://app.example.com/bye?c=d',
  });
});

test('Amplify reads its outputs', () => {
  const [outputs = '', module = ''] = filesFor('amplify', client(false));
  runModule(module, { 'aws-amplify': { Amplify }, './amplify_outputs.json': JSON.parse(outputs) as unknown });
  expect(Amplify.getConfig().Auth?.Cognito).toEqual({
    userPoolId,
    userPoolClientId: id,
    loginWith: {
      oauth: {
        domain: 'example.auth.eu-west-1.amazoncognito.com',
        scopes: ['openid', 'email', 'https://api.example.com/read'],
        redirectSignIn: [
          'https://app.example.com/cb?a=b',
          'https://app.example.com/api/auth/callback/cognito',
        ],
        redirectSignOut: ['https://app.example.com/bye?c=d'],
        responseType: 'code',
        providers: [],
      },
    },
  });
});

interface OpenIdModule {
  readonly configure: () => Promise<openidClient.Configuration>;
  readonly signInUrl: (
    configuration: openidClient.Configuration,
    verifier: string,
    state: string,
  ) => Promise<URL>;
  readonly signOutUrl: (configuration: openidClient.Configuration) => URL;
}

const openIdModule = () =>
  runModule(fileFor('openid-client', client(false)), {
    'openid-client': openidClient,
  }) as unknown as OpenIdModule;

test('openid-client discovers the user pool, signs in and signs out', async () => {
  const module = openIdModule();
  const configuration = await module.configure();
  const url = await module.signInUrl(configuration, openidClient.randomPKCECodeVerifier(), 'state');
  expect(accepted(url.href)).toEqual({
    endpoint: 'authorize',
    parameters: signIn,
    secrets: ['code_challenge', 'state'],
  });
  expect(accepted(module.signOutUrl(configuration).href)).toEqual({
    endpoint: 'logout',
    parameters: { client_id: id, logout_uri: 'https://app.example.com/bye?c=d' },
    secrets: [],
  });
});

test.each([true, false])('Auth.js makes its provider and signs in; with a secret: %s', async (hasSecret) => {
  process.env['AUTH_COGNITO_SECRET'] = secret;
  const { configuration, signOutUrl } = authJsConfiguration(
    fileFor('auth-js', client(hasSecret)),
    cognitoProvider,
  ) as { configuration: Parameters<typeof Auth>[1]; signOutUrl: string };
  delete process.env['AUTH_COGNITO_SECRET'];
  const provider = configuration.providers[0] as { readonly options?: { readonly clientSecret?: string } };
  expect(provider.options?.clientSecret).toBe(hasSecret ? secret : undefined);
  const answer = await Auth(
    new Request('https://app.example.com/api/auth/signin/cognito', { method: 'POST' }),
    { ...configuration, skipCSRFCheck, secret: 'of the session', trustHost: true },
  );
  const location = answer.headers.get('location') ?? '';
  expect(location.startsWith(`${domain}/oauth2/authorize?`)).toBe(true);
  expect(accepted(location).parameters).toEqual({
    ...signIn,
    redirect_uri: 'https://app.example.com/api/auth/callback/cognito',
  });
  expect(accepted(signOutUrl).parameters.logout_uri).toBe('https://app.example.com/bye?c=d');
});

describe('aws-jwt-verify', () => {
  const key = makeSigningKey('local');

  const claims = {
    iss: issuer,
    sub: 'a',
    token_use: 'access',
    client_id: id,
    exp: Math.floor(Date.now() / 1000) + 600,
    scope: 'openid',
  };

  /** A verifier for one user pool, as the file makes it. */
  interface SingleVerifier {
    readonly cacheJwks: (keys: { readonly keys: ReadonlyArray<object> }) => void;
    readonly verify: (token: string) => Promise<object>;
  }

  const verifier = () => {
    const module = runModule(fileFor('aws-jwt-verify', client(false)), { 'aws-jwt-verify': awsJwtVerify });
    const made = module['verifier'] as SingleVerifier;
    made.cacheJwks({ keys: [key.publicKey] });
    return made;
  };

  test.each([issuer, issuer.replace('cognito-idp', 'issuer-cognito-idp')])(
    'verifies a token of %s',
    async (iss) => {
      expect(await verifier().verify(key.sign({ ...claims, iss }))).toMatchObject({ client_id: id, iss });
    },
  );

  test.each([
    { ...claims, client_id: 'another' },
    { ...claims, token_use: 'id', aud: id },
    { ...claims, iss: `${issuer}x` },
  ])('refuses a token that is not meant', async (refused) => {
    await expect(verifier().verify(key.sign(refused))).rejects.toThrow();
  });
});
