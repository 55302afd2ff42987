import { codes, off, seconds, secret, testRules, testStrictRules } from '../../fixtures/rule-cases';
import * as E from 'fp-ts/Either';
import {
  fromRecord,
  minimalProps,
  toRecord,
  UserPoolClient,
  validate,
  validateRecord,
  withServiceDefaults,
  wordsOf,
  type ValidateOptions,
} from '../index';

testRules('rules about authentication flows', {
  failing: [
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
    ['auth-flow-plain-password', { ...off, authFlows: { legacyUserPassword: true } }],
    [
      'auth-flow-rotation-conflict',
      {
        ...off,
        authFlows: { userSrp: true, refreshToken: true },
        refreshTokenRotationGracePeriod: seconds(0),
      },
    ],
    [
      'auth-flow-rotation-conflict',
      { ...off, authFlows: { refreshToken: true }, refreshTokenRotation: true },
    ],
    [
      'auth-flow-refresh-required',
      { ...off, authFlows: { userSrp: true, refreshToken: false }, refreshTokenRotation: false },
    ],
    ['auth-flows-empty', { ...off, authFlows: { refreshToken: false } }],
    ['auth-flows-empty', { ...off, authFlows: { userSrp: false }, refreshTokenRotation: true }],
  ],
  fine: [
    { ...off, generateSecret: true, authFlows: { clientToken: true } },
    { ...off, ...secret, authFlows: { legacyAdminNoSrp: true, legacyCustomOnly: true } },
    { ...off, authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: seconds(60) },
    { ...off, authFlows: { userSrp: true, refreshToken: false }, refreshTokenRotation: true },
    { ...off, authFlows: { userSrp: true }, refreshTokenRotation: false },
    { ...off, authFlows: {} },
    // Only callers with AWS credentials can use these.
    { ...off, authFlows: { adminUserPassword: true } },
    { ...off, authFlows: { legacyAdminNoSrp: true } },
    { ...off, ...secret, authFlows: { userPassword: true } },
  ],
});

describe('rules about authentication flows', () => {
  test('report the flow that sends passwords, not the one beside it that needs AWS credentials', () => {
    const { issues } = validate({ ...off, authFlows: { userPassword: true, adminUserPassword: true } });
    expect(issues.map(({ code, path }) => [code, path[1]])).toEqual([
      ['auth-flow-plain-password', 'userPassword'],
    ]);
  });

  test('report the client token flow twice if it is neither the only flow nor on a client with a secret', () => {
    expect(codes({ ...off, authFlows: { clientToken: true, userSrp: true } })).toEqual([
      'auth-flow-client-token-exclusive',
      'auth-flow-client-token-exclusive',
    ]);
  });
});

testStrictRules('rules about passwords', {
  failing: [
    ['auth-flow-admin-password', { ...off, authFlows: { adminUserPassword: true } }],
    ['auth-flow-admin-password', { ...off, ...secret, authFlows: { legacyAdminNoSrp: true } }],
    ['auth-flow-password', { ...off, ...secret, authFlows: { userPassword: true } }],
    ['auth-flow-password', { ...off, ...secret, authFlows: { legacyUserPassword: true } }],
    ['auth-flow-password', { ...off, generateSecret: '${secret}', authFlows: { userPassword: true } }],
  ],
  fine: [
    ['auth-flow-admin-password', { ...off, authFlows: { userSrp: true, adminUserPassword: false } }],
    ['auth-flow-password', { ...off, ...secret, authFlows: { userSrp: true } }],
  ],
});

describe('a list without any authentication flow', () => {
  const read = fromRecord({ ExplicitAuthFlows: [] });

  test('is kept as it is written', () => {
    expect(E.isRight(read) && toRecord(read.right).ExplicitAuthFlows).toEqual([]);
    expect(toRecord(UserPoolClient.make({ ...off, authFlows: { refreshToken: false } }))).toMatchObject({
      ExplicitAuthFlows: [],
    });
  });

  test('means the default flows', () => {
    const absent = UserPoolClient.make({ ...off, supportedIdentityProviders: [] });
    if (E.isLeft(read)) throw new Error('it does not read');
    expect(withServiceDefaults(read.right)).toEqual(withServiceDefaults(absent));
    expect(minimalProps(read.right)).toEqual({
      ...minimalProps(absent),
      authFlows: { refreshToken: false },
    });
  });
});

test('records have their own names for flows in what is said', () => {
  const messages = (flows: ReadonlyArray<string>, options: ValidateOptions = {}, record: object = {}) =>
    validateRecord({ ExplicitAuthFlows: flows, ...record }, options).issues.map((issue) => {
      const { message, fix } = wordsOf(issue);
      return `${issue.code}: ${message}: ${fix}`;
    });
  expect(messages(['ADMIN_NO_SRP_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'])).toEqual([
    'auth-flow-legacy-mix: `ADMIN_NO_SRP_AUTH` is a legacy name, which cannot be combined with `ALLOW_USER_SRP_AUTH`: add `ALLOW_ADMIN_USER_PASSWORD_AUTH` to `ExplicitAuthFlows` and take out `ADMIN_NO_SRP_AUTH`',
  ]);
  expect(
    messages(['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'], { context: { featurePlan: 'LITE' } }),
  ).toEqual([
    'auth-flow-user-auth-tier: `ALLOW_USER_AUTH` needs the Essentials plan or higher, but the user pool is on the Lite plan: take out `ALLOW_USER_AUTH`, or change the plan of the user pool',
  ]);
  expect(messages(['USER_PASSWORD_AUTH'])).toEqual([
    expect.stringMatching(
      /^auth-flow-plain-password: `USER_PASSWORD_AUTH` sends .*: .*use `ALLOW_USER_SRP_AUTH`/,
    ),
  ]);
  const admin = { levels: { 'auth-flow-admin-password': 'warning' } } as const;
  expect(messages(['ADMIN_NO_SRP_AUTH'], admin)).toEqual([
    'auth-flow-admin-password: `ADMIN_NO_SRP_AUTH` hands the passwords of users to a server: use `ALLOW_USER_SRP_AUTH`',
  ]);
  const password = { levels: { 'auth-flow-password': 'warning' } } as const;
  expect(messages(['USER_PASSWORD_AUTH'], password, { GenerateSecret: true })).toEqual([
    expect.stringMatching(
      /^auth-flow-password: `USER_PASSWORD_AUTH` sends the password itself to the service: /,
    ),
  ]);
});
