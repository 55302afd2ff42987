import { browser, codes, machine, off, seconds } from '../../fixtures/rule-cases';

describe('rules', () => {
  test('do not report malformed items as repeated', () => {
    expect(codes({ ...off, readAttributes: [5, 6] })).toEqual(['value-type', 'value-type']);
  });

  test('do not report a malformed value as missing', () => {
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
      { ...off, keptOAuth: 5 },
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

  test('report every mistake at once', () => {
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
