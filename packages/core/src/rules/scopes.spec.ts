import * as E from 'fp-ts/Either';
import { browser, codes, machine, off, testRules, testStrictRules } from '../../fixtures/rule-cases';
import {
  decode,
  encode,
  fixProps,
  fromRecord,
  suggestedFix,
  toRecord,
  UserPoolClient,
  validate,
  validateRecord,
  wordsOf,
  type PoolContext,
} from '../index';

testRules('rules about scopes', {
  failing: [
    ['oauth-scopes-required', browser({ scopes: [] })],
    ['scopes-max', browser({ scopes: Array.from({ length: 51 }, (_, index) => `api/${index}`) })],
    [
      'scopes-max',
      browser({ scopes: ['email', ...Array.from({ length: 49 }, (_, index) => `api/${index}`)] }),
    ],
    ['oauth-client-credentials-scopes', machine({ scopes: ['api/read', 'openid'] })],
    [
      'oauth-client-credentials-scopes',
      { generateSecret: true, oAuth: { flows: { clientCredentials: true } } },
    ],
    [
      'client-token-scopes',
      {
        ...off,
        generateSecret: true,
        authFlows: { clientToken: true },
        keptOAuth: { scopes: ['aws.cognito.signin.user.admin'] },
      },
    ],
    ...['phone', 'email', 'profile'].map(
      (scope) => ['scope-needs-openid', browser({ scopes: [scope], impliesOpenId: false })] as const,
    ),
    ['scope-custom-shape', browser({ scopes: ['/read'] })],
    ['scope-custom-shape', browser({ scopes: ['api/'] })],
    ['scope-custom-shape', browser({ scopes: ['${api}/'] })],
    ['scope-custom-shape', browser({ scopes: ['${api}/${version}/'] })],
  ],
  fine: [
    browser({ scopes: ['openid', 'email', ...Array.from({ length: 48 }, (_, index) => `api/${index}`)] }),
    browser({
      scopes: ['email', ...Array.from({ length: 48 }, (_, index) => `api/${index}`)],
    }),
    browser({ scopes: ['email'] }),
    {
      ...off,
      generateSecret: true,
      authFlows: { clientToken: true },
      keptOAuth: { scopes: ['api/read', '${scope}'] },
    },
    { ...off, generateSecret: true, authFlows: { clientToken: true } },
    browser({ scopes: ['openid', 'email'], impliesOpenId: false }),
    browser({ scopes: ['aws.cognito.signin.user.admin', 'api/read'], impliesOpenId: false }),
    browser({ scopes: '${scopes}', impliesOpenId: false }),
    machine({ scopes: ['aws.cognito/dcr/register'] }),
    browser({ scopes: ['openid', 'aws.cognito/dcr/register'] }),
    browser({ scopes: ['openid', 'a/b', '${api}/read', 'api/${name}', '${api}/${name}', '${scope}'] }),
  ],
});

describe('the scope for the registration of app clients', () => {
  const registers = machine({ scopes: ['aws.cognito/dcr/register'] });

  test('belongs to no resource server', () => {
    expect(codes(registers, { resourceServers: {}, featurePlan: 'ESSENTIALS' })).toEqual([]);
  });
});

const adminScope = 'aws.cognito.signin.user.admin';

testStrictRules('rules about scopes', {
  failing: [
    ['scope-user-admin', browser({ scopes: [adminScope] })],
    ['scope-user-admin', browser({ scopes: ['openid', adminScope] })],
    // It is among the default scopes of the construct.
    ['scope-user-admin', browser()],
  ],
  fine: [
    ['scope-user-admin', browser({ scopes: ['openid'] })],
    ['scope-user-admin', browser({ scopes: ['openid', '${scope}'] })],
    ['scope-user-admin', machine()],
  ],
});

test('of the scope of users in a client for machines the error alone tells', () => {
  const client = { ...machine({ scopes: ['api/read', adminScope] }), authFlows: { refreshToken: true } };
  const { issues } = validate(client, { ruleSet: 'strict' });
  expect(issues.map(({ code }) => code)).toEqual(['oauth-client-credentials-scopes']);
});

test('the other scopes stay, where all of them are known', () => {
  const level = { levels: { 'scope-user-admin': 'warning' } } as const;
  const fixed = (scopes: ReadonlyArray<string> | undefined) =>
    fixProps(browser(scopes && { scopes }), level, suggestedFix(['scope-user-admin'])).source;
  expect(fixed(['email', adminScope, 'openid'])).toEqual(browser({ scopes: ['email', 'openid'] }));
  expect(fixed(undefined)).toEqual(browser({ scopes: ['profile', 'phone', 'email', 'openid'] }));
  expect(fixed([adminScope])).toEqual(browser({ scopes: [adminScope] }));
  // What says nothing about OAuth has one issue for all defaults.
  expect(validate({}, level).issues.map(({ code }) => code)).toEqual(['oauth-implicit-default']);
});

describe('openid', () => {
  const record = (...scopes: ReadonlyArray<string>) => ({
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: scopes,
    SupportedIdentityProviders: ['COGNITO'],
    CallbackURLs: ['https://a.example/cb'],
  });
  const custom = (count: number) => Array.from({ length: count }, (_, index) => `api/${index}`);
  const issuesOf = (...scopes: ReadonlyArray<string>) =>
    validateRecord(record(...scopes)).issues.map(({ code, path }) => [code, path]);

  test('is added to the scopes of props, and not to those of a record', () => {
    const client = UserPoolClient.make({ oAuth: { scopes: ['email', 'api/read'] } });
    expect(client.oAuth?.scopes).toEqual(['email', 'api/read', 'openid']);
    const read = fromRecord(record('email'));
    expect(E.isRight(read) && read.right.oAuth?.scopes).toEqual(['email']);
  });

  test('is missed in a record', () => {
    expect(issuesOf('email')).toEqual([['scope-needs-openid', ['AllowedOAuthScopes']]]);
    expect(issuesOf('email', 'openid')).toEqual([]);
  });

  test('counts in a record where it is written', () => {
    expect(issuesOf('email', ...custom(49))).toEqual([['scope-needs-openid', ['AllowedOAuthScopes']]]);
    expect(issuesOf('email', ...custom(50))).toEqual([
      ['scopes-max', ['AllowedOAuthScopes']],
      ['scope-needs-openid', ['AllowedOAuthScopes']],
    ]);
  });

  test('stays away through props and back', () => {
    const read = fromRecord(record('email'));
    if (E.isLeft(read)) throw new Error('it does not read');
    const props = encode(read.right);
    expect(props.oAuth).toMatchObject({ scopes: ['email'], impliesOpenId: false });
    const again = decode(props);
    expect(E.isRight(again) && toRecord(again.right).AllowedOAuthScopes).toEqual(['email']);
    expect(fixProps(props, {}, ({ fixes }) => fixes[0]).source).toMatchObject({
      oAuth: { scopes: ['email', 'openid'] },
    });
  });

  test('is not asked of a machine, whose scopes another rule reports', () => {
    expect(codes(machine({ scopes: ['email'], impliesOpenId: false }))).toEqual([
      'oauth-client-credentials-scopes',
    ]);
  });

  test('is no setting that is left over while OAuth is off', () => {
    expect(codes({ ...off, keptOAuth: { impliesOpenId: false } })).toEqual([]);
  });
});

describe('what is to be done about scopes', () => {
  const told = (props: object, context: PoolContext = {}) =>
    validate(props, { context }).issues.map((issue) => {
      const { message, fix } = wordsOf(issue);
      return [issue.code, message, fix, issue.fixes.map(({ isSafe, inSource }) => [isSafe, inSource ?? []])];
    });
  const path = ['oAuth', 'scopes'];

  test('is to name one of a resource server for a machine, and openid for a browser', () => {
    expect(told(machine({ scopes: [] }))).toEqual([
      [
        'oauth-scopes-required',
        'has no scope',
        'name at least one scope of a resource server',
        [[false, []]],
      ],
    ]);
    expect(told(browser({ scopes: [] }))).toEqual([
      [
        'oauth-scopes-required',
        'has no scope',
        'name at least one, such as openid',
        [[false, [{ kind: 'add', path, value: 'openid' }]]],
      ],
    ]);
  });

  test.each([
    ['OpenID', true, 'openid'],
    ['emial', false, 'email'],
  ])('is to write %s right, which is safe if only its case is wrong: %s', (scope, isSafe, right) => {
    const [[, , , [first] = []] = []] = told(browser({ scopes: ['openid', scope] })) as ReadonlyArray<
      ReadonlyArray<ReadonlyArray<unknown>>
    >;
    expect(first).toEqual([isSafe, [{ kind: 'set', path: [...path, 1], value: right }]]);
  });

  test('is to write the resource server or the scope right', () => {
    const context = { resourceServers: { 'https://api.example.com': ['orders.read'] } };
    expect(told(machine({ scopes: ['https://api.exmaple.com/orders.read'] }), context)).toMatchObject([
      [
        'scope-unknown',
        'the user pool has no resource server https://api.exmaple.com',
        'write https://api.example.com/orders.read, or create it, or correct the scope',
        [
          [false, [{ kind: 'set' }]],
          [false, []],
        ],
      ],
    ]);
    expect(told(machine({ scopes: ['https://api.example.com/orders.raed'] }), context)).toMatchObject([
      [
        'scope-unknown',
        'the resource server https://api.example.com has no scope orders.raed',
        'write https://api.example.com/orders.read, or use one of orders.read, or create it',
        [
          [false, [{ kind: 'set' }]],
          [false, []],
        ],
      ],
    ]);
  });

  test('is left to the author where the scopes of users are alone, or others are not known', () => {
    const level = { levels: { 'scope-user-admin': 'warning' } } as const;
    const fixes = (scopes: ReadonlyArray<string>) =>
      validate(browser({ scopes }), level).issues.map((issue) => [issue.code, wordsOf(issue).fix]);
    const byAuthor = [['scope-user-admin', 'name the scopes that the app needs']];
    expect(fixes([adminScope])).toEqual(byAuthor);
    expect(fixes(['openid', '${scope}', adminScope])).toEqual(byAuthor);
    expect(fixes(['openid', adminScope])).toEqual([
      ['scope-user-admin', 'unless the app needs it, write `scopes: [openid]`'],
    ]);
  });

  test('is said of each scope that GetClientToken does not authorize, unless another rule says it', () => {
    const token = { ...off, generateSecret: true, authFlows: { clientToken: true } };
    expect(
      told({ ...token, keptOAuth: { scopes: ['openid', 'email'] } }).map(([, message]) => message),
    ).toEqual(['holds openid, email, which GetClientToken does not authorize']);
    expect(codes({ ...machine({ scopes: ['openid', 'email'] }), authFlows: { clientToken: true } })).toEqual([
      'oauth-client-credentials-scopes',
    ]);
  });

  test('waits for the facts about a pool where the settings are malformed', () => {
    const { deferred } = validate({ oAuth: 5 });
    expect(deferred.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['scope-unknown', 'scope-registration-tier']),
    );
  });
});
