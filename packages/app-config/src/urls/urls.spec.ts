import { toRecord } from '@org/cognito-core';
import { anyCharacter, client as anyClient } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import {
  authorizeUrl,
  type AuthorizeParameters,
  checkRequest,
  discoveryUrl,
  domainUrl,
  issuerUrl,
  type IssuerType,
  jwksUrl,
  logoutUrl,
  readIssuer,
  readRequest,
  regionOfUserPool,
  revokeUrl,
  tokenUrl,
  type UrlIssues,
  userInfoUrl,
} from '../index';

const clientId = '1h57kf5cpq17m0eml12EXAMPLE';

const rightOf = (url: E.Either<UrlIssues, string>): string => {
  if (E.isRight(url)) return url.right;
  throw new Error(JSON.stringify(url.left));
};

/** What is wrong, by code and place. */
const wrong = (url: E.Either<UrlIssues, string>): ReadonlyArray<string> =>
  E.isRight(url) ? [] : url.left.map(({ code, path }) => `${code} ${path.join('.')}`);

const saidOf = (url: E.Either<UrlIssues, string>) =>
  E.isRight(url) ? [] : url.left.map(({ message, fixes }) => [message, fixes[0]?.title]);

const textsOf = (list: unknown): ReadonlyArray<string> =>
  Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];

const prefix = fc
  .stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/)
  .filter((text) => !/aws|amazon|cognito/.test(text));
const region = fc.constantFrom('eu-west-1', 'us-gov-west-1', 'cn-north-1', 'ap-southeast-2');
const domain = fc.oneof(
  fc.record({ prefix, region }),
  fc.record({ prefix, region, isFips: fc.boolean() }),
  prefix.map((name) => `${name}.example.com`),
  fc.constantFrom('https://auth.example.com/', 'http://localhost:9229', 'http://[::1]:9229/'),
);
const poolId = fc
  .tuple(region, fc.stringMatching(/^[0-9a-zA-Z]{9}$/))
  .map(([name, rest]) => `${name}_${rest}`);

/** A value of a parameter that only has to come back: white space, quotes and other letters are encoded. */
const anyText = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 20 });

describe('laws', () => {
  test('what authorizeUrl and logoutUrl write of a client is read back, and refused by nothing of it', () => {
    fc.assert(
      fc.property(
        anyClient(),
        domain,
        fc.record({ state: anyText, nonce: anyText, login_hint: anyText }, { requiredKeys: [] }),
        anyText,
        (client, place, others, scopeOfNobody) => {
          const record = toRecord(client);
          const known = { record, clientId };
          const [grant] = textsOf(record.AllowedOAuthFlows);
          const [redirect] = textsOf(record.CallbackURLs);
          const scope = textsOf(record.AllowedOAuthScopes).join(' ') || scopeOfNobody;
          if (
            record.AllowedOAuthFlowsUserPoolClient === true &&
            redirect !== undefined &&
            (grant === 'code' || grant === 'implicit')
          ) {
            const parameters: AuthorizeParameters = {
              client_id: clientId,
              response_type: grant === 'code' ? 'code' : 'token',
              redirect_uri: redirect,
              scope,
              ...others,
            };
            for (const [endpoint, url] of [
              ['authorize', authorizeUrl(place, parameters)],
              ['logout', logoutUrl(place, parameters)],
            ] as const) {
              const read = readRequest(rightOf(url));
              expect(read).toEqual({
                endpoint,
                parameters: {
                  client_id: clientId,
                  response_type: parameters.response_type,
                  redirect_uri: redirect,
                  scope,
                },
                secrets: others.state === undefined ? [] : ['state'],
              });
              const isKnownScope = textsOf(record.AllowedOAuthScopes).length > 0;
              expect(
                checkRequest(read as NonNullable<typeof read>, known).filter(
                  ({ verdict, parameter }) =>
                    verdict === 'refused' && (isKnownScope || parameter !== 'scope'),
                ),
              ).toEqual([]);
            }
          }
          for (const logout of textsOf(record.LogoutURLs)) {
            const read = readRequest(rightOf(logoutUrl(place, { client_id: clientId, logout_uri: logout })));
            expect(read).toEqual({
              endpoint: 'logout',
              parameters: { client_id: clientId, logout_uri: logout },
              secrets: [],
            });
            expect(checkRequest(read as NonNullable<typeof read>, known)).toEqual([]);
          }
        },
      ),
    );
  });

  test('a browser reads the parameters of a URL as they were given', () => {
    fc.assert(
      fc.property(domain, anyText, anyText, (place, state, scope) => {
        const url = new URL(
          rightOf(
            authorizeUrl(place, {
              client_id: clientId,
              response_type: 'code',
              redirect_uri: 'https://a.example/?b=c&d=e f',
              scope,
              state,
            }),
          ),
        );
        expect(url.origin).toBe(rightOf(domainUrl(place)));
        expect(url.pathname).toBe('/oauth2/authorize');
        expect(Object.fromEntries(url.searchParams)).toEqual({
          client_id: clientId,
          response_type: 'code',
          redirect_uri: 'https://a.example/?b=c&d=e f',
          scope,
          state,
        });
      }),
    );
  });

  test('an address of a domain is a domain, and the same one', () => {
    fc.assert(
      fc.property(domain, (place) => {
        const address = rightOf(domainUrl(place));
        expect(domainUrl(address)).toEqual(E.right(address));
        expect([tokenUrl, userInfoUrl, revokeUrl].map((url) => rightOf(url(place)))).toEqual(
          ['token', 'userInfo', 'revoke'].map((path) => `${address}/oauth2/${path}`),
        );
      }),
    );
  });

  test('an issuer is read back, and none of the other form or of another Region is', () => {
    fc.assert(
      fc.property(poolId, fc.constantFrom<IssuerType>('ORIGINAL', 'UPDATED'), (userPoolId, type) => {
        const issuer = rightOf(issuerUrl({ userPoolId, type }));
        expect(readIssuer(issuer)).toEqual({ userPoolId, type });
        expect(rightOf(jwksUrl({ userPoolId, type }))).toBe(`${issuer}/.well-known/jwks.json`);
        expect(rightOf(discoveryUrl({ userPoolId, type }))).toBe(
          `${issuer}/.well-known/openid-configuration`,
        );
        const other = type === 'ORIGINAL' ? 'UPDATED' : 'ORIGINAL';
        expect(rightOf(issuerUrl({ userPoolId, type: other }))).not.toBe(issuer);
        expect(readIssuer(`${issuer}/`)).toBeUndefined();
        expect(readIssuer(issuer.replace(/\.[a-z0-9-]+\.amazonaws/, '.sa-east-1.amazonaws'))).toBeUndefined();
      }),
    );
  });

  test('nothing throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything(), anyText, (parameters, text) => {
        const given = { ...(parameters as object) } as AuthorizeParameters;
        for (const url of [
          authorizeUrl(text, given),
          logoutUrl(text, given),
          domainUrl({ prefix: text, region: text }),
          issuerUrl({ userPoolId: text }),
        ]) {
          expect(typeof url._tag).toBe('string');
        }
        expect(readIssuer(text)).toBeUndefined();
      }),
    );
  });
});

describe('domains', () => {
  test.each([
    [{ prefix: 'shop', region: 'eu-west-1' }, 'https://shop.auth.eu-west-1.amazoncognito.com'],
    [
      { prefix: 'shop', region: 'us-east-1', isFips: true },
      'https://shop.auth-fips.us-east-1.amazoncognito.com',
    ],
    [{ prefix: 'shop', region: 'us-gov-west-1' }, 'https://shop.auth-fips.us-gov-west-1.amazoncognito.com'],
    [{ prefix: 'shop', region: 'cn-north-1' }, 'https://shop.auth.cn-north-1.amazoncognito.com.cn'],
    ['Auth.Example.com', 'https://auth.example.com'],
    ['https://auth.example.com/', 'https://auth.example.com'],
    ['http://localhost:9229/', 'http://localhost:9229'],
    ['https://localhost', 'https://localhost'],
  ])('%j is at %s', (place, address) => {
    expect(domainUrl(place)).toEqual(E.right(address));
  });

  test.each([
    ['shop', 'is a prefix without its Region'],
    ['https://auth.example.com/oauth2', 'has a path, which no domain of a user pool has'],
    ['http://auth.example.com', 'is no host of a domain'],
    ['', 'is no host of a domain'],
    ['a b.example', 'is no host of a domain'],
  ])('%j is no domain', (place, message) => {
    expect(saidOf(domainUrl(place))).toEqual([[message, expect.any(String)]]);
  });

  test('everything that is wrong with a prefix and its Region is told at once', () => {
    expect(wrong(domainUrl({ prefix: 'My_cognito', region: 'Ireland' }))).toEqual([
      'domain-format prefix',
      'domain-format prefix',
      'domain-format region',
    ]);
  });
});

describe('issuers', () => {
  test.each([
    ['eu-west-1_AbCdEfGhI', 'eu-west-1'],
    ['us-gov-west-1_AbCdEfGhI', 'us-gov-west-1'],
    ['users', undefined],
    ['a_b', undefined],
    [`${'a'.repeat(60)}-west-1_AbCdEfGhI`, undefined],
  ])('the Region of %s is %s', (userPoolId, expected) => {
    expect(regionOfUserPool(userPoolId)).toBe(expected);
  });

  test('an issuer in China has the suffix of China, and no other has', () => {
    const pool = { userPoolId: 'cn-north-1_AbCdEfGhI' };
    expect(rightOf(issuerUrl(pool))).toBe(
      'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_AbCdEfGhI',
    );
    expect(readIssuer('https://cognito-idp.cn-north-1.amazonaws.com/cn-north-1_AbCdEfGhI')).toBeUndefined();
    expect(readIssuer('https://cognito-idp.eu-west-1.amazonaws.com.cn/eu-west-1_AbCdEfGhI')).toBeUndefined();
  });

  test('what is no id of a user pool makes no issuer', () => {
    for (const url of [issuerUrl, jwksUrl, discoveryUrl]) {
      expect(wrong(url({ userPoolId: 'users' }))).toEqual(['user-pool-id-format userPoolId']);
    }
  });
});

const signIn = {
  client_id: clientId,
  response_type: 'code',
  redirect_uri: 'https://app.example.com/cb',
} as const;

const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM';

describe('requests', () => {
  test('PKCE needs both of its parameters, and S256', () => {
    const pkce = { ...signIn, code_challenge: challenge, code_challenge_method: 'S256' } as const;
    expect(rightOf(authorizeUrl('a.example', pkce))).toContain(
      `&code_challenge=${challenge}&code_challenge_method=S256`,
    );
    expect(wrong(authorizeUrl('a.example', { ...signIn, code_challenge: challenge }))).toEqual([
      'request-parameter-missing code_challenge_method',
    ]);
    expect(wrong(authorizeUrl('a.example', { ...signIn, code_challenge_method: 'S256' }))).toEqual([
      'request-parameter-missing code_challenge',
    ]);
    expect(
      saidOf(
        authorizeUrl('a.example', {
          ...pkce,
          code_challenge: 'short',
          code_challenge_method: 'plain' as 'S256',
        }),
      ),
    ).toEqual([
      ['is no SHA-256 digest in base64url', 'send BASE64URL(SHA256(code_verifier)), which has 43 characters'],
      ['is plain, which the endpoint does not take', 'send S256'],
    ]);
  });

  test('everything that is wrong is told at once, with the domain', () => {
    const parameters = {
      response_type: 'id_token',
      redirect_uri: 'https://app.example.com/#/cb',
      state: '',
      scopes: 'openid',
      zzz: '1',
      lang: '\ud800',
    };
    expect(saidOf(authorizeUrl('shop', parameters as unknown as AuthorizeParameters))).toEqual([
      ['is a prefix without its Region', expect.stringContaining('shop.auth.<Region>.amazoncognito.com')],
      ['is missing', 'send client_id'],
      ['is id_token, which the endpoint does not take', 'send code or token'],
      ['has a fragment, which OAuth forbids', 'send the URL without what stands after #'],
      ['is no text', 'send a text, or leave it out'],
      ['is no text', 'send a text, or leave it out'],
      ['is no parameter of the endpoint', 'send scope'],
      ['is no parameter of the endpoint', expect.stringMatching(/^send what it takes: client_id, /)],
    ]);
  });

  test('a name is no id, and a path is no URL', () => {
    expect(
      saidOf(authorizeUrl('a.example', { ...signIn, client_id: 'my app', redirect_uri: '/cb' })),
    ).toEqual([
      ['is no id of an app client', 'send the id of the client, not its name'],
      ['is no absolute URL', 'send the whole URL, with its scheme'],
    ]);
  });

  test('the logout endpoint has two forms, and none of OpenID Connect', () => {
    expect(rightOf(logoutUrl('a.example', { client_id: clientId, logout_uri: 'https://b.example/' }))).toBe(
      `https://a.example/logout?client_id=${clientId}&logout_uri=https%3A%2F%2Fb.example%2F`,
    );
    expect(rightOf(logoutUrl('a.example', { ...signIn, scope: 'openid', state: 's' }))).toBe(
      `https://a.example/logout?client_id=${clientId}&response_type=code&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb&scope=openid&state=s`,
    );
    const inWordsOfOidc = { client_id: clientId, post_logout_redirect_uri: 'https://b.example/' };
    expect(
      saidOf(logoutUrl('a.example', inWordsOfOidc as unknown as { client_id: string; logout_uri: string })),
    ).toEqual([
      ['is missing', 'send logout_uri'],
      ['is no parameter of the endpoint', 'send client_id and logout_uri'],
    ]);
    expect(wrong(logoutUrl('a.example', { ...signIn, logout_uri: 'https://b.example/' }))).toEqual([
      'request-parameter-unknown response_type',
      'request-parameter-unknown redirect_uri',
    ]);
  });
});
