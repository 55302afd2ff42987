/** From the sign-in to the sign-out, at a server that enforces what the client says. */
import { type ClientRecord, fromRecord } from '@org/cognito-core';
import { record, runs } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { createHash } from 'node:crypto';
import { claimsOf, expectExplained, post } from '../fixtures/asked';
import { openBrowser } from '../fixtures/browser';
import { basicOf, clientOf, deployed, domain, id, secret, user } from '../fixtures/known-pool';
import { type Parameters, queryOf } from '../fixtures/query-of';
import { servedPool } from '../fixtures/served-pool';

const pool = servedPool();

const callback = 'https://app.example.com/cb';

const bye = 'https://app.example.com/bye';

const oAuth = {
  flows: { authorizationCodeGrant: true },
  scopes: ['openid', 'email', 'https://api.example.com/orders.read'],
  callbackUrls: [callback, 'https://app.example.com/other'],
  logoutUrls: [bye],
};

const verifier = 'a-verifier-of-at-least-43-characters-for-the-tests';

const challenge = createHash('sha256').update(verifier).digest('base64url');

const signInUrl = (parameters: Parameters = {}): string =>
  `${domain}/oauth2/authorize?${queryOf({
    response_type: 'code',
    client_id: id,
    redirect_uri: callback,
    state: 'a-state',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...parameters,
  })}`;

/** Signs the user in, as a browser does, and gives the code with which it comes back. */
const codeFor = async (parameters: Parameters = {}): Promise<string> => {
  const { url } = await openBrowser(pool.server, domain).signIn(signInUrl(parameters), user);
  expect(url.searchParams.get('state')).toBe('a-state');
  return url.searchParams.get('code') ?? '';
};

interface Tokens {
  readonly access_token: string;
  readonly id_token?: string;
  readonly refresh_token?: string;
  readonly expires_in: number;
}

const exchange = (parameters: Parameters) =>
  post(pool.server, '/oauth2/token', {
    grant_type: 'authorization_code',
    client_id: id,
    redirect_uri: callback,
    code_verifier: verifier,
    ...parameters,
  });

const refresh = (token: string | undefined, parameters: Parameters = {}) =>
  post(pool.server, '/oauth2/token', {
    grant_type: 'refresh_token',
    client_id: id,
    refresh_token: token,
    ...parameters,
  });

const rotates = ({ RefreshTokenRotation: rotation }: ClientRecord): boolean =>
  (rotation as { readonly Feature?: string } | undefined)?.Feature === 'ENABLED';

/** Signs the user in, and exchanges the code. */
const tokensFor = async (parameters: Parameters = {}): Promise<Tokens> =>
  JSON.parse((await exchange({ code: await codeFor(parameters) })).body) as Tokens;

test('tokens live as long as the client says, whatever the client is', async () => {
  await fc.assert(
    fc.asyncProperty(record({ references: false }), async (any) => {
      fc.pre(any.AllowedOAuthFlowsUserPoolClient === true && [any.AllowedOAuthFlows].flat().includes('code'));
      // The user signs in at the pool itself, without a scope that needs attributes.
      const of = { ...any, SupportedIdentityProviders: ['COGNITO'], AllowedOAuthScopes: ['openid'] };
      const client = fromRecord(of);
      if (E.isLeft(client)) throw new Error('the record of a valid client is valid');
      const { served, known } = deployed(of);
      pool.server.serve(served);
      const [redirect_uri] = of.CallbackURLs as ReadonlyArray<string>;
      const proof = served.secret === undefined ? {} : { client_secret: served.secret };
      const code = await codeFor({ redirect_uri });
      const { body } = await exchange({ code, redirect_uri, ...proof });
      const { access_token, id_token, refresh_token, expires_in } = JSON.parse(body) as Tokens;

      const lives = (token: string | undefined) => {
        const { exp, iat } = claimsOf(token);
        return { seconds: Number(exp) - Number(iat) };
      };
      const { accessTokenValidity, idTokenValidity, refreshTokenValidity } = client.right;
      const hour = { seconds: 3_600 };
      expect({ access: lives(access_token), id: lives(id_token) }).toEqual({
        access: accessTokenValidity ?? hour,
        id: idTokenValidity ?? hour,
      });
      expect(lives(access_token)).toEqual({ seconds: expires_in });

      const { seconds } = (refreshTokenValidity ?? { seconds: 30 * 86_400 }) as { readonly seconds: number };
      pool.clock.advance(seconds - 1);
      const { body: last, status } = await refresh(refresh_token, proof);
      expect(status).toBe(200);
      const { refresh_token: next } = JSON.parse(last) as Tokens;
      // A token that comes of a rotation lives no longer.
      expect(next !== undefined).toBe(rotates(of));
      pool.clock.advance(1);
      const late = await refresh(next ?? refresh_token, proof);
      expect(late).toMatchObject({ status: 400, refusedFor: ['refresh-token-expired'] });
      expectExplained(late, known);
    }),
    { numRuns: runs(0.5) },
  );
}, 300_000);

describe('a code', () => {
  const { served, known } = clientOf({ oAuth });

  beforeEach(() => {
    pool.server.serve(served);
  });

  test('gives the tokens of the scopes that were asked for, once', async () => {
    const code = await codeFor({ scope: 'openid email', nonce: 'a-nonce' });
    const { status, body } = await exchange({ code });
    expect(status).toBe(200);
    const { access_token, id_token } = JSON.parse(body) as Tokens;
    expect(claimsOf(access_token)).toMatchObject({
      iss: pool.server.issuer,
      sub: user.sub,
      client_id: id,
      token_use: 'access',
      scope: 'openid email',
    });
    expect(claimsOf(access_token)).not.toHaveProperty('aud');
    expect(claimsOf(id_token)).toMatchObject({
      aud: id,
      token_use: 'id',
      'cognito:username': user.username,
      email: 'jie@example.com',
      email_verified: true,
      nonce: 'a-nonce',
    });
    expect(claimsOf(id_token)).not.toHaveProperty('name');

    const again = await exchange({ code });
    expect(again).toMatchObject({
      status: 400,
      body: '{"error":"invalid_grant"}',
      refusedFor: ['code-used-twice'],
    });
    expectExplained(again, known);
  });

  test('gives no ID token without openid, and all scopes where none is asked for', async () => {
    expect(await tokensFor({ scope: 'https://api.example.com/orders.read' })).not.toHaveProperty('id_token');
    expect(claimsOf((await tokensFor()).access_token)['scope']).toBe(oAuth.scopes.join(' '));
  });

  test('lives for five minutes', async () => {
    const code = await codeFor();
    pool.clock.advance(300);
    expect(await exchange({ code })).toMatchObject({ refusedFor: ['code-used-twice'] });
  });

  test.each<[string, Parameters, string, string]>([
    ['another verifier', { code_verifier: 'another' }, 'invalid_grant', 'pkce-verifier-wrong'],
    ['no verifier', { code_verifier: undefined }, 'invalid_grant', 'pkce-verifier-wrong'],
    [
      'another redirect URI',
      { redirect_uri: 'https://app.example.com/other' },
      'unauthorized_client',
      'token-redirect-differs',
    ],
    ['no code', { code: undefined }, 'invalid_request', 'token-request-malformed'],
  ])('is refused with %s', async (_, parameters, error, cause) => {
    const refused = await exchange({ code: await codeFor(), ...parameters });
    expect(refused).toMatchObject({ status: 400, body: JSON.stringify({ error }), refusedFor: [cause] });
    expectExplained(refused, known);
  });

  test('belongs to the client that asked for it', async () => {
    const code = await codeFor();
    pool.server.serve({ ...served, id: '2other' });
    expect(await exchange({ code, client_id: '2other' })).toMatchObject({ refusedFor: ['code-used-twice'] });
  });

  test.each<[string, object, Parameters, string]>([
    [
      'an attribute of its scope cannot be read',
      { readAttributes: ['email'] },
      {},
      'scope-attributes-unreadable',
    ],
    [
      'there is no resource server for the resource',
      {},
      { resource: 'https://mcp.example.com' },
      'resource-server-missing',
    ],
  ])('is not exchanged where %s', async (_, props, parameters, cause) => {
    const client = clientOf({ oAuth, ...props });
    pool.server.serve(client.served);
    const refused = await exchange({
      code: await codeFor({ scope: 'openid email', ...parameters }),
      ...parameters,
    });
    expect(refused).toMatchObject({ body: '{"error":"invalid_grant"}', refusedFor: [cause] });
    expectExplained(refused, client.known);
  });

  test('is not exchanged for a client without scopes', async () => {
    const client = deployed({ ...served.record, AllowedOAuthScopes: [] });
    pool.server.serve(client.served);
    const refused = await exchange({ code: await codeFor() });
    expect(refused).toMatchObject({ refusedFor: ['no-scopes-at-all'] });
    expectExplained(refused, client.known);
  });
});

test('the implicit grant gives tokens in the fragment, and no refresh token', async () => {
  const implicit = clientOf({ oAuth: { ...oAuth, flows: { implicitCodeGrant: true } } });
  pool.server.serve(implicit.served);
  const url = signInUrl({
    response_type: 'token',
    code_challenge: undefined,
    code_challenge_method: undefined,
  });
  const { url: at } = await openBrowser(pool.server, domain).signIn(url, user);
  const fragment = new URLSearchParams(at.hash.slice(1));
  expect([...fragment.keys()]).toEqual(['id_token', 'access_token', 'token_type', 'expires_in', 'state']);
  expect(claimsOf(fragment.get('id_token') ?? '')).toMatchObject({ token_use: 'id' });
});

describe('a machine', () => {
  const machine = clientOf({
    generateSecret: true,
    oAuth: {
      flows: { clientCredentials: true },
      scopes: ['https://api.example.com/orders.read', 'https://api.example.com/orders.write'],
    },
  });

  const ask = (parameters: Parameters) =>
    post(pool.server, '/oauth2/token', { grant_type: 'client_credentials', ...parameters });

  beforeEach(() => {
    pool.server.serve(machine.served);
  });

  test.each<[string, Parameters]>([
    ['in the header', { authorization: basicOf(secret) }],
    ['in the body', { client_id: id, client_secret: secret }],
  ])('proves itself %s, and gets the scopes that it asks for, or all', async (_, proof) => {
    const { status, body } = await ask(proof);
    expect(status).toBe(200);
    const tokens = JSON.parse(body) as Tokens;
    expect(Object.keys(tokens).sort()).toEqual(['access_token', 'expires_in', 'token_type']);
    expect(claimsOf(tokens.access_token)).toMatchObject({
      sub: id,
      client_id: id,
      scope: 'https://api.example.com/orders.read https://api.example.com/orders.write',
    });
    const one = await ask({ ...proof, scope: 'https://api.example.com/orders.read' });
    expect(claimsOf((JSON.parse(one.body) as Tokens).access_token)['scope']).toBe(
      'https://api.example.com/orders.read',
    );
  });

  test('gets no token with another secret, or with none', async () => {
    const wrong = await ask({ authorization: basicOf('another') });
    expect(wrong.body).toBe('{"error":"invalid_client"}');
    expectExplained(wrong, machine.known);
    const without = await ask({ client_id: id });
    expect(without.body).toBe('{"error":"invalid_client","error_description":"invalid_client_secret"}');
    expectExplained(without, machine.known);
  });
});

describe('a refresh token', () => {
  test('stays the same where tokens do not rotate', async () => {
    const { served } = clientOf({ oAuth });
    pool.server.serve(served);
    const { refresh_token } = await tokensFor();
    for (const outcome of [await refresh(refresh_token), await refresh(refresh_token)]) {
      expect(outcome.status).toBe(200);
      expect(JSON.parse(outcome.body)).not.toHaveProperty('refresh_token');
    }
  });

  const rotating = clientOf({ oAuth, refreshTokenRotationGracePeriod: { seconds: 30 } });

  test('is replaced where they rotate, and can be used again within the grace period alone', async () => {
    pool.server.serve(rotating.served);
    const { refresh_token: old } = await tokensFor();
    const { refresh_token: next } = JSON.parse((await refresh(old)).body) as Tokens;
    expect(next).not.toBe(old);
    pool.clock.advance(29);
    expect((await refresh(old)).status).toBe(200);
    pool.clock.advance(1);
    const reused = await refresh(old);
    expect(reused).toMatchObject({ status: 400, refusedFor: ['refresh-token-reused'] });
    expectExplained(reused, rotating.known);
    expect((await refresh(next)).status).toBe(200);
  });

  test('ends when it is revoked, with the tokens that came of it', async () => {
    pool.server.serve(rotating.served);
    const { refresh_token, access_token } = await tokensFor({ scope: 'openid email' });
    const userInfo = () =>
      pool.server.fetch(`${domain}/oauth2/userInfo`, {
        headers: { authorization: `Bearer ${access_token}` },
      });
    expect(await (await userInfo()).json()).toMatchObject({ sub: user.sub, email: 'jie@example.com' });

    const token = refresh_token ?? '';
    expect((await post(pool.server, '/oauth2/revoke', { token, client_id: id })).status).toBe(200);
    const revoked = await refresh(token);
    expect(revoked).toMatchObject({ status: 400, refusedFor: ['refresh-token-revoked'] });
    expectExplained(revoked, rotating.known);
    const denied = await userInfo();
    expect(denied.status).toBe(401);
    expect(denied.headers.get('www-authenticate')).toContain('error="invalid_token"');
    // A token that is revoked already is no error.
    expect((await post(pool.server, '/oauth2/revoke', { token, client_id: id })).status).toBe(200);
  });

  test('belongs to the client that it was issued to', async () => {
    pool.server.serve(rotating.served);
    const { refresh_token } = await tokensFor();
    pool.server.serve({ ...rotating.served, id: '2other' });
    const refused = await refresh(refresh_token, { client_id: '2other' });
    expect(refused).toMatchObject({ refusedFor: ['refresh-token-of-other-client'] });
  });
});

describe('a sign-out', () => {
  const { served } = clientOf({ oAuth });

  test('ends the session of the browser, and leads where the app says', async () => {
    pool.server.serve(served);
    const browser = openBrowser(pool.server, domain);
    await browser.signIn(signInUrl(), user);
    // With a session, nobody is asked again.
    expect((await browser.visit(signInUrl())).url.href).toMatch(/^https:\/\/app\.example\.com\/cb\?code=/);

    const { url } = await browser.visit(`${domain}/logout?${queryOf({ client_id: id, logout_uri: bye })}`);
    expect(url.href).toBe(bye);
    expect((await browser.visit(signInUrl())).url.pathname).toBe('/login');
  });

  test('leads back to the sign-in, with all scopes of the client', async () => {
    pool.server.serve(served);
    const browser = openBrowser(pool.server, domain);
    const query = { client_id: id, redirect_uri: callback, response_type: 'code', state: 'a-state' };
    const { url, status } = await browser.visit(`${domain}/logout?${queryOf(query)}`);
    expect([url.pathname, status, url.searchParams.get('scope')]).toEqual([
      '/login',
      200,
      oAuth.scopes.join(' '),
    ]);
    // The browser goes on from there.
    expect((await browser.signIn(url, user)).url.searchParams.has('code')).toBe(true);
  });
});
