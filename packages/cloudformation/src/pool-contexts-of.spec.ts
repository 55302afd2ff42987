import { client, issuesOf, pool, provider, server } from '../fixtures/template';
import type { Json } from './index';

describe('validateTemplate', () => {
  const poolOf = (properties: Json) => ({ Type: 'AWS::Cognito::UserPool', Properties: properties });

  const attributes = (schema: Json, names: Json, write: Json = ['email']) =>
    issuesOf({
      Pool: poolOf({ Schema: schema }),
      App: client({ ReadAttributes: names, WriteAttributes: write }),
    });

  const unknown = 'attr-unknown Properties.ReadAttributes.0';

  test.each<[Json, string, ReadonlyArray<string>]>([
    [[{ Name: 'tier' }], 'custom:tier', []],
    [[{ Name: 'tier' }], 'custom:teir', [unknown]],
    [[{ Name: 'tier', DeveloperOnlyAttribute: true }], 'custom:tier', [unknown]],
    [[{ Name: 'tier', DeveloperOnlyAttribute: 'true' }], 'dev:custom:tier', []],
    [[{ Name: 'email', Required: true }], 'custom:tier', [unknown]],
    [[], 'custom:tier', [unknown]],
    [{ Ref: 'AWS::NoValue' }, 'custom:tier', [unknown]],
    [{ 'Fn::If': ['A', [], []] }, 'custom:tier', []],
    [[{ 'Fn::If': ['A', {}, {}] }], 'custom:tier', []],
    [[{ Name: { Ref: 'Name' } }], 'custom:tier', []],
    [[{ Name: 'a', DeveloperOnlyAttribute: { Ref: 'A' } }], 'custom:tier', []],
    [[{ Name: 'a', Required: { Ref: 'A' } }], 'custom:tier', []],
    [[{ Name: 'a', Mutable: { Ref: 'A' } }], 'custom:tier', []],
    [[{ Name: 'a', Mutable: 'maybe' }], 'custom:tier', []],
    [[{ Name: 'custom:a' }], 'custom:tier', []],
    [['a'], 'custom:tier', []],
    ['a', 'custom:tier', []],
  ])('knows the attributes of the user pool by the schema %j', (schema, name, expected) => {
    expect(attributes(schema, [name])).toEqual(expected);
  });

  test('knows which attributes of the user pool are required or immutable', () => {
    const schema = [
      { Name: 'email', Required: true },
      { Name: 'tenant', Mutable: false },
    ];
    expect(attributes(schema, ['email'], ['custom:tenant'])).toEqual([
      'write-attr-missing-required Properties.WriteAttributes',
      'write-attr-immutable Properties.WriteAttributes.0',
    ]);
  });

  test.each<[Json, ReadonlyArray<string>]>([
    ['LITE', ['auth-flow-user-auth-tier Properties.ExplicitAuthFlows.0']],
    ['PLUS', []],
    [{ Ref: 'Tier' }, []],
    ['lite', []],
  ])('knows the feature plan of the user pool by the tier %j', (tier, expected) => {
    const flows = ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
    const resources = { Pool: poolOf({ UserPoolTier: tier }), App: client({ ExplicitAuthFlows: flows }) };
    expect(issuesOf(resources)).toEqual(expected);
  });

  const signsInWith = (name: Json, ...others: ReadonlyArray<Json>) =>
    client({ SupportedIdentityProviders: [name, ...others] }, { DependsOn: ['Corp', 'Other'] });

  const missing = 'idp-exists Properties.SupportedIdentityProviders.0';

  test.each<[string, object, ReadonlyArray<string>]>([
    ['no provider', {}, [missing]],
    ['the provider that the client names', { Corp: provider({ ProviderName: 'Google' }) }, []],
    ['another provider', { Corp: provider({}) }, [missing]],
    [
      'a provider of another pool',
      { Other: pool, Corp: provider({ UserPoolId: { Ref: 'Other' } }) },
      [missing],
    ],
    [
      'a provider that names the pool by its UserPoolId attribute',
      { Corp: provider({ UserPoolId: { 'Fn::GetAtt': ['Pool', 'UserPoolId'] } }) },
      [missing],
    ],
    [
      'a provider that names the pool by another attribute',
      { Corp: provider({ UserPoolId: { 'Fn::GetAtt': ['Pool', 'Arn'] } }) },
      [],
    ],
    [
      'a provider that names the pool by Fn::Sub',
      { Corp: provider({ UserPoolId: { 'Fn::Sub': '${Pool}' } }) },
      [missing],
    ],
    [
      'a provider whose pool is a longer Fn::Sub',
      { Corp: provider({ UserPoolId: { 'Fn::Sub': '${Pool}-' } }) },
      [],
    ],
    ['a provider whose pool is a parameter', { Corp: provider({ UserPoolId: { Ref: 'PoolId' } }) }, []],
    ['a provider whose pool is a literal id', { Corp: provider({ UserPoolId: 'eu-west-1_a' }) }, []],
    ['a provider under a condition', { Corp: provider({}, { Condition: 'A' }) }, []],
    ['a provider with an open name', { Corp: provider({ ProviderName: { Ref: 'Name' } }) }, []],
    ['a provider without properties', { Corp: { Type: 'AWS::Cognito::UserPoolIdentityProvider' } }, []],
  ])('knows the providers of the user pool where there is %s', (_, resources, expected) => {
    expect(issuesOf({ ...resources, App: signsInWith('Google') })).toEqual(expected);
  });

  const mapped = 'write-attr-idp-mapped Properties.WriteAttributes';

  test.each<[Json, ReadonlyArray<string>]>([
    [{ email: 'mail' }, [mapped]],
    [{ email: 5 }, [mapped]],
    [{ name: 'name' }, []],
    [{ email: { Ref: 'Claim' } }, []],
    [{ 'Fn::If': ['A', { email: 'mail' }, {}] }, []],
    ['x', []],
  ])('knows the attributes that a provider fills by the mapping %j', (mapping, expected) => {
    const app = client({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://app.example.com/callback'],
      WriteAttributes: ['name'],
      SupportedIdentityProviders: [{ Ref: 'Corp' }],
    });
    expect(issuesOf({ Corp: provider({ AttributeMapping: mapping }), App: app })).toEqual(expected);
  });

  const machine = (scope: Json) =>
    client(
      {
        AllowedOAuthFlowsUserPoolClient: true,
        AllowedOAuthFlows: ['client_credentials'],
        GenerateSecret: true,
        AllowedOAuthScopes: [scope],
      },
      { DependsOn: 'Api' },
    );

  const unknownScope = 'scope-unknown Properties.AllowedOAuthScopes.0';

  test.each<[Json, object, ReadonlyArray<string>]>([
    ['https://api/read', server(), []],
    ['https://api/write', server(), [unknownScope]],
    ['other/read', server(), [unknownScope]],
    ['https://api/read', server({ Scopes: { Ref: 'AWS::NoValue' } }), [unknownScope]],
    ['https://api/write', server({ Scopes: { Ref: 'Scopes' } }), []],
    ['https://api/write', server({ Scopes: [{ ScopeName: { Ref: 'Name' } }] }), []],
    ['https://api/write', server({ Scopes: ['write'] }), []],
    ['https://api/write', server({ Identifier: { Ref: 'Id' } }), []],
    [{ 'Fn::Sub': '${Api}/read' }, server(), []],
    [{ 'Fn::Sub': '${Api}/write' }, server(), [unknownScope]],
    [{ 'Fn::Sub': ['${Api}/${name}', { name: 'write' }] }, server(), [unknownScope]],
    [{ 'Fn::Sub': ['${server}/write', { server: { Ref: 'Api' } }] }, server(), [unknownScope]],
    [{ 'Fn::Sub': ['${Api}/write', { Ref: 'Variables' }] }, server(), [unknownScope]],
    [{ 'Fn::Sub': [] }, server(), []],
    [{ 'Fn::Sub': ['${Api}/write', []] }, server(), []],
    [{ 'Fn::Join': ['/', [{ Ref: 'Api' }, 'read']] }, server(), []],
    [{ 'Fn::Join': ['', [{ Ref: 'Api' }, '/write']] }, server(), [unknownScope]],
    [{ 'Fn::Sub': '${Api}/write' }, server({ Identifier: { Ref: 'Id' } }), []],
    [{ Ref: 'Scope' }, server(), []],
  ])('knows the scopes of the resource servers for %j', (scope, api, expected) => {
    expect(issuesOf({ Api: api, App: machine(scope) })).toEqual(expected);
  });

  test.each<[string, Json]>([
    ['a parameter', { Ref: 'PoolId' }],
    ['another stack', { 'Fn::ImportValue': 'pool' }],
    ['a literal', 'eu-west-1_abc'],
  ])('knows nothing of a user pool that is given by %s', (_, userPoolId) => {
    expect(
      issuesOf({ App: client({ UserPoolId: userPoolId, SupportedIdentityProviders: ['Google'] }) }),
    ).toEqual([]);
  });

  const custom = (properties: Json, type = 'Custom::Provider') => ({ Type: type, Properties: properties });

  test.each<[string, object, object]>([
    ['a macro', {}, { Transform: ['AWS::Serverless-2016-10-31', 'Mine'] }],
    ['a macro among resources', { 'Fn::Transform': { Name: 'AWS::Include' } }, {}],
    ['a function as properties', { Pool: poolOf({ 'Fn::Transform': { Name: 'AWS::Include' } }) }, {}],
    ['a custom resource', { Custom: custom({ Pool: { Ref: 'Pool' } }) }, {}],
    [
      'a custom resource of AWS',
      { C: custom({ P: { Ref: 'Pool' } }, 'AWS::CloudFormation::CustomResource') },
      {},
    ],
    [
      'a nested stack',
      { Nested: custom({ P: { 'Fn::Sub': '${Pool.Arn}' } }, 'AWS::CloudFormation::Stack') },
      {},
    ],
    [
      'a nested application',
      { N: custom([{ 'Fn::Sub': ['${Pool}', {}] }], 'AWS::Serverless::Application') },
      {},
    ],
    [
      'a function of a custom resource',
      {
        Custom: custom({ ServiceToken: { 'Fn::GetAtt': ['Handler', 'Arn'] } }),
        Handler: custom({ Environment: { Pool: { 'Fn::GetAtt': 'Pool.Arn' } } }, 'AWS::Lambda::Function'),
      },
      {},
    ],
    ['a custom resource that waits', { Custom: { Type: 'Custom::Provider', DependsOn: 'Pool' } }, {}],
  ])('knows nothing of a user pool that %s may change', (_, resources, template) => {
    expect(issuesOf({ ...resources, App: signsInWith('Google') }, template)).toEqual([]);
  });

  test('knows nothing for any client where the user pool may be changed before all of them', () => {
    const resources = {
      Custom: custom({ Pool: { Ref: 'Pool' } }),
      First: signsInWith('CorpA'),
      App: signsInWith('CorpB'),
    };
    expect(issuesOf(resources)).toEqual([]);
  });

  test.each<[string, object]>([
    ['a macro of AWS', {}],
    [
      'a custom resource after the client',
      { Secret: custom({ Pool: { Ref: 'Pool' }, Client: { Ref: 'App' } }) },
    ],
    [
      'a custom resource that does not refer to it',
      { Other: custom({ 'Fn::Sub': 5, 'Fn::GetAtt': 'Pool', Text: '${Pool}' }) },
    ],
    ['an escaped name', { Other: custom({ a: { 'Fn::Sub': '${!Pool}' } }) }],
  ])('knows the user pool in spite of %s', (_, resources) => {
    const template = { Transform: 'AWS::Serverless-2016-10-31' };
    expect(issuesOf({ ...resources, App: signsInWith('Google') }, template)).toEqual([missing]);
  });

  test('takes each key of the given context in place of what the template says', () => {
    const app = client({ SupportedIdentityProviders: ['Google'], ReadAttributes: ['custom:tier'] });
    const context = { identityProviders: { Google: {} } };
    expect(issuesOf({ App: app }, {}, context)).toEqual([unknown]);
    expect(issuesOf({ App: app }, {}, { attributes: { 'custom:tier': {} } })).toEqual([missing]);
  });
});
