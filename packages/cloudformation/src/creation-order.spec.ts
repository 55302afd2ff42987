import { client, issuesOf, provider, server, type Properties } from '../fixtures/template';

describe('the order of creation', () => {
  const warning = 'idp-order Properties.SupportedIdentityProviders.0';
  const app = (attributes: object = {}, properties: Properties = {}) =>
    client({ SupportedIdentityProviders: ['Corp'], ...properties }, attributes);

  test.each<[string, object, ReadonlyArray<string>]>([
    ['no word of it', { App: app() }, [warning]],
    ['DependsOn', { App: app({ DependsOn: 'Corp' }) }, []],
    ['DependsOn of several', { App: app({ DependsOn: ['Pool', 'Corp'] }) }, []],
    ['a Ref', { App: app({}, { SupportedIdentityProviders: [{ Ref: 'Corp' }] }) }, []],
    ['a Ref elsewhere', { App: app({}, { ClientName: { Ref: 'Corp' } }) }, []],
    ['an open list', { App: app({}, { SupportedIdentityProviders: { Ref: 'List' } }) }, []],
    ['another that waits', { First: app({ DependsOn: 'Corp' }), App: app({ DependsOn: 'First' }) }, []],
    [
      'a detour without end',
      { A: { Type: 'A::B::C', DependsOn: 'App' }, App: app({ DependsOn: 'A' }) },
      [warning],
    ],
    ['one that is not there', { App: app({ DependsOn: 'None' }) }, [warning]],
  ])('is told by %s', (_, resources, expected) => {
    expect(issuesOf({ Corp: provider({}), ...resources })).toEqual(expected);
  });

  test('is told where both name the pool alike, though it is elsewhere', () => {
    const elsewhere = { UserPoolId: { Ref: 'PoolId' } };
    expect(issuesOf({ Corp: provider(elsewhere), App: app({}, elsewhere) })).toEqual([warning]);
    expect(issuesOf({ Corp: provider({}), App: app({}, elsewhere) })).toEqual([]);
  });

  test('is told of pools that are named in two ways', () => {
    const other = { UserPoolId: { 'Fn::GetAtt': ['Pool', 'UserPoolId'] } };
    expect(issuesOf({ Corp: provider(other), App: app() })).toEqual([warning]);
  });

  test('is told of resource servers', () => {
    const scopes = {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      GenerateSecret: true,
      AllowedOAuthScopes: ['https://api/read'],
    };
    expect(issuesOf({ Api: server(), App: client(scopes) })).toEqual([
      'idp-order Properties.AllowedOAuthScopes.0',
    ]);
  });
});
