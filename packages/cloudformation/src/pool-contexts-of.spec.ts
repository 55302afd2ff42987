import { client, issuesOf, pool, provider, server } from '../fixtures/template';
import type { Json } from './index';

describe('what is known of the user pool', () => {
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
  ])('are attributes: %j', (schema, name, expected) => {
    expect(attributes(schema, [name])).toEqual(expected);
  });

  test('are required and immutable attributes', () => {
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
    ['LITE', ['auth-flow-user-auth-tier Properties.ExplicitAuthFlows']],
    ['PLUS', []],
    [{ Ref: 'Tier' }, []],
    ['lite', []],
  ])('is its plan: %j', (tier, expected) => {
    const flows = ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'];
    const resources = { Pool: poolOf({ UserPoolTier: tier }), App: client({ ExplicitAuthFlows: flows }) };
    expect(issuesOf(resources)).toEqual(expected);
  });

  const signsInWith = (name: Json, ...others: ReadonlyArray<Json>) =>
    client({ SupportedIdentityProviders: [name, ...others] }, { DependsOn: ['Corp', 'Other'] });

  const missing = 'idp-exists Properties.SupportedIdentityProviders.0';

  test.each<[string, object, ReadonlyArray<string>]>([
    ['none', {}, [missing]],
    ['the one', { Corp: provider({ ProviderName: 'Google' }) }, []],
    ['another', { Corp: provider({}) }, [missing]],
    ['one of another pool', { Other: pool, Corp: provider({ UserPoolId: { Ref: 'Other' } }) }, [missing]],
    [
      'one by an attribute',
      { Corp: provider({ UserPoolId: { 'Fn::GetAtt': ['Pool', 'UserPoolId'] } }) },
      [missing],
    ],
    ['one by another attribute', { Corp: provider({ UserPoolId: { 'Fn::GetAtt': ['Pool', 'Arn'] } }) }, []],
    ['one by Fn::Sub', { Corp: provider({ UserPoolId: { 'Fn::Sub': '${Pool}' } }) }, [missing]],
    ['one by a longer Fn::Sub', { Corp: provider({ UserPoolId: { 'Fn::Sub': '${Pool}-' } }) }, []],
    ['one of who knows which pool', { Corp: provider({ UserPoolId: { Ref: 'PoolId' } }) }, []],
    ['one of a literal pool', { Corp: provider({ UserPoolId: 'eu-west-1_a' }) }, []],
    ['one under a condition', { Corp: provider({}, { Condition: 'A' }) }, []],
    ['one with an open name', { Corp: provider({ ProviderName: { Ref: 'Name' } }) }, []],
    ['one without properties', { Corp: { Type: 'AWS::Cognito::UserPoolIdentityProvider' } }, []],
  ])('are its providers: %s', (_, resources, expected) => {
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
  ])('are the attributes that its providers fill: %j', (mapping, expected) => {
    const app = client({ WriteAttributes: ['name'], SupportedIdentityProviders: [{ Ref: 'Corp' }] });
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
  ])('are the scopes of its resource servers: %j', (scope, api, expected) => {
    expect(issuesOf({ Api: api, App: machine(scope) })).toEqual(expected);
  });

  test.each<[string, Json]>([
    ['a parameter', { Ref: 'PoolId' }],
    ['another stack', { 'Fn::ImportValue': 'pool' }],
    ['a literal', 'eu-west-1_abc'],
  ])('is nothing where the pool is %s', (_, userPoolId) => {
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
  ])('is nothing where %s may change the pool', (_, resources, template) => {
    expect(issuesOf({ ...resources, App: signsInWith('Google') }, template)).toEqual([]);
  });

  test('is nothing to any client where it may be changed before all of them', () => {
    const resources = {
      Custom: custom({ Pool: { Ref: 'Pool' } }),
      First: signsInWith('A'),
      App: signsInWith('B'),
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
      'a custom resource of its own',
      { Other: custom({ 'Fn::Sub': 5, 'Fn::GetAtt': 'Pool', Text: '${Pool}' }) },
    ],
    ['an escaped name', { Other: custom({ a: { 'Fn::Sub': '${!Pool}' } }) }],
  ])('is known beside %s', (_, resources) => {
    const template = { Transform: 'AWS::Serverless-2016-10-31' };
    expect(issuesOf({ ...resources, App: signsInWith('Google') }, template)).toEqual([missing]);
  });

  test('gives way to what is said, key by key', () => {
    const app = client({ SupportedIdentityProviders: ['Google'], ReadAttributes: ['custom:tier'] });
    const context = { identityProviders: { Google: {} } };
    expect(issuesOf({ App: app }, {}, context)).toEqual([unknown]);
    expect(issuesOf({ App: app }, {}, { attributes: { 'custom:tier': {} } })).toEqual([missing]);
  });
});
