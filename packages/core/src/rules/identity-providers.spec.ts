import { browser, codes, machine, off, testRules, testStrictRules } from '../../fixtures/rule-cases';
import { validate, wordsOf, type PoolContext } from '../index';

const offering = (...supportedIdentityProviders: ReadonlyArray<string>) => ({
  ...off,
  supportedIdentityProviders,
});

testRules('rules about identity providers', {
  failing: [
    ['idp-builtin-case', offering('GOOGLE')],
    ['idp-builtin-case', offering('COGNITO', 'signInWithApple')],
    ['idp-builtin-case', offering('COGNITO ')],
    ['idp-builtin-case', offering(' google')],
    ...[
      'Apple',
      ' apple ',
      'loginwithapple',
      'Amazon',
      'SignInWithAmazon',
      'LoginWithGoogle',
      'SignInWithGoogle',
      'LoginWithFacebook',
      'SignInWithFacebook',
    ].map((name) => ['idp-name-near-builtin', offering(name)] as const),
    ['idp-name-impossible', offering('ab')],
    ['idp-name-impossible', offering('_ab')],
    ['idp-name-impossible', offering('my company')],
    ['idp-name-impossible', offering('company ')],
  ],
  fine: [
    offering('Google', 'google-workspace', '${provider}', 'COGNITO'),
    offering('abc', 'a_b', 'my-company', 'AppleID'),
  ],
});

describe('the name of a provider', () => {
  const inPool = (...names: ReadonlyArray<string>) => ({
    identityProviders: Object.fromEntries(names.map((name) => [name, {}])),
  });

  test('may be any in a user pool that has it', () => {
    const odd = ['google', 'Apple', '_x', 'my company'];
    expect(codes(offering(...odd), inPool(...odd))).toEqual([]);
  });

  test('is told of once where the user pool has another', () => {
    for (const name of ['Apple', '_x', 'my company']) {
      expect(codes(offering(name), inPool())).toEqual(['idp-exists']);
    }
    expect(codes(offering('Google '), inPool('Google'))).toEqual(['idp-builtin-case']);
  });

  test('is surely a built-in one in another letter case only where the user pool is known', () => {
    const isSafe = (context: PoolContext) =>
      validate(offering('GOOGLE'), { context }).issues.flatMap(({ fixes }) => fixes.map((fix) => fix.isSafe));
    expect(isSafe(inPool('Google'))).toEqual([true]);
    expect(isSafe({})).toEqual([false]);
  });

  test('is the right one of what people call it', () => {
    const [issue] = validate(offering('Apple'), { context: inPool() }).issues;
    expect(issue && wordsOf(issue).fix).toContain('SignInWithApple');
  });
});

const company = { supportedIdentityProviders: ['company'] };

testStrictRules('rules about users of the user pool itself', {
  failing: [
    ['idp-local-users-remain', { ...browser(), ...company }],
    ['idp-local-users-remain', { ...browser(), ...company, authFlows: { custom: true } }],
    ['machine-with-users', { ...machine(), authFlows: { userSrp: true } }],
    ['machine-with-users', { ...machine(), authFlows: { user: true } }],
  ],
  fine: [
    ['idp-local-users-remain', { ...browser(), supportedIdentityProviders: ['company', 'COGNITO'] }],
    ['idp-local-users-remain', { ...browser(), supportedIdentityProviders: ['company', '${other}'] }],
    ['idp-local-users-remain', { ...browser(), supportedIdentityProviders: '${providers}' }],
    ['idp-local-users-remain', { ...browser(), ...company, authFlows: { refreshToken: true } }],
    // Only callers with AWS credentials can use it.
    ['idp-local-users-remain', { ...browser(), ...company, authFlows: { adminUserPassword: true } }],
    ['idp-local-users-remain', { ...machine(), ...company }],
    ['idp-local-users-remain', { ...off, ...company }],
    ['machine-with-users', { ...machine(), authFlows: { refreshToken: true } }],
    ['machine-with-users', { ...machine(), authFlows: { adminUserPassword: true } }],
    ['machine-with-users', browser()],
    [
      'machine-with-users',
      { ...off, generateSecret: true, keptOAuth: { flows: { clientCredentials: false } } },
    ],
  ],
});

test('machines are those of a client without another grant', () => {
  const found = (flows: object) =>
    validate(
      { ...machine({ flows, callbackUrls: ['a:b'] }), authFlows: { userSrp: true } },
      { ruleSet: 'strict' },
    )
      .issues.map(({ code }) => code)
      .filter((code) => code === 'machine-with-users');
  expect(found({ clientCredentials: true })).toHaveLength(1);
  expect(found({ clientCredentials: true, authorizationCodeGrant: true })).toEqual([]);
  expect(found({ clientCredentials: false })).toEqual([]);
});

test('an attribute that cannot change is told at its provider, or at all of them', () => {
  const found = (providers: object) =>
    validate(
      { ...browser(), ...providers },
      {
        context: {
          attributes: { email: { mutable: false } },
          identityProviders: { company: { attributeMapping: { email: 'mail' } } },
        },
      },
    ).issues.map(({ code, path }) => [code, path]);
  const code = 'idp-mapped-immutable';
  expect(found({ supportedIdentityProviders: ['COGNITO', 'company'] })).toEqual([
    [code, ['supportedIdentityProviders', 1]],
  ]);
  expect(found({})).toEqual([[code, ['supportedIdentityProviders']]]);
});

test('nothing is said of users where the flows are malformed, or OAuth is off beside its settings', () => {
  const issues = (props: object) => validate(props, { ruleSet: 'strict' }).issues.map(({ code }) => code);
  expect(issues({ ...browser(), ...company, authFlows: 5 })).not.toContain('idp-local-users-remain');
  expect(issues({ ...browser(), ...company, ...off })).not.toContain('idp-local-users-remain');
  expect(issues({ ...machine(), authFlows: 5 })).not.toContain('machine-with-users');
});

describe('what no fact would change', () => {
  const deferred = (props: object) => validate(props).deferred.map(({ code }) => code);

  test('is not deferred', () => {
    const known = browser({ scopes: ['openid', 'aws.cognito.signin.user.admin'] });
    for (const code of ['idp-exists', 'scope-unknown', 'scope-registration-tier']) {
      expect(deferred({ ...known, supportedIdentityProviders: ['COGNITO'] })).not.toContain(code);
    }
    expect(deferred(off)).not.toContain('idp-exists');
    expect(deferred({ ...off, refreshTokenRotation: false })).not.toContain('rotation-tier');
    expect(deferred(browser({ scopes: ['openid', 'api/read'] }))).not.toContain('scope-registration-tier');
    expect(deferred(browser({ scopes: ['openid', 'aws.cognito/dcr/register'] }))).not.toContain(
      'scope-unknown',
    );
    const withoutPropagation = { ...off, enablePropagateAdditionalUserContextData: false };
    expect(deferred(withoutPropagation)).not.toContain('propagate-tier');
  });

  test('is deferred where a value is open', () => {
    expect(deferred({ ...off, supportedIdentityProviders: ['COGNITO', '${provider}'] })).toContain(
      'idp-exists',
    );
    expect(deferred({ ...off, supportedIdentityProviders: '${providers}' })).toContain('idp-exists');
    for (const scopes of ['${scopes}', ['openid', '${scope}'], ['api/read']]) {
      expect(deferred(browser({ scopes }))).toContain('scope-unknown');
    }
    expect(deferred(browser({ scopes: ['${scope}'] }))).toContain('scope-registration-tier');
    expect(deferred({ ...off, refreshTokenRotation: true })).toContain('rotation-tier');
  });
});
