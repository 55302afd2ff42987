import { client, issuesOf, provider, server, type Properties } from '../fixtures/template';
import { validateTemplate } from './index';

describe('validateTemplate', () => {
  const warning = 'idp-order Properties.SupportedIdentityProviders.0';
  const app = (attributes: object = {}, properties: Properties = {}) =>
    client({ SupportedIdentityProviders: ['Corp'], ...properties }, attributes);

  test.each<[string, object, ReadonlyArray<string>]>([
    ['the lack of any reference', { App: app() }, [warning]],
    ['DependsOn', { App: app({ DependsOn: 'Corp' }) }, []],
    ['DependsOn with several resources', { App: app({ DependsOn: ['Pool', 'Corp'] }) }, []],
    ['a Ref', { App: app({}, { SupportedIdentityProviders: [{ Ref: 'Corp' }] }) }, []],
    [
      'a Ref in the metadata',
      { App: app({ Metadata: { WaitsFor: { 'Fn::If': ['Live', { Ref: 'Corp' }, ''] } } }) },
      [],
    ],
    ['a Ref in another property', { App: app({}, { ClientName: { Ref: 'Corp' } }) }, []],
    [
      'a list of providers that is open',
      { App: app({}, { SupportedIdentityProviders: { Ref: 'List' } }) },
      [],
    ],
    [
      'DependsOn with a client that waits',
      { First: app({ DependsOn: 'Corp' }), App: app({ DependsOn: 'First' }) },
      [],
    ],
    [
      'a circle that the provider is not part of',
      { A: { Type: 'A::B::C', DependsOn: 'App' }, App: app({ DependsOn: 'A' }) },
      [warning],
    ],
    ['DependsOn with a resource that does not exist', { App: app({ DependsOn: 'None' }) }, [warning]],
  ])('decides by %s whether a client may be created before its provider', (_, resources, expected) => {
    expect(issuesOf({ Corp: provider({}), ...resources })).toEqual(expected);
  });

  test.each([
    [provider({}), 'refer to it with Ref Corp, or add DependsOn: Corp'],
    [{ ...provider({}), Condition: 'IsLive' }, 'refer to it with Ref Corp'],
  ])('tells of DependsOn only where the provider %j is there in any case', (corp, fix) => {
    const [check] = validateTemplate({
      Conditions: { IsLive: { 'Fn::Equals': [{ Ref: 'AWS::AccountId' }, '1'] } },
      Resources: { Corp: corp, App: app() },
    });
    const found = check?.issues.find(({ code }) => code === 'idp-order');
    expect(found?.fixes.map(({ title }) => title)).toEqual([fix]);
  });

  test('warns of a provider whose user pool is outside the template if the client names the same pool', () => {
    const elsewhere = { UserPoolId: { Ref: 'PoolId' } };
    expect(issuesOf({ Corp: provider(elsewhere), App: app({}, elsewhere) })).toEqual([warning]);
    expect(issuesOf({ Corp: provider({}), App: app({}, elsewhere) })).toEqual([]);
  });

  test('warns of a provider that names the user pool of the client in another way', () => {
    const other = { UserPoolId: { 'Fn::GetAtt': ['Pool', 'UserPoolId'] } };
    expect(issuesOf({ Corp: provider(other), App: app() })).toEqual([warning]);
  });

  test('warns of a resource server that a scope of the client names', () => {
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
