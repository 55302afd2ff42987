/**
 * From the client to the app: what is written for a library makes it sign in, refresh and sign out, at a server that
 * enforces what the client says.
 */
import * as awsJwtVerify from 'aws-jwt-verify';
import * as E from 'fp-ts/Either';
import * as oidcClientTs from 'oidc-client-ts';
import * as openidClient from 'openid-client';
import { claimsOf } from '../../fixtures/asked';
import { openBrowser } from '../../fixtures/browser';
import { clientOf, domain, id, poolSetup, secret, user } from '../../fixtures/known-pool';
import { servedPool } from '../../fixtures/served-pool';
import { runModule } from '../../fixtures/run-module';
import { appConfig, type AppFacts, type TargetName } from '../index';

const pool = servedPool();

const bye = 'https://app.example.com/bye';

const oAuth = {
  flows: { authorizationCodeGrant: true },
  scopes: ['openid', 'email'],
  callbackUrls: ['https://app.example.com/cb'],
  logoutUrls: [bye],
};

/** The module that is written for a library, which runs with the secret in its environment. */
const moduleFor = <M>(
  target: TargetName,
  client: AppFacts['client'],
  modules: Readonly<Record<string, unknown>>,
): M => {
  const config = appConfig(target, { client, userPoolId: poolSetup.id, domain });
  if (E.isLeft(config)) throw new Error(JSON.stringify(config.left));
  expect(JSON.stringify(config)).not.toContain(secret);
  process.env['COGNITO_CLIENT_SECRET'] = secret;
  return runModule(config.right.files[0]?.text ?? '', modules) as unknown as M;
};

afterEach(() => {
  delete process.env['COGNITO_CLIENT_SECRET'];
  jest.restoreAllMocks();
});

interface OpenIdModule {
  readonly configure: (options: object) => Promise<openidClient.Configuration>;
  readonly signInUrl: (of: openidClient.Configuration, verifier: string, state: string) => Promise<URL>;
  readonly tokensFor: (
    of: openidClient.Configuration,
    at: URL,
    verifier: string,
    state: string,
  ) => ReturnType<typeof openidClient.authorizationCodeGrant>;
  readonly signOutUrl: (of: openidClient.Configuration) => URL;
  readonly accessToken: (of: openidClient.Configuration) => Promise<{ readonly access_token: string }>;
}

const rotation = { refreshTokenRotationGracePeriod: { seconds: 10 } };

describe('openid-client', () => {
  const configured = async (client: AppFacts['client']) => {
    const module = moduleFor<OpenIdModule>('openid-client', client, { 'openid-client': openidClient });
    return { ...module, of: await module.configure({ [openidClient.customFetch]: pool.server.fetch }) };
  };

  test.each([
    ['a public client', {}],
    ['a confidential client', { generateSecret: true }],
    ['a client whose tokens rotate', { generateSecret: true, ...rotation }],
  ])('signs in, refreshes and signs out with %s', async (_, props) => {
    const { served, known } = clientOf({ oAuth, ...props });
    pool.server.serve(served);
    const { of, ...app } = await configured(known);
    const [verifier, state] = [openidClient.randomPKCECodeVerifier(), openidClient.randomState()];
    const browser = openBrowser(pool.server, domain);
    const { url } = await browser.signIn(await app.signInUrl(of, verifier, state), user);
    const tokens = await app.tokensFor(of, url, verifier, state);
    expect(tokens.claims()).toMatchObject({ aud: id, sub: user.sub, email: 'jie@example.com' });
    expect(await openidClient.fetchUserInfo(of, tokens.access_token, user.sub)).toMatchObject({
      email_verified: true,
    });

    const old = tokens.refresh_token ?? '';
    const refreshed = await openidClient.refreshTokenGrant(of, old);
    expect(claimsOf(refreshed.access_token)['origin_jti']).toBe(claimsOf(tokens.access_token)['origin_jti']);
    expect(refreshed.refresh_token !== undefined).toBe('refreshTokenRotationGracePeriod' in props);
    await openidClient.tokenRevocation(of, refreshed.refresh_token ?? old);
    await expect(openidClient.refreshTokenGrant(of, old)).rejects.toMatchObject({ error: 'invalid_grant' });

    expect((await browser.visit(app.signOutUrl(of))).url.href).toBe(bye);
    expect((await browser.visit(await app.signInUrl(of, verifier, state))).url.pathname).toBe('/login');
  });

  test('gets a token for a machine', async () => {
    const scope = 'https://api.example.com/orders.read';
    const { served, known } = clientOf({
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: [scope] },
    });
    pool.server.serve(served);
    const { of, accessToken } = await configured(known);
    expect(claimsOf((await accessToken(of)).access_token)).toMatchObject({ sub: id, scope });
  });
});

describe('oidc-client-ts', () => {
  test('signs in, refreshes by rotation and signs out', async () => {
    const { served, known } = clientOf({ oAuth, ...rotation });
    pool.server.serve(served);
    jest.spyOn(globalThis, 'fetch').mockImplementation(pool.server.fetch);
    const { settings } = moduleFor<{ settings: oidcClientTs.OidcClientSettings }>('oidc-client-ts', known, {
      'oidc-client-ts': oidcClientTs,
    });
    const app = new oidcClientTs.OidcClient(settings);
    const browser = openBrowser(pool.server, domain);
    const request = await app.createSigninRequest({});
    const { url } = await browser.signIn(request.url, user);
    const session = await app.processSigninResponse(url.href);
    expect(session.profile).toMatchObject({ sub: user.sub, aud: id, email: 'jie@example.com' });

    const { access_token, id_token, refresh_token, profile } = session;
    const refreshed = await app.useRefreshToken({
      state: {
        data: undefined,
        session_state: null,
        refresh_token: refresh_token ?? '',
        ...(id_token !== undefined && { id_token }),
        scope: 'openid email',
        profile,
      },
    });
    expect(refreshed.access_token).not.toBe(access_token);
    expect(refreshed.refresh_token).not.toBe(refresh_token);

    const { url: out } = await app.createSignoutRequest({
      ...(id_token !== undefined && { id_token_hint: id_token }),
    });
    expect((await browser.visit(out)).url.href).toBe(bye);
  });
});

/** A verifier for one user pool, as the file makes it. */
interface SingleVerifier {
  readonly cacheJwks: (keys: { readonly keys: ReadonlyArray<object> }) => void;
  readonly verify: (token: string) => Promise<object>;
}

test('aws-jwt-verify takes the tokens of this client, with the keys of the issuer', async () => {
  const scope = 'https://api.example.com/orders.read';
  const { served, known } = clientOf({
    generateSecret: true,
    oAuth: { flows: { clientCredentials: true }, scopes: [scope] },
  });
  const { verifier } = moduleFor<{ verifier: SingleVerifier }>('aws-jwt-verify', known, {
    'aws-jwt-verify': awsJwtVerify,
  });
  const keys = await pool.server.fetch(`${pool.server.issuer}/.well-known/jwks.json`);
  verifier.cacheJwks((await keys.json()) as { keys: ReadonlyArray<object> });

  const tokenOf = async (client: string): Promise<string> => {
    pool.server.serve({ ...served, id: client });
    const answer = await pool.server.fetch(`${domain}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: client,
        client_secret: secret,
      }),
    });
    return ((await answer.json()) as { access_token: string }).access_token;
  };
  expect(await verifier.verify(await tokenOf(id))).toMatchObject({ client_id: id, scope });
  await expect(verifier.verify(await tokenOf('2other'))).rejects.toThrow('Client ID not allowed');
});
