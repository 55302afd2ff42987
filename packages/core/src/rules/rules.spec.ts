import { printIssue, reference, text, validate, type PoolContext } from '../index';

/** The codes, but for what is said of every client with analytics. */
const codes = (props: object, context: PoolContext = {}): ReadonlyArray<string> =>
  validate(props, { context })
    .issues.map(({ code }) => code)
    .filter((code) => code !== 'analytics-pinpoint-eol');

const off = { disableOAuth: true };

const secret = { generateSecret: true };

/** A client of a browser, without an issue. */
const browser = (settings: object = {}) => ({
  oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://a.example/cb'], ...settings },
});

/** A client of a machine, without an issue. */
const machine = (settings: object = {}) => ({
  generateSecret: true,
  oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'], ...settings },
});

const seconds = (amount: number) => ({ seconds: amount });

/** Props that break exactly one rule in other ways than its own example, by the code of the rule. */
const failing: ReadonlyArray<readonly [string, object]> = [
  ['propagate-requires-secret', { ...off, enablePropagateAdditionalUserContextData: true }],
  [
    'propagate-requires-secret',
    { ...off, enablePropagateAdditionalUserContextData: true, generateSecret: false },
  ],
  ['auth-flow-client-token-exclusive', { ...off, authFlows: { clientToken: true } }],
  [
    'auth-flow-client-token-exclusive',
    { ...off, generateSecret: true, authFlows: { clientToken: true, userSrp: true } },
  ],
  ['auth-flow-legacy-mix', { ...off, ...secret, authFlows: { legacyAdminNoSrp: true, userSrp: true } }],
  [
    'auth-flow-legacy-mix',
    { ...off, ...secret, authFlows: { legacyUserPassword: true, refreshToken: true } },
  ],
  ['auth-flow-plain-password', { ...off, authFlows: { legacyAdminNoSrp: true } }],
  ['auth-flow-plain-password', { ...off, authFlows: { legacyUserPassword: true } }],
  [
    'auth-flow-rotation-conflict',
    { ...off, authFlows: { userSrp: true, refreshToken: true }, refreshTokenRotationGracePeriod: seconds(0) },
  ],
  ['auth-flow-rotation-conflict', { ...off, authFlows: { refreshToken: true }, refreshTokenRotation: true }],
  [
    'auth-flow-refresh-required',
    { ...off, authFlows: { userSrp: true, refreshToken: false }, refreshTokenRotation: false },
  ],
  ['auth-flows-empty', { ...off, authFlows: { refreshToken: false } }],
  ['oauth-disabled-with-settings', { ...off, ...browser() }],
  ['oauth-disabled-with-settings', { ...browser(), keptOAuth: {} }],
  ['oauth-flows-required', { oAuth: { flows: {} } }],
  ['oauth-scopes-required', browser({ scopes: [] })],
  [
    'oauth-client-credentials-exclusive',
    machine({ flows: { clientCredentials: true, authorizationCodeGrant: true }, callbackUrls: ['a:b'] }),
  ],
  ['scopes-max', browser({ scopes: Array.from({ length: 51 }, (_, index) => `api/${index}`) })],
  ['scopes-max', browser({ scopes: ['email', ...Array.from({ length: 49 }, (_, index) => `api/${index}`)] })],
  ['oauth-client-credentials-secret', { ...machine(), generateSecret: false }],
  ['oauth-client-credentials-scopes', machine({ scopes: ['api/read', 'openid'] })],
  [
    'oauth-client-credentials-scopes',
    { generateSecret: true, oAuth: { flows: { clientCredentials: true } } },
  ],
  ['oauth-callback-required', browser({ callbackUrls: [] })],
  ['default-redirect-in-callbacks', browser({ defaultRedirectUri: 'https://a.example/cb/' })],
  ['default-redirect-in-callbacks', machine({ defaultRedirectUri: 'https://a.example/cb' })],
  [
    'default-redirect-in-callbacks',
    browser({ callbackUrls: ['${cb}'], defaultRedirectUri: 'http://a.example' }),
  ],
  ['default-redirect-in-callbacks', browser({ callbackUrls: ['${cb}'], defaultRedirectUri: 'a:b#c' })],
  ['default-redirect-in-callbacks', browser({ callbackUrls: '${cbs}', defaultRedirectUri: '/cb' })],
  ['oauth-callback-placeholder', { oAuth: { flows: { authorizationCodeGrant: true } } }],
  ['oauth-implicit-default', browser({ flows: { implicitCodeGrant: true } })],
  ['callback-url-https', browser({ callbackUrls: ['http://localhost@a.example/'] })],
  ['scope-custom-shape', browser({ scopes: ['/read'] })],
  ['scope-custom-shape', browser({ scopes: ['api/'] })],
  ['scope-custom-shape', browser({ scopes: ['${api}/'] })],
  ['scope-custom-shape', browser({ scopes: ['${api}/${version}/'] })],
  ['callback-url-fragment', browser({ callbackUrls: ['https://a.example/#x'] })],
  ['callback-url-fragment', browser({ callbackUrls: [text`${reference('a')}/#x`] })],
  ['callback-url-https', browser({ callbackUrls: ['http://192.168.1.5/'] })],
  ['callback-url-https', browser({ callbackUrls: ['http://localhost.com/'] })],
  ['callback-url-https', browser({ callbackUrls: ['http://localhost@a.example/'] })],
  ['callback-url-https', browser({ callbackUrls: ['HTTP://a.example'] })],
  ['callback-url-https', browser({ callbackUrls: ['http:a.example'] })],
  ['callback-url-https', browser({ callbackUrls: [text`http://a.example/${reference('a')}`] })],
  ['callback-url-absolute', browser({ callbackUrls: ['/cb'] })],
  ['callback-url-absolute', browser({ callbackUrls: ['a.example'] })],
  ['callback-url-absolute', browser({ callbackUrls: [text`/cb/${reference('a')}`] })],
  ['logout-url-https', browser({ logoutUrls: ['http://a.example'] })],
  ['url-wildcard', browser({ logoutUrls: ['https://*.a.example'] })],
  ['idp-builtin-case', { ...off, supportedIdentityProviders: ['GOOGLE'] }],
  ['idp-builtin-case', { ...off, supportedIdentityProviders: ['COGNITO', 'signInWithApple'] }],
  ['auth-session-range', { ...off, authSessionValidity: seconds(179) }],
  ['auth-session-range', { ...off, authSessionValidity: seconds(210) }],
  ['auth-session-range', { ...off, authSessionValidity: seconds(901) }],
  ['id-token-range', { ...off, idTokenValidity: seconds(299) }],
  ['id-token-range', { ...off, idTokenValidity: seconds(86_401) }],
  ['access-token-range', { ...off, accessTokenValidity: seconds(0) }],
  ['access-token-range', { ...off, accessTokenValidity: seconds(299) }],
  ['access-token-range', { ...off, accessTokenValidity: seconds(86_401) }],
  ['refresh-token-range', { ...off, refreshTokenValidity: seconds(3_599) }],
  ['refresh-token-range', { ...off, refreshTokenValidity: seconds(315_360_001) }],
  ['refresh-zero', { ...off, refreshTokenValidity: seconds(0) }],
  ['token-order', { ...off, idTokenValidity: seconds(3_601), refreshTokenValidity: seconds(3_600) }],
  ['token-order', { ...off, accessTokenValidity: seconds(3_601), refreshTokenValidity: seconds(3_600) }],
  ['rotation-grace-range', { ...off, refreshTokenRotationGracePeriod: seconds(61) }],
  ['rotation-grace-range', { ...off, refreshTokenRotationGracePeriod: { minutes: '${grace}' } }],
  ['read-attr-empty-is-all', { ...off, readAttributes: [] }],
  ['write-attr-empty-is-all', { ...off, writeAttributes: [] }],
  ['write-attr-unwritable', { ...off, writeAttributes: ['name', 'email_verified'] }],
  ['attr-unknown', { ...off, readAttributes: ['tier'] }],
  ['attr-unknown', { ...off, writeAttributes: ['custom:'] }],
  ['attr-unknown', { ...off, writeAttributes: [text`tier-${reference('a')}`] }],
  ['oauth-disabled-with-settings', { ...off, oAuth: { flows: {}, scopes: [], callbackUrls: [] } }],
  ['analytics-shape', { ...off, analytics: {} }],
  ['analytics-shape', { ...off, analytics: { applicationId: 'abc', externalId: 'e' } }],
  ['analytics-shape', { ...off, analytics: { applicationArn: '${arn}', externalId: 'e' } }],
];

/** Props that come near to breaking a rule, and do not. */
const fine: ReadonlyArray<object> = [
  off,
  browser(),
  machine(),
  { ...off, generateSecret: true, enablePropagateAdditionalUserContextData: true },
  { ...off, generateSecret: '${secret}', enablePropagateAdditionalUserContextData: true },
  { ...off, generateSecret: true, authFlows: { clientToken: true } },
  { ...off, ...secret, authFlows: { legacyAdminNoSrp: true, legacyCustomOnly: true } },
  { ...off, authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: seconds(60) },
  { ...off, authFlows: { userSrp: true, refreshToken: false }, refreshTokenRotation: true },
  { ...off, authFlows: { userSrp: true }, refreshTokenRotation: false },
  { ...off, authFlows: {} },
  machine({ callbackUrls: [] }),
  { ...machine(), generateSecret: '${secret}' },
  browser({ scopes: ['openid', 'email', ...Array.from({ length: 48 }, (_, index) => `api/${index}`)] }),
  browser({ scopes: ['openid', 'a/b', '${api}/read', 'api/${name}', '${scope}'] }),
  browser({ defaultRedirectUri: 'https://a.example/cb' }),
  browser({ callbackUrls: ['${base}/cb'], defaultRedirectUri: 'https://a.example/cb' }),
  browser({ defaultRedirectUri: '${base}/cb' }),
  browser({ callbackUrls: ['${base}', 'http${s}://a.example', 'http://${host}/', 'my${scheme}://cb'] }),
  browser({ callbackUrls: ['http://localhost', 'http://127.0.0.1:80/', 'http://[::1]:8080/x'] }),
  browser({ callbackUrls: ['http://localhost:${port}/'] }),
  browser({ callbackUrls: ['http://me@localhost:80/', 'https://Me@a.example/', 'app+http:callback'] }),
  browser({ logoutUrls: ['http://localhost/', 'https://a.example/#signed-out', '/signed-out'] }),
  { ...off, supportedIdentityProviders: ['Google', 'google-workspace', '${provider}', 'COGNITO'] },
  { ...off, authSessionValidity: seconds(180) },
  { ...off, authSessionValidity: seconds(900) },
  { ...off, idTokenValidity: seconds(300), accessTokenValidity: seconds(86_400) },
  { ...off, idTokenValidity: seconds(3_600), refreshTokenValidity: seconds(3_600) },
  { ...off, accessTokenValidity: { hours: '${hours}' }, refreshTokenValidity: seconds(3_600) },
  { ...off, refreshTokenValidity: seconds(315_360_000) },
  { ...off, refreshTokenRotationGracePeriod: seconds(0) },
  { ...off, readAttributes: ['sub', 'email_verified', 'custom:tier', 'dev:custom:tier', '${attribute}'] },
  { ...off, writeAttributes: ['custom:${attribute}', 'phone_${kind}'] },
  {
    ...off,
    analytics: { applicationId: 'abc', externalId: 'e', roleArn: 'arn:aws:iam::123456789012:role/r' },
  },
];

describe('rules', () => {
  it.each(failing)('%s catches %j, and nothing else does', (code, props) => {
    expect(codes(props)).toEqual([code]);
    expect(validate(props).issues.map(printIssue)).toMatchSnapshot();
  });

  it.each(fine)('have nothing to say about %j', (props) => {
    expect(codes(props)).toEqual([]);
  });

  it('tell of both flows that send passwords', () => {
    const { issues } = validate({ ...off, authFlows: { userPassword: true, adminUserPassword: true } });
    expect(issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ['auth-flow-plain-password', 'userPassword'],
      ['auth-flow-plain-password', 'adminUserPassword'],
    ]);
  });

  it('report a client token flow that is neither alone nor on a client with a secret twice', () => {
    expect(codes({ ...off, authFlows: { clientToken: true, userSrp: true } })).toEqual([
      'auth-flow-client-token-exclusive',
      'auth-flow-client-token-exclusive',
    ]);
  });

  it('look at OAuth settings that are kept while OAuth is off', () => {
    expect(codes({ ...off, keptOAuth: { callbackUrls: ['https://a.example/#x'] } })).toEqual([
      'oauth-kept-while-disabled',
      'callback-url-fragment',
    ]);
  });

  it('leave alone attributes that a reference may add, and lists that are wrong as a whole', () => {
    const context = {
      attributes: { email: { required: true }, 'custom:tenant': { mutable: false } },
      identityProviders: { Google: { attributeMapping: { email: 'email' } } },
    };
    const inPool = (lists: object) =>
      validate({ ...off, ...lists }, { context }).issues.map(({ code }) => code);
    expect(inPool({})).toEqual([]);
    expect(inPool({ writeAttributes: ['name', '${another}'] })).toEqual([]);
    expect(inPool({ readAttributes: ['custom:${name}'], writeAttributes: '${list}' })).toEqual([]);
    expect(inPool({ writeAttributes: [] })).toEqual(['write-attr-empty-is-all']);
  });

  it('do not take one malformed item for another', () => {
    expect(codes({ ...off, readAttributes: [5, 6] })).toEqual(['value-type', 'value-type']);
  });

  it('do not take what is malformed for what is missing', () => {
    const malformed = [
      { generateSecret: 'yes', enablePropagateAdditionalUserContextData: true, disableOAuth: true },
      { ...machine(), generateSecret: 1 },
      { disableOAuth: 'yes' },
      browser({ scopes: [5] }),
      browser({ callbackUrls: [5] }),
      browser({ callbackUrls: 5 }),
      browser({ flows: 5 }),
      browser({ flows: { authorizationCodeGrant: 'yes' } }),
      { oAuth: 5 },
      { ...off, authFlows: 5 },
      { ...off, authFlows: { userSrp: 5 } },
      { ...off, authFlows: { userSrp: true }, refreshTokenRotation: 5 },
      { ...off, idTokenValidity: 'long', refreshTokenValidity: seconds(3_600) },
      { ...off, authSessionValidity: 'long' },
      { ...off, writeAttributes: [5] },
      { ...off, supportedIdentityProviders: [5] },
      { ...off, analytics: 5 },
      { ...off, analytics: { applicationArn: 5 } },
    ];
    for (const props of malformed) expect(codes(props)).toHaveLength(1);
  });

  it('find every mistake at once', () => {
    const client = {
      generateSecret: 'yes',
      userPoolClientName: 'a/b',
      oAuth: {
        flows: { authorizationCodeGrant: true, clientCredentials: true },
        scopes: ['a b', 'openid'],
        callbackUrls: ['http://a.example/#x', 'b c'],
        defaultRedirectUri: 'https://c.example',
      },
      idTokenValidity: 'PT1M',
      writeAttributes: ['sub'],
      analytics: {},
      unknown: true,
    };
    expect([...codes(client)].sort()).toEqual(
      [
        'unknown-key',
        'value-type',
        'client-name-format',
        'scope-format',
        'url-format',
        'oauth-client-credentials-exclusive',
        'oauth-client-credentials-scopes',
        'callback-url-fragment',
        'callback-url-https',
        'default-redirect-in-callbacks',
        'id-token-range',
        'write-attr-unwritable',
        'analytics-shape',
      ].sort(),
    );
  });
});
