import { browser, codes, machine, off, testRules, testStrictRules } from '../../fixtures/rule-cases';
import { fixProps, reference, text, validate, validateRecord, wordsOf } from '../index';

const a = reference('a');
const b = reference('b');

testRules('rules about redirect URLs', {
  failing: [
    ['oauth-callback-required', browser({ callbackUrls: [] })],
    ['default-redirect-in-callbacks', browser({ defaultRedirectUri: 'https://a.example/cb/' })],
    ['default-redirect-in-callbacks', machine({ defaultRedirectUri: 'https://a.example/cb' })],
    [
      'default-redirect-in-callbacks',
      browser({ callbackUrls: ['${cb}'], defaultRedirectUri: 'http://a.example' }),
    ],
    ['default-redirect-in-callbacks', browser({ callbackUrls: ['${cb}'], defaultRedirectUri: 'a:b#c' })],
    ['default-redirect-in-callbacks', browser({ callbackUrls: '${cbs}', defaultRedirectUri: '/cb' })],
    ...[
      [text`${a}/`, text`${a}`],
      [text`${a}`, text`${a}/`],
      [text`https://${a}/cb/`, text`https://${a}/cb`],
      [text`https://${a}/x`, text`https://${a}/cb`],
      [text`https://a.example/${a}`, text`https://b.example/${a}`],
      [text`https://${a}/x`, text`${b}/cb`],
      [text`${a}/cb`, 'https://a.example/'],
      ['https://a.example/', text`https://${a}/cb`],
      [text`${a}x${b}`, text`${a}${b}`],
    ].map(([defaultRedirectUri, url]): readonly [string, object] => [
      'default-redirect-in-callbacks',
      browser({ callbackUrls: [url], defaultRedirectUri }),
    ]),
    ['default-redirect-in-callbacks', machine({ defaultRedirectUri: text`${a}/cb` })],
    ['oauth-callback-placeholder', { oAuth: { flows: { authorizationCodeGrant: true } } }],
    ['callback-url-https', browser({ callbackUrls: ['http://localhost@a.example/'] })],
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
    ['callback-url-absolute', browser({ callbackUrls: ['my_app://cb'] })],
    ['callback-url-absolute', browser({ callbackUrls: ['1app://cb'] })],
    ['logout-url-https', browser({ logoutUrls: ['http://a.example'] })],
    ['logout-url-absolute', browser({ logoutUrls: ['/signed-out'] })],
    ['logout-url-absolute', browser({ logoutUrls: [text`/signed-out/${reference('a')}`] })],
    ['oauth-callback-placeholder', browser({ callbackUrls: ['https://example.org:8443?cb'] })],
    ['oauth-callback-placeholder', browser({ callbackUrls: ['https://a.example', 'https://example.net/'] })],
    ['url-wildcard', browser({ logoutUrls: ['https://*.a.example'] })],
  ],
  fine: [
    machine({ callbackUrls: [] }),
    machine({ defaultRedirectUri: '{{resolve:ssm:/url}}' }),
    browser({ defaultRedirectUri: 'https://a.example/cb' }),
    browser({ callbackUrls: ['${base}/cb'], defaultRedirectUri: 'https://a.example/cb' }),
    browser({ defaultRedirectUri: '${base}/cb' }),
    ...[
      [text`${a}/cb`, text`${a}/cb`],
      [text`${a}/`, text`${b}`],
      [text`${a}x${b}`, text`${b}x${a}`],
      [text`${a}${b}`, text`${a}`],
      [text`${a}x`, text`${a}${b}`],
      [text`x${a}`, text`${b}x`],
      [text`{{resolve:ssm:/url}}/${a}`, text`{{resolve:ssm:/url}}x/${a}`],
      ['{{resolve:ssm:/url}}', reference('url')],
      [reference('url'), 'https://a.example'],
    ].map(([defaultRedirectUri, url]) => browser({ callbackUrls: [url], defaultRedirectUri })),
    browser({ callbackUrls: ['${base}', 'http${s}://a.example', 'http://${host}/', 'my${scheme}://cb'] }),
    browser({ callbackUrls: ['http://localhost', 'http://127.0.0.1:8080/', 'http://[::1]:8080/x'] }),
    browser({ callbackUrls: ['http://localhost:${port}/'] }),
    browser({
      callbackUrls: ['app+http:callback', 'http${rest}', 'http:${rest}', 'http://localhost${port}'],
    }),
    browser({ logoutUrls: ['http://localhost/', 'https://a.example/#signed-out', '${base}/signed-out'] }),
    browser({
      callbackUrls: ['https://app.example.com/', 'https://example.community', 'https://example.com${rest}'],
    }),
    browser({ callbackUrls: ['https://a.example'], logoutUrls: ['https://example.com'] }),
  ],
});

describe('rules about redirect URLs', () => {
  test('leave LOCALHOST, which the service may take for localhost, to the rule about upper-case hosts', () => {
    expect(codes(browser({ callbackUrls: ['http://LOCALHOST:3000/cb'] }))).toEqual(['url-host-case']);
    expect(codes(browser({ callbackUrls: ['http://A.example/cb'] }))).toEqual([
      'callback-url-https',
      'url-host-case',
    ]);
  });

  test('change the default redirect URL with the callback URL that it is', () => {
    const props = browser({
      callbackUrls: ['https://A.example/cb', 'https://b.example/cb'],
      defaultRedirectUri: 'https://A.example/cb',
    });
    expect(fixProps(props).source).toEqual(
      browser({
        callbackUrls: ['https://a.example/cb', 'https://b.example/cb'],
        defaultRedirectUri: 'https://a.example/cb',
      }),
    );
  });

  test('report mistakes in OAuth settings that are kept while OAuth is off', () => {
    expect(codes({ ...off, keptOAuth: { callbackUrls: ['https://a.example/#x'] } })).toEqual([
      'oauth-kept-while-disabled',
      'callback-url-fragment',
    ]);
  });
});

testStrictRules('rules about the ports of callback URLs on the machine itself', {
  failing: ['http://localhost/cb', 'http://127.0.0.1', 'http://[::1]/cb'].map(
    (url) => ['callback-url-loopback-port', browser({ callbackUrls: [url] })] as const,
  ),
  fine: [
    'http://localhost:8765/cb',
    'http://localhost:8080/cb',
    'http://localhost:${port}/cb',
    'http://localhost${port}',
    'https://a.example/cb',
    'localhost://cb',
    '${url}',
  ].map((url) => ['callback-url-loopback-port', browser({ callbackUrls: [url] })] as const),
});

test('a callback URL that is malformed names no port either, and is another mistake', () => {
  const found = validate(browser({ callbackUrls: [5] }), { ruleSet: 'strict' }).issues;
  expect(found.map(({ code }) => code)).not.toContain('callback-url-loopback-port');
});

testStrictRules('rules about callback URLs on the machine itself', {
  failing: ['http://localhost:3000/cb', 'http://127.0.0.1/cb', 'https://[::1]:8443', 'http://localhost'].map(
    (url) => ['callback-url-local', browser({ callbackUrls: ['https://a.example/cb', url] })] as const,
  ),
  fine: [
    ['http://localhost:3000/cb'],
    ['http://localhost:3000/cb', 'myapp://cb'],
    ['http://localhost:3000/cb', '${url}'],
    ['http://localhost:3000/cb', 'https://${domain}/cb'],
    ['https://a.example/cb', 'http://localhost:${port}'],
    ['https://a.example/cb', 'https://localhost.example/cb'],
  ].map((callbackUrls) => ['callback-url-local', browser({ callbackUrls })] as const),
});

test.each([
  [5, 'value-type'],
  ['https:///cb', 'url-host-missing'],
])('what leads nowhere, such as %j, makes no local URL a mistake', (nowhere, code) => {
  const { issues } = validate(browser({ callbackUrls: ['http://localhost:3000/cb', nowhere] }), {
    ruleSet: 'strict',
  });
  expect(issues.map((issue) => issue.code)).toContain(code);
  expect(issues.map((issue) => issue.code)).not.toContain('callback-url-local');
});

test('a local URL that is the default redirect URL is not simply taken out', () => {
  const [local, remote] = ['http://localhost:3000/cb', 'https://a.example/cb'];
  const fixesOf = (defaultRedirectUri: string) =>
    validate(browser({ callbackUrls: [remote, local], defaultRedirectUri }), {
      levels: { 'callback-url-local': 'warning' },
    }).issues.flatMap(({ fixes }) => fixes.filter(({ edits }) => edits.length > 0));
  expect(fixesOf(remote)).toHaveLength(1);
  expect(fixesOf(local)).toEqual([]);
});

describe('a redirect URL that another rule refuses', () => {
  test('is a callback URL still, if it is the default redirect URL', () => {
    const url = 'https://a.example/cb#x';
    expect(codes(browser({ callbackUrls: [url], defaultRedirectUri: url }))).toEqual([
      'callback-url-fragment',
    ]);
  });

  test('is no scheme of an app if it is malformed, and one whatever is in its query', () => {
    const withSecret = (url: unknown) => codes({ ...browser({ callbackUrls: [url] }), generateSecret: true });
    expect(withSecret(5)).toEqual(['value-type']);
    expect(withSecret('myapp://cb?next=https://a.example')).toEqual(['secret-in-native-app']);
  });

  test('has a malformed scheme only before its first slash', () => {
    const [messageOf] = ['a/b://c', 'my_app://cb'].map(
      (url) => validate(browser({ callbackUrls: [url] })).issues.map((issue) => wordsOf(issue).message)[0],
    );
    expect(messageOf).toBe('is not an absolute URL');
  });
});

test('a sign-out URL is rewritten alone, though the default redirect URL is the same', () => {
  const url = 'https://A.example/';
  const { issues } = validate(browser({ callbackUrls: [url], logoutUrls: [url], defaultRedirectUri: url }));
  const edits = issues.map(({ path, fixes: [fix] }) => [path[1], fix?.edits.length]);
  expect(edits).toEqual([
    ['callbackUrls', 2],
    ['logoutUrls', 1],
  ]);
});

test('a URL of the greatest length is rewritten still', () => {
  const long = `https://A.example/${'x'.repeat(1024 - 'https://A.example/'.length)}`;
  const [issue] = validate(browser({ callbackUrls: [long] })).issues;
  expect([long.length, issue?.code, issue?.fixes[0]?.edits.length]).toEqual([1024, 'url-host-case', 1]);
});

test('a record is told of missing callback URLs in its own names of grants', () => {
  const { issues } = validateRecord({
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: [],
    SupportedIdentityProviders: ['COGNITO'],
  });
  expect(issues.map((issue) => [issue.code, wordsOf(issue).message])).toEqual([
    ['oauth-callback-required', 'must not be empty when `code` is on'],
  ]);
});
