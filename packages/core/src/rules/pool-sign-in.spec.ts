import * as fc from 'fast-check';
import {
  authFlowNames,
  clientAuthFlows,
  firstAuthFactors,
  lambdaTriggerCalled,
  printIssue,
  readProps,
  registrationFlows,
  showsLoginPages,
  validate,
  validateRecord,
  type PoolContext,
} from '../index';
import { browser, codes, machine, off } from '../../fixtures/rule-cases';
import { told } from '../../fixtures/told';

/** The fixes of the issues with a code. */
const fixes = (code: string, props: object, context: PoolContext) =>
  validate(props, { context })
    .issues.filter((issue) => issue.code === code)
    .map((issue) => told(issue).fix);

const flows = (authFlows: object, others: object = off) => ({ ...others, authFlows });

describe('auth-flow-custom-triggers', () => {
  const code = 'auth-flow-custom-triggers';

  test.each<[string, object, PoolContext, ReadonlyArray<string>]>([
    ['no trigger', flows({ custom: true, user: true }), { lambdaTriggers: {} }, [code]],
    ['the default flows, written out', flows({ custom: true, userSrp: true }), { lambdaTriggers: {} }, []],
    ['other triggers', flows({ custom: true }), { lambdaTriggers: { createAuthChallenge: true } }, [code]],
    ['the older name', flows({ legacyCustomOnly: true }), { lambdaTriggers: {} }, [code]],
    ['the trigger', flows({ custom: true }), { lambdaTriggers: { defineAuthChallenge: true } }, []],
    ['unknown triggers', flows({ custom: true }), {}, []],
    ['the default flows', off, { lambdaTriggers: {} }, []],
    ['another flow', flows({ userSrp: true }), { lambdaTriggers: {} }, []],
    ['an open flow', flows({ custom: '${custom}' }), { lambdaTriggers: {} }, ['reference-position']],
    ['a malformed flow', flows({ custom: 'yes' }), { lambdaTriggers: {} }, ['value-type']],
  ])('with %s', (_, props, context, expected) => {
    expect(codes(props, context)).toEqual(expected);
  });

  test('offers to take the flow out only if users can sign in without it', () => {
    expect(fixes(code, flows({ custom: true }), { lambdaTriggers: {} })).toEqual([
      'add the triggers that define, create and verify challenges to the user pool, or turn on the flows that the app uses instead',
    ]);
    expect(fixes(code, flows({ custom: true, user: true }), { lambdaTriggers: {} })).toEqual([
      'add the triggers that define, create and verify challenges to the user pool, or write `custom: false`',
    ]);
  });
});

test('flows are named as a record names them', () => {
  const wordsOfRecord = (names: ReadonlyArray<string>, context: PoolContext) =>
    validateRecord({ ExplicitAuthFlows: names }, { context }).issues.map((issue) => printIssue(issue));
  const custom = ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  expect(wordsOfRecord(custom, { lambdaTriggers: {} })).toEqual([
    expect.stringContaining('`ALLOW_CUSTOM_AUTH` asks for challenges'),
  ]);
  const migrating = { lambdaTriggers: { userMigration: true }, clientAuthFlows: { custom: true } };
  expect(wordsOfRecord(['CUSTOM_AUTH_FLOW_ONLY'], migrating).join('\n')).toContain(
    'turn on `ALLOW_USER_PASSWORD_AUTH`, and name the other flows',
  );
});

/** Clients in whose user pool no other client has a flow that matters, and whether they are reported. */
const clients: ReadonlyArray<readonly [string, object, boolean]> = [
  ['an API client', flows({ userSrp: true }), true],
  ['an API client with the default flows', off, true],
  ['an API client that only refreshes', flows({ refreshToken: true }), false],
  ['a browser client', browser({ scopes: ['openid'] }), true],
  ['a browser client of a corporation', { ...browser(), supportedIdentityProviders: ['Corp'] }, false],
  [
    'a browser client of a corporation and the user pool',
    { ...browser(), supportedIdentityProviders: ['Corp', 'COGNITO'] },
    true,
  ],
  [
    'a browser client of providers that are open',
    { ...browser(), supportedIdentityProviders: '${providers}' },
    false,
  ],
  ['a machine', machine(), false],
  ['a machine whose switch is open', { ...machine(), disableOAuth: '${off}' }, false],
  [
    'an API client with open flows',
    flows({ user: '${choice}', userPassword: '${choice}', userSrp: true }),
    false,
  ],
];

describe.each([
  [
    'auth-flow-passwordless-needs-user',
    { allowedFirstAuthFactors: { password: true, passkey: true } },
    { user: true },
    'ALLOW_USER_AUTH',
  ],
  [
    'auth-flow-migration-password',
    { lambdaTriggers: { userMigration: true } },
    { userPassword: true },
    'ALLOW_USER_PASSWORD_AUTH',
  ],
] satisfies ReadonlyArray<[string, PoolContext, object, string]>)('%s', (code, fact, wanted, name) => {
  const among = (props: object, context: PoolContext) =>
    codes(props, context).filter((found) => found === code);
  const alone: PoolContext = { ...fact, clientAuthFlows: { userSrp: true } };

  test.each(clients)('of %s', (_, props, isReported) => {
    expect(among(props, alone)).toEqual(isReported ? [code] : []);
  });

  test('is quiet where a client has the flow, or one may have it', () => {
    expect(among(flows({ ...wanted, userSrp: true }), alone)).toEqual([]);
    expect(among(off, { ...fact, clientAuthFlows: wanted })).toEqual([]);
    expect(among(off, fact)).toEqual([]);
    expect(among({ ...off, authFlows: 5 }, alone)).toEqual([]);
  });

  test('is quiet without its reason', () => {
    const clientAuthFlows = { userSrp: true };
    expect(
      among(off, { allowedFirstAuthFactors: { password: true }, lambdaTriggers: {}, clientAuthFlows }),
    ).toEqual([]);
    expect(among(off, { clientAuthFlows })).toEqual([]);
  });

  test('turns the flow on where the client names its flows, in their newer names', () => {
    const isEdited = (props: object) =>
      validate(props, { context: alone }).issues.some(
        (issue) => issue.code === code && (issue.fixes[0]?.edits ?? []).length > 0,
      );
    expect(isEdited(flows({ userSrp: true }))).toBe(true);
    expect(isEdited(off)).toBe(false);
    expect(isEdited(flows({ legacyCustomOnly: true }))).toBe(false);
    const flow = Object.keys(wanted).join('');
    expect(fixes(code, off, alone)).toEqual([
      expect.stringContaining(`turn on \`${flow}\`, and name the other flows that the app uses`),
    ]);
  });

  test('names the first fact that is not known', () => {
    const deferred = (context: PoolContext) =>
      validate(flows({ userSrp: true }), { context })
        .deferred.filter((deferral) => deferral.code === code)
        .map(({ path, needs }) => [path, needs]);
    expect(deferred(fact)).toEqual([
      [['authFlows'], 'the authentication flows of the other clients of the user pool'],
    ]);
    expect(deferred({})).toHaveLength(1);
    expect(deferred(alone)).toEqual([]);
  });

  test('takes a record as the service does, in which a missing list of providers is none', () => {
    const found = (record: object) =>
      validateRecord(record, { context: alone }).issues.filter((issue) => issue.code === code);
    const Browser = {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://a.example/cb'],
    };
    expect(found(Browser)).toEqual([]);
    expect(found({ ...Browser, SupportedIdentityProviders: ['COGNITO'] })).toHaveLength(1);
    expect(found({ ExplicitAuthFlows: [name, 'ALLOW_REFRESH_TOKEN_AUTH'] })).toEqual([]);
    // A name that nobody knows may stand for the flow.
    expect(found({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_ANYTHING'] })).toEqual([]);
  });
});

describe('oauth-without-domain', () => {
  const found = (props: object, context: PoolContext) =>
    validate(props, { context, ruleSet: 'strict' })
      .issues.map((issue) => issue.code)
      .filter((code) => code === 'oauth-without-domain');

  test.each<[string, object, PoolContext, number]>([
    ['a browser', browser(), { hasDomain: false }, 1],
    ['a machine', machine(), { hasDomain: false }, 1],
    ['a pool with a domain', browser(), { hasDomain: true }, 0],
    ['an unknown pool', browser(), {}, 0],
    ['no OAuth', off, { hasDomain: false }, 0],
    ['an open switch', { ...browser(), disableOAuth: '${off}' }, { hasDomain: false }, 0],
    ['nothing said about OAuth, of which another rule tells', {}, { hasDomain: false }, 0],
  ])('of %s', (_, props, context, count) => {
    expect(found(props, context)).toHaveLength(count);
  });

  test('is told in strict alone', () => {
    expect(codes(browser(), { hasDomain: false })).not.toContain('oauth-without-domain');
  });
});

describe('auth-flow-plain-password', () => {
  const props = flows({ userPassword: true });
  const condition = 'unless a Lambda trigger migrates users';

  test('is quiet in strict too where a trigger migrates users', () => {
    const migrating = { lambdaTriggers: { userMigration: true } };
    const about = (client: object, context: PoolContext) =>
      validate(client, { context, ruleSet: 'strict' })
        .issues.map((issue) => issue.code)
        .filter((code) => code.endsWith('password'));
    for (const client of [props, { ...props, generateSecret: true }, flows({ adminUserPassword: true })]) {
      expect(about(client, {})).toHaveLength(1);
      expect(about(client, migrating)).toEqual([]);
    }
  });

  test('is quiet where a trigger migrates users, and says no more about it where none does', () => {
    expect(codes(props, { lambdaTriggers: { userMigration: true } })).toEqual([]);
    expect(fixes('auth-flow-plain-password', props, {})).toEqual([expect.stringContaining(condition)]);
    expect(fixes('auth-flow-plain-password', props, { lambdaTriggers: {} })).toEqual([
      expect.not.stringContaining(condition),
    ]);
  });
});

test('the flows of clients are those that any of them has on', () => {
  const names = fc.array(fc.constantFrom(...Object.values(authFlowNames)), { minLength: 1 });
  fc.assert(
    fc.property(fc.array(names), (clientsOfPool) => {
      const on = clientAuthFlows(clientsOfPool);
      for (const [flow, name] of Object.entries(authFlowNames)) {
        expect(on?.[flow as keyof typeof authFlowNames] === true).toBe(clientsOfPool.flat().includes(name));
      }
    }),
  );
});

test('the flows of clients are not known if a name is not', () => {
  expect(clientAuthFlows([['ALLOW_USER_AUTH', 'ALLOW_ANYTHING']])).toBeUndefined();
  expect(clientAuthFlows([[]])).toEqual({ userSrp: true, custom: true, refreshToken: true });
});

test('the first factors are those that are named, and passwords if none is', () => {
  expect(firstAuthFactors(['EMAIL_OTP', 'SMS_OTP', 'ANYTHING'])).toEqual({ emailOtp: true, smsOtp: true });
  expect(firstAuthFactors(['PASSWORD', 'WEB_AUTHN'])).toEqual({ password: true, passkey: true });
  expect(firstAuthFactors([])).toEqual({ password: true });
});

test('lambdaTriggerCalled knows the triggers by the names of the service', () => {
  expect(['PreSignUp', 'CustomSMSSender', 'PreTokenGenerationConfig'].map(lambdaTriggerCalled)).toEqual([
    'preSignUp',
    'customSmsSender',
    'preTokenGeneration',
  ]);
  expect(['KMSKeyID', ''].map(lambdaTriggerCalled)).toEqual([undefined, undefined]);
});

test('registrationFlows knows the grants by the names of the service, and leaves out what it ignores', () => {
  expect(registrationFlows(['code', 'client_credentials'])).toEqual({
    authorizationCodeGrant: true,
    clientCredentials: true,
  });
  expect(registrationFlows(['implicit'])).toEqual({});
});

test('showsLoginPages is certain only of clients whose users choose how to sign in, or do so in the user pool', () => {
  const shows = (props: object) => showsLoginPages(readProps(props).fields);
  const oAuth = { flows: { authorizationCodeGrant: true } };
  expect(shows({ oAuth, supportedIdentityProviders: ['COGNITO'] })).toBe(true);
  expect(shows({ oAuth, supportedIdentityProviders: ['Google', 'Corp'] })).toBe(true);
  expect(shows({ oAuth, supportedIdentityProviders: ['Google'] })).toBe(false);
  expect(shows({ oAuth })).toBe(false);
  expect(shows({ disableOAuth: true, supportedIdentityProviders: ['COGNITO'] })).toBe(false);
});
