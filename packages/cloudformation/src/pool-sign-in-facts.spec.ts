/** What templates say about how users sign in: the triggers and the first factors of a user pool, and its clients' flows. */
import type { PoolContext } from '@org/cognito-core';
import { client, issuesOf, type Properties } from '../fixtures/template';
import { poolContextsIn, type Json } from './index';

const contextOf = (pool: Json, others: { readonly [logicalId: string]: Json } = {}): PoolContext =>
  poolContextsIn({
    Resources: { Pool: { Type: 'AWS::Cognito::UserPool', Properties: pool }, App: client({}), ...others },
  })('App');

const arn = { 'Fn::GetAtt': ['Migrate', 'Arn'] };
const noValue = { Ref: 'AWS::NoValue' };
const perhaps = { 'Fn::If': ['A', arn, noValue] };

describe('the Lambda triggers of a user pool', () => {
  test.each<[Json, PoolContext['lambdaTriggers']]>([
    [{}, {}],
    [{ LambdaConfig: noValue }, {}],
    [{ LambdaConfig: {} }, {}],
    [
      { LambdaConfig: { UserMigration: arn, PreSignUp: 'arn:aws:lambda' } },
      { userMigration: true, preSignUp: true },
    ],
    [{ LambdaConfig: { UserMigration: noValue } }, {}],
    [{ LambdaConfig: { CustomSMSSender: { LambdaArn: arn }, KMSKeyID: arn } }, { customSmsSender: true }],
    [{ LambdaConfig: { PreTokenGenerationConfig: { LambdaArn: arn } } }, { preTokenGeneration: true }],
    [{ LambdaConfig: { UserMigration: perhaps } }, undefined],
    [{ LambdaConfig: { 'Fn::If': ['A', {}, {}] } }, undefined],
    [{ LambdaConfig: 'x' }, undefined],
  ])('in %j are %j', (pool, expected) => {
    expect(contextOf(pool).lambdaTriggers).toEqual(expected);
  });

  const samFunction = (properties: Json, attributes: object = {}) => ({
    Type: 'AWS::Serverless::Function',
    ...attributes,
    Properties: properties,
  });
  const onSignIn = (properties: Json) =>
    samFunction({ Events: { SignIn: { Type: 'Cognito', Properties: properties } } });
  const other = { Type: 'AWS::Cognito::UserPool' };

  test.each<[string, Properties, PoolContext['lambdaTriggers']]>([
    ['one', onSignIn({ UserPool: { Ref: 'Pool' }, Trigger: 'UserMigration' }), { userMigration: true }],
    [
      'several',
      onSignIn({ UserPool: { Ref: 'Pool' }, Trigger: ['PreSignUp', 'CustomMessage', 'Nothing'] }),
      { preSignUp: true, customMessage: true },
    ],
    ['one of another pool', onSignIn({ UserPool: { Ref: 'Other' }, Trigger: 'UserMigration' }), {}],
    ['none', onSignIn({ UserPool: { Ref: 'Pool' } }), {}],
    ['no event', samFunction({}), {}],
    ['another event', samFunction({ Events: { Api: { Type: 'Api' } } }), {}],
    ['none under a condition', samFunction({ Events: {} }, { Condition: 'A' }), {}],
    [
      'one under a condition',
      samFunction(
        {
          Events: { A: { Type: 'Cognito', Properties: { UserPool: { Ref: 'Pool' }, Trigger: 'PreSignUp' } } },
        },
        { Condition: 'A' },
      ),
      undefined,
    ],
    ['an open one', onSignIn({ UserPool: { Ref: 'Pool' }, Trigger: { Ref: 'Trigger' } }), undefined],
    ['one of an open pool', onSignIn({ UserPool: { Ref: 'PoolId' }, Trigger: 'PreSignUp' }), undefined],
    ['an open event', samFunction({ Events: { A: { 'Fn::If': ['A', {}, {}] } } }), undefined],
    [
      'one without properties',
      samFunction({ Events: { A: { Type: 'Cognito', Properties: 'x' } } }),
      undefined,
    ],
    ['open events', samFunction({ Events: { 'Fn::Transform': {} } }), undefined],
  ])('are those that functions of SAM add: %s', (_, added, expected) => {
    expect(contextOf({}, { Other: other, Added: added }).lambdaTriggers).toEqual(expected);
  });
});

describe('the registration of clients by apps', () => {
  const of = (DcrConfiguration: Json) => contextOf({ DcrConfiguration }).dynamicClientRegistration;

  test.each<[Json, PoolContext['dynamicClientRegistration']]>([
    [{}, { enabled: true }],
    [noValue, {}],
    [{ EnableStatus: 'DISABLED', Unknown: 5, hasOwnProperty: 5 }, { enabled: false }],
    [
      {
        EnableStatus: 'ENABLED',
        OpenDcrEnabled: 'true',
        AuthenticatedGrantTypes: ['code', 'client_credentials', 'implicit'],
        OpenDcrGrantTypes: [],
        AllowedScopes: ['api/read'],
      },
      {
        enabled: true,
        open: true,
        authenticatedFlows: { authorizationCodeGrant: true, clientCredentials: true },
        openFlows: {},
        allowedScopes: ['api/read'],
      },
    ],
    [
      { AuthenticatedGrantTypes: noValue, OpenDcrEnabled: false },
      { enabled: true, open: false },
    ],
    [{ EnableStatus: { Ref: 'Status' } }, undefined],
    [{ OpenDcrEnabled: { Ref: 'Open' } }, undefined],
    [{ AuthenticatedGrantTypes: [{ Ref: 'Grant' }] }, undefined],
    [{ OpenDcrGrantTypes: { Ref: 'Grants' } }, undefined],
    [{ AllowedScopes: 5 }, undefined],
    [{ Ref: 'Configuration' }, undefined],
  ])('in %j is %j', (configuration, expected) => {
    expect(of(configuration)).toEqual(expected);
  });

  test('is off where nothing is said of it', () => {
    expect(contextOf({}).dynamicClientRegistration).toEqual({});
  });
});

describe('the first factors of a user pool', () => {
  const policy = (factors: Json) => ({ Policies: { SignInPolicy: { AllowedFirstAuthFactors: factors } } });

  test.each<[Json, PoolContext['allowedFirstAuthFactors']]>([
    [{}, { password: true }],
    [{ Policies: {} }, { password: true }],
    [policy(noValue), { password: true }],
    [policy(['PASSWORD', 'WEB_AUTHN']), { password: true, passkey: true }],
    [policy(['PASSWORD', 'EMAIL_OTP', 'SMS_OTP']), { password: true, emailOtp: true, smsOtp: true }],
    [policy(['PASSWORD', { Ref: 'Factor' }]), undefined],
    [policy({ Ref: 'Factors' }), undefined],
    [{ Policies: { SignInPolicy: { 'Fn::If': ['A', {}, {}] } } }, undefined],
    [{ Policies: { 'Fn::If': ['A', {}, {}] } }, undefined],
  ])('in %j are %j', (pool, expected) => {
    expect(contextOf(pool).allowedFirstAuthFactors).toEqual(expected);
  });
});

describe('the flows of the clients of a user pool', () => {
  const defaults = { userSrp: true, custom: true, refreshToken: true };
  const withFlows = (flows: Json, properties: Properties = {}) =>
    client({ ExplicitAuthFlows: flows, ...properties });

  test.each<[string, Json, PoolContext['clientAuthFlows']]>([
    ['the defaults', client({}), defaults],
    ['none', withFlows([]), defaults],
    ['another', withFlows(['ALLOW_USER_AUTH']), { ...defaults, user: true }],
    ['some of another pool', withFlows(['ALLOW_USER_AUTH'], { UserPoolId: { Ref: 'Other' } }), defaults],
    ['some of an open pool', withFlows(['ALLOW_USER_AUTH'], { UserPoolId: { Ref: 'PoolId' } }), undefined],
    ['some under a condition', { ...withFlows(['ALLOW_USER_AUTH']), Condition: 'A' }, undefined],
    ['an open one', withFlows([{ Ref: 'Flow' }]), undefined],
    ['open ones', withFlows({ Ref: 'Flows' }), undefined],
    ['an unknown one', withFlows(['ALLOW_ANYTHING']), undefined],
  ])('are those of another client too: %s', (_, another, expected) => {
    const Other = { Type: 'AWS::Cognito::UserPool' };
    expect(contextOf({}, { Other, Another: another }).clientAuthFlows).toEqual(expected);
  });
});

describe('the domain of a user pool', () => {
  const domain = (userPoolId: Json, attributes: object = {}) => ({
    Type: 'AWS::Cognito::UserPoolDomain',
    ...attributes,
    Properties: { UserPoolId: userPoolId, Domain: 'acme' },
  });

  test.each<[string, { readonly [logicalId: string]: Json }, boolean | undefined]>([
    ['none', {}, false],
    ['one', { Domain: domain({ Ref: 'Pool' }) }, true],
    [
      'one of another pool',
      { Other: { Type: 'AWS::Cognito::UserPool' }, Domain: domain({ Ref: 'Other' }) },
      false,
    ],
    ['one of an open pool', { Domain: domain({ Ref: 'PoolId' }) }, undefined],
    ['one under a condition', { Domain: domain({ Ref: 'Pool' }, { Condition: 'A' }) }, undefined],
  ])('is known where there is %s', (_, others, expected) => {
    expect(contextOf({}, others).hasDomain).toBe(expected);
  });
});

test.each<[Json, PoolContext]>([
  ['cn-north-1_a1B2', { region: 'cn-north-1' }],
  [{ 'Fn::Sub': 'eu-west-1_a1B2' }, { region: 'eu-west-1' }],
  ['customers', {}],
  [{ Ref: 'PoolId' }, {}],
])('the id %j of a user pool outside the template names its Region', (userPoolId, expected) => {
  const context = poolContextsIn({ Resources: { App: client({ UserPoolId: userPoolId }) } })('App');
  expect(context).toEqual(expected);
});

test('a pool that offers passkeys needs one client that lets users choose, and machines need not', () => {
  const Pool = {
    Type: 'AWS::Cognito::UserPool',
    Properties: { Policies: { SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } } },
  };
  const Web = client({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] });
  const Machine = client({ ExplicitAuthFlows: ['ALLOW_CLIENT_TOKEN_AUTH'], GenerateSecret: true });
  const Choice = client({ ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] });
  expect(issuesOf({ Pool, Web, Machine })).toEqual([
    'auth-flow-passwordless-needs-user Properties.ExplicitAuthFlows',
  ]);
  expect(issuesOf({ Pool, Web, Machine, Choice })).toEqual([]);
});

test('a pool whose trigger migrates users needs a flow that sends passwords, which is fine there', () => {
  const Pool = {
    Type: 'AWS::Cognito::UserPool',
    Properties: { LambdaConfig: { UserMigration: arn } },
  };
  expect(
    issuesOf({
      Pool,
      Web: client({ ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
    }),
  ).toEqual(['auth-flow-migration-password Properties.ExplicitAuthFlows']);
  expect(
    issuesOf({
      Pool,
      Web: client({ ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }),
    }),
  ).toEqual([]);
});

test('the custom flow needs triggers where it is written out', () => {
  const flow = ['ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
  expect(issuesOf({ Web: client({ ExplicitAuthFlows: flow }) })).toEqual([
    'auth-flow-custom-triggers Properties.ExplicitAuthFlows.0',
  ]);
  expect(issuesOf({ Web: client({}) })).toEqual([]);
  expect(issuesOf({ Web: client({ UserPoolId: 'eu-west-1_a', ExplicitAuthFlows: flow }) })).toEqual([]);
});
