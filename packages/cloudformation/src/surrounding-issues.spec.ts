/** What other resources of a template say against a client, and what they leave open. */
import { client, issuesOf, type Properties } from '../fixtures/template';
import { validateTemplate, type Json } from './index';

const browser = (properties: Properties = {}, attributes: object = {}) =>
  client(
    {
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://app.example.com/oauth2/idpresponse'],
      SupportedIdentityProviders: ['COGNITO'],
      ...properties,
    },
    attributes,
  );

const authenticate = (config: object = {}): Json => ({
  Type: 'authenticate-cognito',
  AuthenticateCognitoConfig: { UserPoolClientId: { Ref: 'App' }, UserPoolDomain: 'acme', ...config },
});

const listener = (actions: Json, attributes: object = {}) => ({
  Type: 'AWS::ElasticLoadBalancingV2::Listener',
  ...attributes,
  Properties: { DefaultActions: actions },
});

const rule = (actions: Json) => ({
  Type: 'AWS::ElasticLoadBalancingV2::ListenerRule',
  Properties: { Actions: actions },
});

const noSecret = 'alb-client-secret Properties.GenerateSecret';

describe('a load balancer that signs users in', () => {
  const withPublicClient = (Listener: object, template: object = {}) =>
    issuesOf({ App: browser({ GenerateSecret: false }), Listener }, template);

  test.each<[string, object, ReadonlyArray<string>]>([
    ['a listener', listener([authenticate()]), [noSecret]],
    [
      'a listener by Fn::GetAtt',
      listener([authenticate({ UserPoolClientId: { 'Fn::GetAtt': ['App', 'ClientId'] } })]),
      [noSecret],
    ],
    [
      'a listener by Fn::Sub',
      listener([authenticate({ UserPoolClientId: { 'Fn::Sub': '${App}' } })]),
      [noSecret],
    ],
    ['a rule of a listener', rule([{ Type: 'forward' }, authenticate()]), [noSecret]],
    [
      'a listener with the client of another stack',
      listener([authenticate({ UserPoolClientId: { 'Fn::ImportValue': 'a' } })]),
      [],
    ],
    [
      'a listener with what is no client',
      listener([authenticate({ UserPoolClientId: { Ref: 'Pool' } })]),
      [],
    ],
    ['a listener under a condition', listener([authenticate()], { Condition: 'A' }), []],
    ['open actions', listener({ 'Fn::If': ['A', [authenticate()], []] }), []],
    ['an open action', listener([{ 'Fn::If': ['A', authenticate(), authenticate()] }]), []],
    ['an open configuration', listener([{ AuthenticateCognitoConfig: { 'Fn::If': ['A', {}, {}] } }]), []],
    ['another action', listener([{ Type: 'forward' }]), []],
    ['no properties', { Type: 'AWS::ElasticLoadBalancingV2::Listener' }, []],
  ])('needs a client with a secret: %s', (_, written, expected) => {
    expect(withPublicClient(written)).toEqual(expected);
  });

  test('is told once for several listeners, and under the condition of the client', () => {
    const both = { A: listener([authenticate()]), B: rule([authenticate()]) };
    expect(issuesOf({ ...both, App: browser({ GenerateSecret: false }) })).toEqual([noSecret]);
    const inProduction = { Condition: 'IsProduction' };
    const resources = {
      App: browser({ GenerateSecret: false }, inProduction),
      Listener: listener([authenticate()], inProduction),
    };
    expect(issuesOf(resources)).toEqual([noSecret]);
  });

  const grant = 'alb-client-grant Properties.AllowedOAuthFlows';
  const scope = 'alb-client-scope Properties.AllowedOAuthScopes';
  const callback = 'alb-client-callback Properties.CallbackURLs';
  const generated = 'alb-callback-case Properties.CallbackURLs.0';
  const open = { Ref: 'Open' };
  const dnsName: Json = { 'Fn::Sub': 'https://${Balancer.DNSName}/oauth2/idpresponse' };
  const none = { Ref: 'AWS::NoValue' };

  test.each<[string, Properties, Properties, ReadonlyArray<string>]>([
    ['what it needs', {}, {}, []],
    ['an open secret', { GenerateSecret: open }, {}, []],
    [
      'the implicit grant',
      { AllowedOAuthFlows: ['implicit'] },
      {},
      ['oauth-implicit-default Properties.AllowedOAuthFlows.0', grant],
    ],
    [
      'the code grant among others',
      { AllowedOAuthFlows: ['code', 'implicit'] },
      {},
      ['oauth-implicit-default Properties.AllowedOAuthFlows.1'],
    ],
    ['open grants', { AllowedOAuthFlows: [open] }, {}, []],
    [
      'the grant for machines',
      { AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['api/read'] },
      {},
      ['scope-unknown Properties.AllowedOAuthScopes.0', grant, scope],
    ],
    ['no grant', { AllowedOAuthFlows: [] }, {}, ['oauth-flows-required Properties.AllowedOAuthFlows']],
    [
      'a switch that is off',
      { AllowedOAuthFlowsUserPoolClient: false },
      {},
      ['oauth-switch-missing Properties.AllowedOAuthFlowsUserPoolClient'],
    ],
    [
      'no OAuth',
      {
        AllowedOAuthFlowsUserPoolClient: none,
        AllowedOAuthFlows: none,
        AllowedOAuthScopes: none,
        CallbackURLs: none,
      },
      {},
      [grant],
    ],
    ['other scopes', { AllowedOAuthScopes: ['openid', 'email'] }, { Scope: 'email openid' }, []],
    ['too few scopes', { AllowedOAuthScopes: ['openid'] }, { Scope: 'openid  email phone' }, [scope, scope]],
    [
      'not the default scope',
      { AllowedOAuthScopes: ['email'] },
      {},
      ['scope-needs-openid Properties.AllowedOAuthScopes', scope],
    ],
    ['open scopes', { AllowedOAuthScopes: open }, { Scope: 'email' }, []],
    [
      'an open scope',
      { AllowedOAuthScopes: ['openid', { 'Fn::Sub': '${Api}/read' }] },
      { Scope: 'email' },
      [],
    ],
    ['whatever is asked for', {}, { Scope: open }, []],
    ['another callback URL', { CallbackURLs: ['https://app.example.com/'] }, {}, [callback]],
    [
      'one callback URL among others',
      { CallbackURLs: ['https://a.example.com/', { 'Fn::Sub': 'https://${Host}/oauth2/idpresponse' }] },
      {},
      [],
    ],
    ['a callback URL that is open', { CallbackURLs: [open] }, {}, []],
    [
      'a callback URL that ends open',
      { CallbackURLs: [{ 'Fn::Sub': 'https://a.example.com/${Path}' }] },
      {},
      [],
    ],
    ['open callback URLs', { CallbackURLs: open }, {}, []],
    ['a generated name', { CallbackURLs: [dnsName] }, {}, [generated]],
    [
      'a generated name beside another',
      { CallbackURLs: [dnsName, 'https://a.example.com/oauth2/idpresponse'] },
      {},
      [],
    ],
    [
      'the name of a named load balancer',
      { CallbackURLs: [{ 'Fn::Sub': 'https://${Named.DNSName}/oauth2/idpresponse' }] },
      {},
      [],
    ],
    [
      'an attribute of something else',
      { CallbackURLs: [{ 'Fn::Sub': 'https://${Pool.DNSName}/oauth2/idpresponse' }] },
      {},
      [],
    ],
    [
      'another attribute',
      { CallbackURLs: [{ 'Fn::Sub': 'https://${Balancer.LoadBalancerName}/oauth2/idpresponse' }] },
      {},
      [],
    ],
    [
      'a part of the host',
      { CallbackURLs: [{ 'Fn::Sub': 'https://www.${Balancer.DNSName}/oauth2/idpresponse' }] },
      {},
      [],
    ],
    [
      'a longer path',
      { CallbackURLs: [{ 'Fn::Sub': 'https://${Balancer.DNSName}/a/oauth2/idpresponse' }] },
      {},
      [],
    ],
  ])('looks at the grants, scopes and callback URLs of the client: %s', (_, properties, config, expected) => {
    const Balancer = { Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer' };
    const Named = { ...Balancer, Properties: { Name: 'web' } };
    const found = issuesOf({
      App: browser(properties),
      Listener: listener([authenticate(config)]),
      Balancer,
      Named,
    });
    expect(
      found.filter((issue) => !issue.startsWith('scope-needs-openid') || expected.includes(issue)),
    ).toEqual(expected.filter((issue) => found.includes(issue) || !issue.startsWith('scope-needs-openid')));
  });

  test('is not asked about settings that code may change', () => {
    const Code = { Type: 'Custom::Settings', Properties: { ClientId: { Ref: 'App' } } };
    const App = browser({ GenerateSecret: false, CallbackURLs: ['https://app.example.com/'] });
    const Listener = listener([authenticate()]);
    expect(issuesOf({ App, Listener })).toEqual([noSecret, callback]);
    expect(issuesOf({ App, Listener, Code })).toEqual([noSecret]);
  });

  test('has fixes that change the client', () => {
    const App = browser({ GenerateSecret: false, AllowedOAuthFlows: ['implicit'] });
    const Listener = listener([authenticate({ Scope: 'openid email' })]);
    const fixes = validateTemplate({ Resources: { App, Listener } }).flatMap(({ issues }) =>
      issues
        .filter(({ code }) => code.startsWith('alb-'))
        .flatMap(({ fixes: [fix] }) => fix?.inSource ?? [])
        .map(({ kind, path }) => [kind, ...path.slice(3)]),
    );
    expect(fixes).toEqual([
      ['set', 'GenerateSecret'],
      ['add', 'AllowedOAuthFlows'],
      ['add', 'AllowedOAuthScopes'],
    ]);
  });
});

describe('managed login', () => {
  const domain = (properties: Properties = {}, attributes: object = {}) => ({
    Type: 'AWS::Cognito::UserPoolDomain',
    ...attributes,
    Properties: { UserPoolId: { Ref: 'Pool' }, Domain: 'acme', ManagedLoginVersion: 2, ...properties },
  });
  const branding = (properties: Properties, attributes: object = {}) => ({
    Type: 'AWS::Cognito::ManagedLoginBranding',
    ...attributes,
    Properties: { UserPoolId: { Ref: 'Pool' }, ...properties },
  });
  const missing = 'login-branding-missing Properties.AllowedOAuthFlows';
  const Domain = domain();

  test.each<[string, object, ReadonlyArray<string>]>([
    ['no branding', {}, [missing]],
    ['a branding of the client', { Branding: branding({ ClientId: { Ref: 'App' } }) }, []],
    [
      'a branding of the client, perhaps',
      { Branding: branding({ ClientId: { Ref: 'App' } }, { Condition: 'A' }) },
      [],
    ],
    [
      'a branding of another client',
      { Other: client({}), Branding: branding({ ClientId: { Ref: 'Other' } }) },
      [missing],
    ],
    ['a branding of an open client', { Branding: branding({ ClientId: { Ref: 'Id' } }) }, []],
    [
      'code that knows the client',
      { Code: { Type: 'Custom::Branding', Properties: { Id: { Ref: 'App' } } } },
      [],
    ],
    ['code that does not know it', { Code: { Type: 'Custom::Branding', Properties: {} } }, [missing]],
    ['the version as a text', { Domain: domain({ ManagedLoginVersion: '2' }) }, [missing]],
    ['the version before', { Domain: domain({ ManagedLoginVersion: 1 }) }, []],
    ['an open version', { Domain: domain({ ManagedLoginVersion: { Ref: 'Version' } }) }, []],
    ['a domain of another pool', { Domain: domain({ UserPoolId: 'eu-west-1_a' }) }, []],
    ['a domain under a condition', { Domain: domain({}, { Condition: 'A' }) }, []],
    ['hidden resources', { 'Fn::Transform': { Name: 'AWS::Include' } }, []],
  ])('needs a branding for each client: %s', (_, resources, expected) => {
    expect(issuesOf({ App: browser(), Domain, ...resources })).toEqual(expected);
  });

  test.each<[string, Properties, ReadonlyArray<string>]>([
    ['a provider beside the user pool', { SupportedIdentityProviders: ['COGNITO', 'Google'] }, [missing]],
    ['a lone provider', { SupportedIdentityProviders: ['Google'] }, []],
    ['open providers', { SupportedIdentityProviders: { Ref: 'Providers' } }, []],
    ['open grants', { AllowedOAuthFlows: { Ref: 'Flows' } }, []],
    ['an open switch', { AllowedOAuthFlowsUserPoolClient: { Ref: 'IsOn' } }, []],
    ['the implicit grant', { AllowedOAuthFlows: ['implicit'] }, [missing]],
    ['a machine', { AllowedOAuthFlows: ['client_credentials'], AllowedOAuthScopes: ['api/read'] }, []],
  ])('shows pages to users of a client with %s', (_, properties, expected) => {
    const found = issuesOf({ App: browser(properties), Domain }, {}, { identityProviders: { Google: {} } });
    expect(found.filter((issue) => issue.startsWith('login-'))).toEqual(expected);
  });

  test('is told under the condition of the client', () => {
    const inProduction = { Condition: 'IsProduction' };
    expect(issuesOf({ App: browser({}, inProduction), Domain: domain({}, inProduction) })).toEqual([missing]);
  });
});

test('what surrounds a client is looked at in each world', () => {
  const Parameters = {
    Stage: { Type: 'String', AllowedValues: ['dev', 'prod'] },
    Version: { Type: 'Number', Default: 2 },
  };
  const Conditions = { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } };
  const Domain = {
    Type: 'AWS::Cognito::UserPoolDomain',
    Properties: { UserPoolId: { Ref: 'Pool' }, ManagedLoginVersion: { Ref: 'Version' } },
  };
  const Listener = listener([authenticate()], { Condition: 'IsProd' });
  const App = browser({ GenerateSecret: false });
  const found = validateTemplate({
    Parameters,
    Conditions,
    Resources: { Pool: { Type: 'AWS::Cognito::UserPool' }, App, Domain, Listener },
  }).flatMap(({ issues }) => issues.map(({ code, world }) => [code, world?.label]));
  expect(found).toEqual([
    ['alb-client-secret', 'when IsProd'],
    ['login-branding-missing', 'with the default of Version'],
  ]);
});

describe('a client without a name', () => {
  const named = (length: number, properties: Properties = {}) =>
    issuesOf({ ['A'.repeat(length)]: client(properties) });

  test('has a logical id of at most 115 characters', () => {
    expect(named(115)).toEqual([]);
    expect(named(116)).toEqual(['client-name-generated Properties.ClientName']);
    expect(named(116, { ClientName: { Ref: 'AWS::NoValue' } })).toEqual([
      'client-name-generated Properties.ClientName',
    ]);
    expect(named(116, { ClientName: 'web' })).toEqual([]);
    expect(named(116, { ClientName: { Ref: 'Name' } })).toEqual([]);
  });
});

test('resources of a template are read no more often for many clients than for one', () => {
  const readsFor = (clients: number): number => {
    let reads = 0;
    const counted = (Type: string, properties: Properties) => ({
      Type,
      get Properties() {
        reads += 1;
        return properties;
      },
    });
    const apps = Array.from({ length: clients }, (_, index): [string, object] => [`App${index}`, browser()]);
    const Resources = {
      Pool: { Type: 'AWS::Cognito::UserPool', Properties: {} },
      Domain: counted('AWS::Cognito::UserPoolDomain', {
        UserPoolId: { Ref: 'Pool' },
        ManagedLoginVersion: 2,
      }),
      Listener: counted('AWS::ElasticLoadBalancingV2::Listener', { DefaultActions: [authenticate()] }),
      ...Object.fromEntries(apps),
    };
    expect(validateTemplate({ Resources }).map(({ issues }) => issues.map(({ code }) => code))).toEqual(
      apps.map(() => ['login-branding-missing']),
    );
    return reads;
  };
  expect(readsFor(20)).toBe(readsFor(1));
});
