import * as E from 'fp-ts/Either';
import * as t from 'io-ts';
import {
  advice,
  decode,
  InvalidUserPoolClientError,
  printIssue,
  reference,
  rules,
  text,
  UserPoolClient,
  validate,
  wordsOf,
  type Issue,
  type Measure,
} from '../index';
import { told } from '../../fixtures/told';

/** The codes of all issues, except the one that every client with analytics has. */
const codes = (input: unknown): ReadonlyArray<string> =>
  validate(input)
    .issues.map(({ code }) => code)
    .filter((code) => code !== 'analytics-pinpoint-eol');

const issue = (input: unknown) => validate(input).issues.map(told).at(0);

const off = { disableOAuth: true } as const;

describe('validate', () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const throwing = {
    get oAuth(): never {
      throw new Error('not readable');
    },
  };
  const cyclic: Record<string, unknown> = {};
  cyclic['self'] = cyclic;

  test.each<[string, unknown, string, Issue['path']]>([
    ['undefined', undefined, 'value-type', []],
    ['null', null, 'value-type', []],
    ['an array', [], 'value-type', []],
    ['a string', 'text', 'value-type', []],
    ['NaN', NaN, 'value-type', []],
    ['a number', 5, 'value-type', []],
    ['true', true, 'value-type', []],
    ['false', false, 'value-type', []],
    ['a bigint', 5n, 'value-type', []],
    ['a map', new Map(), 'value-type', []],
    ['a reference', reference('client'), 'reference-position', []],
    ['a revoked proxy', revoked.proxy, 'value-unreadable', []],
    ['a getter that throws', throwing, 'value-unreadable', ['oAuth']],
    ['a revoked proxy inside', { oAuth: revoked.proxy }, 'value-unreadable', ['oAuth']],
    ['a cycle', cyclic, 'unknown-key', ['self']],
    ['a prototype in JSON', JSON.parse('{"__proto__": {}}'), 'unknown-key', ['__proto__']],
  ])('reports an input that is no client: %s', (_, input, code, path) => {
    expect(issue(input)).toMatchObject({ code, path, severity: 'error' });
  });

  test('reports every mistake beside a misspelt key that cannot be read', () => {
    const props = {
      ...off,
      writeAttributes: ['sub'],
      get readAttribute(): never {
        throw new Error('not readable');
      },
    };
    expect(validate(props).issues.map(({ code, path }) => [code, path])).toEqual([
      ['unknown-key', ['readAttribute']],
      ['write-attr-unwritable', ['writeAttributes', 0]],
    ]);
  });

  test.each([
    ['http://bob:hunter2@app.example.org/cb', 'write https://***@app.example.org/cb'],
    ['https://bob:hunter2@App.example.org/cb', 'write https://***@app.example.org/cb'],
    ['http://app.example.org/cb?client_secret=hunter2', 'write https://app.example.org/cb?client_secret=***'],
  ])('shows no password of %s in a fix', (url, fix) => {
    const oAuth = { flows: { authorizationCodeGrant: true }, callbackUrls: [url] };
    const { issues } = validate({ oAuth });
    expect(issues.map((each) => wordsOf(each).fix)).toContain(fix);
    expect(issues.map(printIssue).join()).not.toContain('hunter2');
  });

  test('does not show a value of the wrong type', () => {
    expect(issue({ ...off, generateSecret: 'dGhpcyBpcyBzZWNyZXQ' })?.message).toBe(
      'must be true or false, but is a string',
    );
  });
});

describe('unknown keys', () => {
  test.each([
    ['userPoolClientNam', 'write userPoolClientName'],
    ['oauth', 'write oAuth'],
    ['callbackUrls', 'move it into oAuth, as oAuth.callbackUrls'],
    ['CallbackURLs', 'move it into oAuth, as oAuth.callbackUrls'],
    ['ClientName', 'write userPoolClientName'],
    ['clientSecret', 'take it out: the service makes the secret when `generateSecret` is true'],
    ['zzz', 'take it out'],
    ['x'.repeat(1000), 'take it out'],
  ])('get a fix: for %s, %s', (key, fix) => {
    expect(issue({ ...off, [key]: 'value' })).toMatchObject({ code: 'unknown-key', path: [key], fix });
  });

  test('are reported at every depth', () => {
    expect(validate({ oAuth: { flows: { code: true }, callbackURL: [] } }).issues.map(told)).toMatchObject([
      { path: ['oAuth', 'callbackURL'], fix: 'write callbackUrls' },
      { path: ['oAuth', 'flows', 'code'], fix: 'write authorizationCodeGrant: true' },
      { code: 'oauth-flows-required' },
    ]);
  });

  test('are reported up to a hundred', () => {
    const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`qqq${index}`, 1]));
    const { issues } = validate({ ...off, ...many });
    expect(issues).toHaveLength(100);
    expect(issues[99]?.message).toBe('is not a known property, and neither are 150 more');
  });
});

describe('codecs of fields', () => {
  const url = `https://a.example/${'x'.repeat(1024 - 18)}`;

  test.each<[string, object]>([
    ['client-name-format', { userPoolClientName: '' }],
    ['client-name-format', { userPoolClientName: 'a'.repeat(129) }],
    ['client-name-format', { userPoolClientName: 'a/b' }],
    ['client-name-format', { userPoolClientName: 'naïve' }],
    ['client-name-format', { userPoolClientName: text`a/${reference('stage')}` }],
    ['client-name-format', { userPoolClientName: text`${'a'.repeat(129)}${reference('stage')}` }],
    ['value-type', { userPoolClientName: 5 }],
    ['value-type', { userPoolClientName: { _tag: 'TextTemplate', parts: [5] } }],
    ['reference-syntax', { userPoolClientName: '${stage' }],
    [
      'output-in-text',
      { readAttributes: ['custom:Calling [toString] on an [Output<T>] is not supported.\n\n`${v}`'] },
    ],
    ['value-type', { readAttributes: 'email' }],
    ['value-type', { readAttributes: ['email', null] }],
    ['attr-name-length', { readAttributes: ['email', ''] }],
    ['attr-name-length', { readAttributes: [`custom:${'a'.repeat(2042)}`] }],
    ['list-length', { readAttributes: Array.from({ length: 1_001 }, (_, index) => `custom:${index}`) }],
    ['idp-name-format', { supportedIdentityProviders: ['a'.repeat(33)] }],
    ['idp-name-format', { supportedIdentityProviders: ['a\u0000'] }],
    ['reference-position', { authFlows: reference('flows') }],
    ['reference-position', { authFlows: text`${reference('flows')}` }],
    ['reference-position', { disableOAuth: '${off}' }],
    ['value-type', { generateSecret: '${secret' }],
    ['value-type', { generateSecret: '${a}${b}' }],
    ['value-type', { preventUserExistenceErrors: 'ENABLED' }],
    ['analytics-application-arn', { analytics: { applicationArn: 'arn:aws:mobiletargeting' } }],
    [
      'analytics-app-id-hex',
      { analytics: { applicationId: 'xyz', externalId: 'e', roleArn: 'arn:aws:iam::123456789012:role/r' } },
    ],
    [
      'analytics-external-id',
      { analytics: { applicationId: 'abc', externalId: '', roleArn: 'arn:aws:iam::123456789012:role/r' } },
    ],
    [
      'analytics-role-arn',
      { analytics: { applicationId: 'abc', externalId: 'e', roleArn: 'arn:aws:iam::123456789012:user/u' } },
    ],
  ])('report %s for %j', (code, props) => {
    expect(codes({ ...off, ...props })).toEqual([code]);
  });

  test.each<[string, object]>([
    ['url-format', { callbackUrls: ['https://a b'] }],
    ['url-format', { callbackUrls: [`${url}x`] }],
    ['url-format', { callbackUrls: [url], logoutUrls: [''] }],
    ['url-format', { callbackUrls: [url], defaultRedirectUri: 'https://a b' }],
    ['scope-format', { callbackUrls: [url], scopes: ['openid', 'a b'] }],
    ['scope-format', { callbackUrls: [url], scopes: ['openid', 'a'.repeat(257)] }],
    ['callback-urls-max', { callbackUrls: Array.from({ length: 101 }, (_, index) => `https://a/${index}`) }],
    [
      'logout-urls-max',
      { callbackUrls: [url], logoutUrls: Array.from({ length: 101 }, (_, index) => `https://a/${index}`) },
    ],
  ])('report %s for %j', (code, settings) => {
    expect(codes({ oAuth: { flows: { authorizationCodeGrant: true }, ...settings } })).toEqual([code]);
  });

  test('do not show a malformed value', () => {
    const { message, fix } = issue({ ...off, userPoolClientName: 'pasted/secret' }) ?? {};
    expect(`${message} ${fix}`).not.toContain('pasted');
  });

  test('accept values at every limit', () => {
    const valid = validate({
      userPoolClientName: `A z_\t+=,.@-${'9'.repeat(117)}`,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['!/~', `api/${'x'.repeat(252)}`],
        callbackUrls: [
          url,
          'myapp://done',
          'http://localhost:3000/',
          'http://127.0.0.1/',
          'http://[::1]:1/',
          'https://a.example/ünïcode/€',
        ],
      },
      supportedIdentityProviders: ['a'.repeat(32), 'Ünternehmen-Nord', '😀'.repeat(32)],
    });
    expect(valid.issues).toEqual([]);
  });

  test('accept references', () => {
    const open = validate({
      userPoolClientName: '${name}',
      generateSecret: '${withSecret}',
      oAuth: {
        flows: { clientCredentials: true },
        scopes: '${scopes}',
        callbackUrls: text`${reference('urls')}`,
        defaultRedirectUri: 'https://a.example',
      },
      accessTokenValidity: { hours: '${lifetime}' },
      refreshTokenValidity: { hours: 1 },
      supportedIdentityProviders: reference('providers'),
      writeAttributes: '${attributes}',
      analytics: { applicationArn: '${arn}', shareUserData: reference('share') },
    });
    expect(open.issues.map(({ code }) => code)).toEqual(['analytics-pinpoint-eol']);
  });
});

const machineGrant = { flows: { clientCredentials: true } };

test.each<[string, object]>([
  [
    'callback URLs',
    { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrLs: ['https://a.example/'] } },
  ],
  ['a secret', { oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] }, generateSecrt: true }],
  ['the switch of OAuth', { disableOauth: true }],
  ['all of OAuth', { oauth: {} }],
  [
    'scopes, by their name in the service',
    { oAuth: { ...machineGrant, AllowedOAuthScopes: ['api/read'] }, generateSecret: true },
  ],
])('a misspelt key is the only mistake: %s', (_, props) => {
  expect(validate(props).issues.map(({ code }) => code)).toEqual(['unknown-key']);
});

test('a misspelt key beside the right one leaves the right one as it is', () => {
  const props = { ...off, accessTokenValidity: 'PT1M', accessTokenValidty: 'PT1H' };
  expect(validate(props).issues.map(({ code }) => code)).toEqual(['unknown-key', 'access-token-range']);
});

describe('UserPoolClient', () => {
  test('throws one error that prints every issue, from make', () => {
    const make = () => UserPoolClient.make({ ...off, idTokenValidity: 'PT1M', writeAttributes: ['sub'] });
    expect(make).toThrow(InvalidUserPoolClientError);
    expect(make).toThrow(
      /because of 2 issues:\nerror id-token-range {2}idTokenValidity: .*\n {2}fix: .*\nerror write-attr-unwritable/,
    );
  });

  test('throws an error that counts a single issue', () => {
    expect(
      new InvalidUserPoolClientError([
        { code: 'c', severity: 'error', path: [], message: 'm', fixes: [advice('f')] },
      ]).message,
    ).toBe('the props do not make a valid app client, because of 1 issue:\nerror c  m\n  fix: f');
  });

  test('decodes a client that has only warnings, and gives warnings beside errors', () => {
    expect(E.isRight(decode({}))).toBe(true);
    expect(decode({ writeAttributes: ['sub'] })).toMatchObject({
      left: [{ severity: 'warning' }, { severity: 'error' }],
    });
  });

  test('throws an error that prints paths in the notation of JavaScript', () => {
    const { issues } = validate({ ...off, readAttributes: [5], 'a key': 1 });
    expect(new InvalidUserPoolClientError(issues).message).toMatch(
      / {2}\["a key"\]: [^]* {2}readAttributes\[0\]: /,
    );
  });

  test('has a codec that composes with other codecs of io-ts', () => {
    const file = t.type({ client: UserPoolClient.codec });
    expect(E.isRight(file.decode({ client: off }))).toBe(true);
    const decoded = file.decode({ client: { ...off, writeAttributes: ['sub'] } });
    expect(
      E.isLeft(decoded) &&
        decoded.left.map(({ message, context }) => [message, context.map(({ key }) => key)]),
    ).toEqual([[expect.stringContaining('write-attr-unwritable'), ['', 'client', 'writeAttributes', '0']]]);
    expect(file.is({ client: UserPoolClient.make(off) })).toBe(true);
    expect(file.is({ client: off })).toBe(false);
  });
});

describe('measure', () => {
  const props = { ...off, authSessionValidity: { minutes: 20 }, readAttributes: ['email', 'email'] };

  test('is given each rule that is asked, and changes nothing', () => {
    const asked: Array<string> = [];
    const measure: Measure = (code, run) => {
      asked.push(code);
      return run();
    };
    const measured = validate(props, { measure });
    expect(measured.issues).toEqual(validate(props).issues);
    expect(asked).toContain('auth-session-range');
    expect(new Set(asked).size).toBe(asked.length);
    expect(rules.map(({ code }) => code)).toEqual(expect.arrayContaining(asked));

    const once = [...asked];
    asked.length = 0;
    validate(props, { measure });
    expect(asked).toEqual(once);
    validate(props, { measure, ruleSet: 'strict' });
    expect(asked.length).toBeGreaterThan(2 * once.length);
  });
});
