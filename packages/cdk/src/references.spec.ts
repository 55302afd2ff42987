/** References at every position where props may have one. */
import { Duration, OAuthScope, reference, text, type Reference } from '@org/cognito-core';
import { CfnParameter, CfnResource, Fn, Lazy, SecretValue, Stack, Token } from 'aws-cdk-lib';
import { CfnUserPoolIdentityProvider } from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { errors, fine, synthesised, webApp } from '../fixtures/web-app';
import { UserPoolClient, type ReferenceValue, type GivenClientProps } from './index';

type Client = GivenClientProps<'open'>['client'];

const open: Reference<'open'> = reference('open');

const browser = { flows: { authorizationCodeGrant: true }, callbackUrls: ['https://a.example.com'] } as const;

/** One client for each position, and the place of the token in the template. */
const positions: ReadonlyArray<
  readonly [
    string,
    'text' | 'texts' | 'number' | 'flag',
    (value: Reference<'open'>) => Client,
    ReadonlyArray<string | number>,
  ]
> = [
  ['name', 'text', (value) => ({ ...fine, userPoolClientName: value }), ['ClientName']],
  ['secret', 'flag', (value) => ({ ...fine, generateSecret: value }), ['GenerateSecret']],
  [
    'session',
    'number',
    (value) => ({ ...fine, authSessionValidity: { minutes: value } }),
    ['AuthSessionValidity'],
  ],
  [
    'access token',
    'number',
    (value) => ({ ...fine, accessTokenValidity: Duration.hours(value) }),
    ['AccessTokenValidity'],
  ],
  [
    'id token',
    'number',
    (value) => ({ ...fine, idTokenValidity: Duration.minutes(value) }),
    ['IdTokenValidity'],
  ],
  [
    'refresh token',
    'number',
    (value) => ({ ...fine, refreshTokenValidity: Duration.days(value) }),
    ['RefreshTokenValidity'],
  ],
  [
    'the grace period of rotation',
    'number',
    (value) => ({ disableOAuth: true, refreshTokenRotationGracePeriod: { seconds: value } }),
    ['RefreshTokenRotation', 'RetryGracePeriodSeconds'],
  ],
  [
    'the prevention of user existence errors',
    'text',
    (value) => ({ ...fine, preventUserExistenceErrors: value }),
    ['PreventUserExistenceErrors'],
  ],
  [
    'token revocation',
    'flag',
    (value) => ({ ...fine, enableTokenRevocation: value }),
    ['EnableTokenRevocation'],
  ],
  [
    'the propagation of user context data',
    'flag',
    (value) => ({ ...fine, generateSecret: true, enablePropagateAdditionalUserContextData: value }),
    ['EnablePropagateAdditionalUserContextData'],
  ],
  [
    'providers',
    'texts',
    (value) => ({ ...fine, supportedIdentityProviders: value }),
    ['SupportedIdentityProviders'],
  ],
  [
    'a provider',
    'text',
    (value) => ({ ...fine, supportedIdentityProviders: [value] }),
    ['SupportedIdentityProviders', 0],
  ],
  ['attributes to read', 'texts', (value) => ({ ...fine, readAttributes: value }), ['ReadAttributes']],
  ['an attribute to read', 'text', (value) => ({ ...fine, readAttributes: [value] }), ['ReadAttributes', 0]],
  ['attributes to write', 'texts', (value) => ({ ...fine, writeAttributes: value }), ['WriteAttributes']],
  [
    'an attribute to write',
    'text',
    (value) => ({ ...fine, writeAttributes: [value] }),
    ['WriteAttributes', 0],
  ],
  ['scopes', 'texts', (value) => ({ oAuth: { ...browser, scopes: value } }), ['AllowedOAuthScopes']],
  ['a scope', 'text', (value) => ({ oAuth: { ...browser, scopes: [value] } }), ['AllowedOAuthScopes', 0]],
  ['callback URLs', 'texts', (value) => ({ oAuth: { ...browser, callbackUrls: value } }), ['CallbackURLs']],
  [
    'a callback URL',
    'text',
    (value) => ({ oAuth: { ...browser, callbackUrls: [value] } }),
    ['CallbackURLs', 0],
  ],
  ['sign-out URLs', 'texts', (value) => ({ oAuth: { ...browser, logoutUrls: value } }), ['LogoutURLs']],
  ['a sign-out URL', 'text', (value) => ({ oAuth: { ...browser, logoutUrls: [value] } }), ['LogoutURLs', 0]],
  [
    'callback URLs beside a default redirect URL',
    'texts',
    (value) => ({ oAuth: { ...browser, callbackUrls: value, defaultRedirectUri: 'https://a.example.com' } }),
    ['CallbackURLs'],
  ],
  [
    'the default redirect URL',
    'text',
    (value) => ({ oAuth: { ...browser, defaultRedirectUri: value } }),
    ['DefaultRedirectURI'],
  ],
  [
    'a project',
    'text',
    (value) => ({ ...fine, analytics: { applicationArn: value } }),
    ['AnalyticsConfiguration', 'ApplicationArn'],
  ],
  [
    'the sharing of user data with a project',
    'flag',
    (value) => ({ ...fine, analytics: { applicationArn: text`arn:${value}`, shareUserData: value } }),
    ['AnalyticsConfiguration', 'UserDataShared'],
  ],
];

const at = (value: unknown, path: ReadonlyArray<string | number>): unknown =>
  path.reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)[key], value);

/** Tokens of each kind, and what a template has for them. */
const tokens: Readonly<
  Record<
    'text' | 'texts' | 'number' | 'flag',
    (stack: Stack, otherStack: Stack) => ReadonlyArray<readonly [ReferenceValue, unknown]>
  >
> = {
  text: (stack, otherStack) => [
    [new CfnParameter(stack, 'Text').valueAsString, { Ref: 'Text' }],
    [Token.asAny({ 'Fn::Select': [0, ['a']] }), { 'Fn::Select': [0, ['a']] }],
    [SecretValue.ssmSecure('name', '1').unsafeUnwrap(), '{{resolve:ssm-secure:name:1}}'],
    [
      new CfnResource(otherStack, 'Elsewhere', { type: 'Some::Other::Thing' }).ref,
      { 'Fn::ImportValue': 'Other:ExportsOutputRefElsewhere' },
    ],
  ],
  texts: (stack) => [
    [new CfnParameter(stack, 'Texts', { type: 'CommaDelimitedList' }).valueAsList, { Ref: 'Texts' }],
    [Fn.split(',', Fn.ref('All')), { 'Fn::Split': [',', { Ref: 'All' }] }],
    [Token.asAny({ 'Fn::GetAtt': ['A', 'List'] }), { 'Fn::GetAtt': ['A', 'List'] }],
    [Lazy.list({ produce: () => [Fn.ref('One'), Fn.ref('Two')] }), [{ Ref: 'One' }, { Ref: 'Two' }]],
  ],
  number: (stack) => [
    [new CfnParameter(stack, 'Number', { type: 'Number' }).valueAsNumber, { Ref: 'Number' }],
    [Lazy.number({ produce: () => 15 }), 15],
    [Token.asAny({ Ref: 'Some' }), { Ref: 'Some' }],
  ],
  flag: () => [[Fn.conditionIf('IsLive', true, false), { 'Fn::If': ['IsLive', true, false] }]],
};

describe('UserPoolClient', () => {
  test.each(positions)('takes a token for %s', (_, kind, clientWith, path) => {
    const { app, stack, userPool } = webApp();
    const otherStack = new Stack(app, 'Other');
    const made = tokens[kind](stack, otherStack).map(([value, written], index) => {
      const props = { userPool, client: clientWith(open), references: { open: value } };
      return { client: new UserPoolClient(stack, `App${index}`, props), written };
    });
    expect(errors(app)).toEqual([]);
    for (const { client, written } of made) {
      const found = at(synthesised(client).Properties, path);
      if (JSON.stringify(written).includes('ImportValue')) {
        expect(found).toEqual({ 'Fn::ImportValue': expect.stringContaining('RefElsewhere') as unknown });
      } else expect(found).toEqual(written);
    }
  });

  test('takes tokens for parts of strings, and joins them as the CDK does', () => {
    const { stack, userPool } = webApp();
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: {
        userPoolClientName: text`${reference('stage')}-${reference('count')}-${reference('isLive')}`,
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: [OAuthScope.OPENID],
          callbackUrls: [text`https://${reference('host')}/callback`, text`https://${reference('given')}/`],
        },
      },
      references: {
        stage: Token.asAny({ Ref: 'Stage' }),
        count: new CfnParameter(stack, 'Count', { type: 'Number' }).valueAsNumber,
        isLive: true,
        host: Fn.importValue('host'),
        given: 'b.example.com',
      },
    });
    const { ClientName, CallbackURLs } = synthesised(client).Properties;
    expect(ClientName).toEqual({ 'Fn::Join': ['', [{ Ref: 'Stage' }, '-', { Ref: 'Count' }, '-true']] });
    expect(CallbackURLs).toEqual([
      { 'Fn::Join': ['', ['https://', { 'Fn::ImportValue': 'host' }, '/callback']] },
      'https://b.example.com/',
    ]);
  });

  test('takes a token for the ARN of a role of the app', () => {
    const { app, stack, userPool } = webApp();
    const role = new Role(stack, 'Role', { assumedBy: new ServicePrincipal('cognito-idp.amazonaws.com') });
    const client = new UserPoolClient(stack, 'App', {
      userPool,
      client: {
        ...fine,
        analytics: { applicationId: 'abc123', externalId: 'x', roleArn: reference('role') },
      },
      references: { role: role.roleArn },
    });
    expect(errors(app)).toEqual([]);
    expect(synthesised(client).Properties['AnalyticsConfiguration']).toMatchObject({
      RoleArn: stack.resolve(role.roleArn) as unknown,
    });
  });
});

describe('a reference that is bound to a known value', () => {
  const withUrls = (...callbackUrls: ReadonlyArray<Reference<'url'> | ReturnType<typeof text<'url'>>>) => ({
    oAuth: { flows: { authorizationCodeGrant: true } as const, scopes: ['openid'], callbackUrls },
  });

  test.each<[string, GivenClientProps<'url'>['client'], ReferenceValue, ReadonlyArray<string>]>([
    ['a whole string', withUrls(reference('url')), 'http://a.example.com', ['Web/App callback-url-https']],
    ['a whole string without a mistake', withUrls(reference('url')), 'https://a.example.com', []],
    ['a string with dollar signs', withUrls(reference('url')), 'https://a.example.com/${x}', []],
    [
      'a part of a string',
      withUrls(text`http://${reference('url')}/`),
      'a.example.com',
      ['Web/App callback-url-https'],
    ],
    [
      'the known one of two parts',
      withUrls(text`${reference('url')}#`),
      Fn.ref('Url'),
      ['Web/App callback-url-fragment'],
    ],
    [
      'a list',
      { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: reference('url') } },
      ['https://a.example.com/#'],
      ['Web/App callback-url-fragment'],
    ],
    [
      'a list with tokens',
      { oAuth: { flows: { authorizationCodeGrant: true }, callbackUrls: reference('url') } },
      ['https://a.example.com/#', Fn.ref('Url')],
      ['Web/App callback-url-fragment'],
    ],
    [
      'a number',
      { ...fine, authSessionValidity: { minutes: reference('url') } },
      20,
      ['Web/App auth-session-range'],
    ],
    ['a number without a mistake', { ...fine, authSessionValidity: { minutes: reference('url') } }, 5, []],
    [
      'a flag',
      { ...fine, enablePropagateAdditionalUserContextData: reference('url') },
      true,
      ['Web/App propagate-requires-secret'],
    ],
    ['a word of the service', { ...fine, preventUserExistenceErrors: reference('url') }, 'ENABLED', []],
  ])('is checked as %s', (_, client, url, expected) => {
    const { app, stack, userPool } = webApp();
    new UserPoolClient(stack, 'App', { userPool, client, references: { url } });
    expect(errors(app)).toEqual(expected);
  });

  test.each<[string, (stack: Stack) => string | ReadonlyArray<string>, ReadonlyArray<string>]>([
    [
      'a string',
      () => Lazy.string({ produce: () => 'http://a.example.com' }),
      ['Web/App callback-url-https'],
    ],
    ['a string without a mistake', () => Lazy.string({ produce: () => 'https://a.example.com' }), []],
    [
      'a string around what stays open',
      () => Lazy.string({ produce: () => `https://${Fn.ref('Host')}/in#top` }),
      ['Web/App callback-url-fragment'],
    ],
    ['a string of which nothing is known', () => Lazy.string({ produce: () => Fn.ref('Url') }), []],
    [
      'an array',
      () => Lazy.list({ produce: () => ['https://a.example.com/#', Fn.ref('Url')] }),
      ['Web/App callback-url-fragment'],
    ],
    [
      'an array of which nothing is known',
      () => Lazy.list({ produce: () => Fn.split(',', Fn.ref('Urls')) }),
      [],
    ],
  ])('is checked as what it becomes in synthesis: %s', (_, urls, expected) => {
    for (const isFlat of [true, false]) {
      const { app, stack, userPool } = webApp();
      const url = urls(stack);
      const callbackUrls = typeof url === 'string' ? [url] : [...url];
      const oAuth = { flows: { authorizationCodeGrant: true }, callbackUrls };
      new UserPoolClient(stack, 'App', { userPool, ...(isFlat ? { oAuth } : { client: { oAuth } }) });
      expect(errors(app)).toEqual(expected);
    }
  });

  test('is open where resolving it throws, which synthesis reports', () => {
    const { app, stack, userPool } = webApp();
    const produce = (): never => {
      throw new Error('not yet');
    };
    new UserPoolClient(stack, 'App', {
      userPool,
      userPoolClientName: Lazy.string({ produce }),
      disableOAuth: true,
    });
    expect(() => app.synth()).toThrow('not yet');
  });

  test('is checked as the name of the provider or the resource server that it refers to', () => {
    const { app, stack, userPool } = webApp();
    const { userPoolId } = userPool;
    const server = userPool.addResourceServer('Api', { identifier: 'api' });
    const corp = new CfnUserPoolIdentityProvider(stack, 'Corp', {
      userPoolId,
      providerName: 'Corp',
      providerType: 'SAML',
      providerDetails: {},
    });
    const other = new CfnUserPoolIdentityProvider(stack, 'Other', {
      userPoolId: 'eu-west-1_abc',
      providerName: Fn.ref('Name'),
      providerType: 'SAML',
      providerDetails: {},
    });
    new UserPoolClient(stack, 'App', {
      userPool,
      client: {
        generateSecret: true,
        supportedIdentityProviders: [reference('corp'), reference('other')],
        oAuth: {
          flows: { clientCredentials: true },
          scopes: [OAuthScope.resourceServer(reference('api'), 'read')],
        },
      },
      references: { corp: corp.ref, other: other.ref, api: server.userPoolResourceServerId },
      context: { identityProviders: {}, resourceServers: { api: ['write'] } },
    });
    expect(errors(app)).toEqual(['Web/App scope-unknown', 'Web/App idp-exists']);
  });
});
