import * as fc from 'fast-check';
import { check, client, deferralsOf, issuesOf, pool, provider, type Properties } from '../fixtures/template';
import type { RuleChoice } from '@org/cognito-core';
import { isTemplate, templateRules, validateTemplate, type Json } from './index';

describe('validateTemplate', () => {
  test('checks each client of a template, by its logical id', () => {
    const checks = check({
      Web: client({ CallbackURLs: ['http://a.example.com'] }),
      Topic: { Type: 'AWS::SNS::Topic' },
      Worker: client({ AuthSessionValidity: 20 }),
    });
    expect(checks.map(({ logicalId, issues }) => [logicalId, issues.map(({ path }) => path)])).toEqual([
      ['Web', expect.arrayContaining([['Resources', 'Web', 'Properties', 'CallbackURLs', 0]])],
      ['Worker', [['Resources', 'Worker', 'Properties', 'AuthSessionValidity']]],
    ]);
  });

  test.each([null, 1, 'Resources', [], {}, { Resources: null }, { Resources: [] }, { disableOAuth: true }])(
    'finds no client in %j, which is not a template',
    (value) => {
      expect(isTemplate(value)).toBe(false);
      expect(validateTemplate(value)).toEqual([]);
    },
  );

  test('a part of a template misses no provider that may stand elsewhere', () => {
    const template = { Resources: { Pool: pool, Web: client({ SupportedIdentityProviders: ['Corp'] }) } };
    const codes = (isPartial: boolean): ReadonlyArray<string> =>
      validateTemplate(template, { isPartial }).flatMap(({ issues }) => issues.map(({ code }) => code));
    expect([codes(false), codes(true)]).toEqual([['idp-exists'], []]);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), fc.anything(), (properties, other) => {
        const resource = { Type: 'AWS::Cognito::UserPoolClient', Properties: properties, Metadata: other };
        const checks = validateTemplate({
          Transform: other,
          Resources: { Pool: { ...pool, Properties: other }, Other: other, App: resource },
        });
        expect(checks.at(-1)?.logicalId).toBe('App');
      }),
    );
  });

  test('reports a template that cannot be read as a whole', () => {
    const endless: Record<string, unknown> = { Type: 'AWS::Cognito::UserPoolClient' };
    endless['Properties'] = endless;
    expect(validateTemplate({ Resources: { App: endless } })).toMatchObject([
      { logicalId: '', issues: [{ code: 'value-unreadable', path: [] }] },
    ]);
  });

  test('asks a function what is known of the user pool of each client', () => {
    const asked: Array<readonly [string, unknown]> = [];
    const ofPool = { UserPoolId: { Ref: 'Pool' }, SupportedIdentityProviders: ['Corp'] };
    const checks = validateTemplate(
      { Resources: { Pool: pool, Web: client(ofPool), App: client(ofPool) } },
      {
        context: (said, logicalId) => {
          asked.push([logicalId, said.identityProviders]);
          return logicalId === 'Web' ? { ...said, identityProviders: { Corp: {} } } : said;
        },
      },
    );
    expect(asked).toEqual([
      ['Web', {}],
      ['App', {}],
    ]);
    expect(checks.flatMap(({ logicalId, issues }) => issues.map(({ code }) => [logicalId, code]))).toEqual([
      ['App', 'idp-exists'],
    ]);
  });

  test('has rules of its own, which templateRules explains', () => {
    expect(templateRules.map(({ code, severity }) => [code, severity])).toEqual([
      ['user-pool-id-required', 'error'],
      ['user-pool-id-format', 'error'],
      ['idp-order', 'warning'],
      ['sub-forgotten', 'warning'],
      ['client-name-generated', 'error'],
      ['alb-client-secret', 'error'],
      ['alb-client-grant', 'warning'],
      ['alb-client-scope', 'warning'],
      ['alb-client-callback', 'warning'],
      ['alb-callback-case', 'warning'],
      ['login-branding-missing', 'warning'],
    ]);
  });

  test.each(templateRules)('knows $code from others than an emulator and us', ({ sources }) => {
    const weak: ReadonlyArray<string> = ['emulator', 'reasoning'];
    expect(sources.filter(({ kind }) => !weak.includes(kind))).not.toEqual([]);
  });

  test.each(templateRules)(
    'reports $code alone in the failing example, and nothing in the fixed one',
    (rule) => {
      const found = (template: object) =>
        validateTemplate(template).flatMap(({ issues }) =>
          issues.map(({ code, severity }) => [code, severity]),
        );
      expect(found(rule.failing)).toEqual([[rule.code, rule.severity]]);
      expect(found(rule.fixed)).toEqual([]);
    },
  );
});

/** The issues of the repeated items from one position of an array to another. */
const duplicates = (kind: string, list: string, first: number, last: number): ReadonlyArray<string> =>
  Array.from(
    { length: last - first + 1 },
    (_, index) => `${kind}-duplicate Properties.${list}.${first + index}`,
  );

describe('validateTemplate of properties', () => {
  test.each<[unknown, ReadonlyArray<string>]>([
    [null, ['value-type Properties']],
    [[], ['value-type Properties']],
    ['x', ['value-type Properties']],
    [undefined, ['user-pool-id-required Properties.UserPoolId']],
    [{ UserPoolId: { Ref: 'Pool' } }, []],
  ])('checks the properties %j', (properties, expected) => {
    expect(
      issuesOf({
        App: {
          Type: 'AWS::Cognito::UserPoolClient',
          ...(properties !== undefined && { Properties: properties }),
        },
      }),
    ).toEqual(expected);
  });

  test.each([
    ['ClientId', 'read-only-in-template'],
    ['ClientSecret', 'read-only-in-template'],
    ['Name', 'read-only-in-template'],
    ['Tags', 'unknown-key'],
    ['lint', 'unknown-key'],
  ])('refuses the property %s: %s', (property, code) => {
    expect(issuesOf({ App: client({ [property]: 'x' }) })).toEqual([`${code} Properties.${property}`]);
  });

  test('takes what a misspelt property holds for given', () => {
    expect(issuesOf({ App: client({ CallbackUrls: ['https://app.example.com/'] }) })).toEqual([
      'unknown-key Properties.CallbackUrls',
      'oauth-kept-while-disabled Properties.AllowedOAuthFlowsUserPoolClient',
    ]);
  });

  test('takes undefined properties for absent', () => {
    const rotation = { Feature: 'ENABLED', RetryGracePeriodSeconds: undefined };
    const open = { PreventUserExistenceErrors: undefined, RefreshTokenRotation: rotation };
    expect(issuesOf({ App: client(open as unknown as Properties) })).toEqual([]);
  });

  test('reports every mistake, whatever else is wrong', () => {
    const malformed = {
      RefreshTokenRotation: { Feature: 5, Grace: 1, RetryGracePeriodSeconds: [] },
      ReadAttributes: ['email', null, 'tier'],
      LogoutURLs: 'https://a.example.com',
      AuthSessionValidity: 99,
    };
    expect(issuesOf({ App: client(malformed) }).sort()).toEqual([
      'attr-unknown Properties.ReadAttributes.2',
      'auth-session-range Properties.AuthSessionValidity',
      'oauth-kept-while-disabled Properties.AllowedOAuthFlowsUserPoolClient',
      'rotation-feature-unknown Properties.RefreshTokenRotation.Feature',
      'unknown-key Properties.RefreshTokenRotation.Grace',
      'value-type Properties.LogoutURLs',
      'value-type Properties.ReadAttributes.1',
      'value-type Properties.RefreshTokenRotation.RetryGracePeriodSeconds',
    ]);
  });

  test.each<[Properties, ReadonlyArray<string>]>([
    [
      { AllowedOAuthFlows: ['code', 'implicit', 'code', 'implicit'] },
      [
        'list-length Properties.AllowedOAuthFlows',
        'oauth-flow-duplicate Properties.AllowedOAuthFlows.2',
        'oauth-flow-duplicate Properties.AllowedOAuthFlows.3',
        'oauth-implicit-default Properties.AllowedOAuthFlows.1',
      ],
    ],
    [{ AllowedOAuthFlows: ['code', 'code', 'code'] }, duplicates('oauth-flow', 'AllowedOAuthFlows', 1, 2)],
    [
      { AllowedOAuthScopes: Array.from({ length: 51 }, () => 'openid') },
      ['scopes-max Properties.AllowedOAuthScopes', ...duplicates('scope', 'AllowedOAuthScopes', 1, 50)],
    ],
    [
      { AllowedOAuthScopes: Array.from({ length: 50 }, () => 'openid') },
      duplicates('scope', 'AllowedOAuthScopes', 1, 49),
    ],
    [
      { AllowedOAuthScopes: Array.from({ length: 51 }, (_, index) => ({ 'Fn::Sub': `\${Api}/${index}` })) },
      ['scopes-max Properties.AllowedOAuthScopes'],
    ],
  ])('counts repeated items: %j', (lists, expected) => {
    const oAuth = {
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['code'],
      AllowedOAuthScopes: ['openid'],
      CallbackURLs: ['https://a.example/callback'],
      SupportedIdentityProviders: ['COGNITO'],
    };
    expect(issuesOf({ App: client({ ...oAuth, ...lists }) })).toEqual(expected);
  });

  test('reports the first 100 of many unknown keys, and every other mistake', () => {
    const keys = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`key${index}`, 1]));
    expect(issuesOf({ App: client({ ...keys, AuthSessionValidity: 99 }) })).toHaveLength(101);
  });

  test.each<Json>([
    { 'Fn::If': ['A', {}, {}] },
    { UserPoolId: { Ref: 'Pool' }, CallbackURLs: 5, 'Fn::Transform': { Name: 'AWS::Include' } },
  ])('defers properties that a function puts in: %j', (properties) => {
    const resources = { App: { Type: 'AWS::Cognito::UserPoolClient', Properties: properties } };
    expect(issuesOf(resources)).toEqual([]);
    expect(deferralsOf(resources)).toEqual([
      'properties-open Properties: the properties that the function puts in',
    ]);
  });

  test('defers open properties that decide what kind of client it is', () => {
    const resources = { App: client({ AllowedOAuthFlowsUserPoolClient: { 'Fn::If': ['A', true, false] } }) };
    expect(issuesOf(resources)).toEqual([]);
    expect(deferralsOf(resources)).toContain(
      'reference-position Properties.AllowedOAuthFlowsUserPoolClient: ' +
        'its value, which decides what kind of client this is',
    );
  });

  test('takes an open unit without a number', () => {
    expect(issuesOf({ App: client({ TokenValidityUnits: { IdToken: { Ref: 'Unit' } } }) })).toEqual([]);
  });

  test('defers the clients of a loop whose items are open', () => {
    const loop = (type: string) => [
      'Name',
      { Ref: 'Names' },
      { 'Client${Name}': { Type: type, Properties: { ClientName: '${Name}' } } },
    ];
    const resources = {
      'Fn::ForEach::Clients': loop('AWS::Cognito::UserPoolClient'),
      'Fn::ForEach::Topics': loop('AWS::SNS::Topic'),
    };
    expect(check(resources, { Transform: 'AWS::LanguageExtensions' })).toEqual([
      {
        logicalId: 'Fn::ForEach::Clients',
        issues: [],
        deferred: [
          {
            code: 'loop-open',
            path: ['Resources', 'Fn::ForEach::Clients'],
            needs: 'the resources that the loop makes',
          },
        ],
      },
    ]);
  });
});

describe('validateTemplate of arrays with optional items', () => {
  const item = (n: number): Json => `api/${n}`;
  const maybe: Json = { 'Fn::If': ['A', 'api/maybe', { Ref: 'AWS::NoValue' }] };
  const scopes = (count: number, ...others: ReadonlyArray<Json>) => ({
    App: client({
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      GenerateSecret: true,
      AllowedOAuthScopes: [...Array.from({ length: count }, (_, n) => item(n)), ...others],
    }),
  });
  const tooMany = 'scopes-max Properties.AllowedOAuthScopes';
  const context = { resourceServers: { api: Array.from({ length: 60 }, (_, n) => `${n}`) } };

  test.each<[number, ReadonlyArray<Json>, ReadonlyArray<string>]>([
    [50, [], []],
    [51, [], [tooMany]],
    [50, [maybe], []],
    [51, [maybe], [tooMany]],
    [50, [{ Ref: 'AWS::NoValue' }], []],
    [50, [{ 'Fn::If': ['A', { 'Fn::If': ['B', 'api/b', { Ref: 'AWS::NoValue' }] }, 'api/a'] }], []],
    [50, [{ 'Fn::If': ['A', 'api/a', 'api/b'] }], [tooMany]],
    [50, [{ 'Fn::If': 'A' }], [tooMany]],
    [50, [{ Ref: 'Scope' }], [tooMany]],
  ])('counts %d scopes and the certain ones of %j', (count, others, expected) => {
    expect(issuesOf(scopes(count, ...others), {}, context)).toEqual(expected);
  });

  test('reports no flow of the array, whose other flows are not known', () => {
    const flows = (...items: ReadonlyArray<Json>) => ({
      App: client({ GenerateSecret: true, ExplicitAuthFlows: ['ALLOW_CLIENT_TOKEN_AUTH', ...items] }),
    });
    const perhaps: Json = { 'Fn::If': ['A', 'ALLOW_USER_SRP_AUTH', { Ref: 'AWS::NoValue' }] };
    const code = 'auth-flow-client-token-exclusive Properties.ExplicitAuthFlows.0';
    expect(issuesOf(flows('ALLOW_ADMIN_USER_PASSWORD_AUTH'))).toEqual([code]);
    expect(issuesOf(flows('ALLOW_ADMIN_USER_PASSWORD_AUTH', perhaps))).toEqual([]);
  });

  test('defers the count of the optional items', () => {
    expect(deferralsOf(scopes(50, maybe))).toContain(`${tooMany}: which of the items are there`);
  });
});

describe('validateTemplate of the UserPoolId', () => {
  test.each<[Json | undefined, ReadonlyArray<string>]>([
    [undefined, ['user-pool-id-required']],
    [{ Ref: 'AWS::NoValue' }, ['user-pool-id-required']],
    [null, ['user-pool-id-format']],
    ['', ['user-pool-id-format']],
    ['pool', ['user-pool-id-format']],
    [5, ['user-pool-id-format']],
    [`eu-west-1_${'a'.repeat(46)}`, ['user-pool-id-format']],
    [{ 'Fn::Sub': 'pool' }, ['user-pool-id-format']],
    [`eu-west-1_${'a'.repeat(45)}`, []],
    ['eu-west-1_AbC123', []],
    [{ 'Fn::ImportValue': 'pool' }, []],
    [{ 'Fn::Sub': '${AWS::Region}_abc' }, []],
    ['{{resolve:ssm:/pool}}', []],
    [[], ['user-pool-id-format']],
    [{}, ['user-pool-id-format']],
  ])('checks the id %j', (userPoolId, expected) => {
    const { UserPoolId: _, ...others } = client({}).Properties;
    const properties = userPoolId === undefined ? others : { ...others, UserPoolId: userPoolId };
    expect(issuesOf({ App: { ...client({}), Properties: properties } })).toEqual(
      expected.map((code) => `${code} Properties.UserPoolId`),
    );
  });
});

describe('validateTemplate of lint metadata', () => {
  const withSettings = (settings: unknown) => ({
    Corp: provider({}),
    App: client(
      { SupportedIdentityProviders: ['Corp'], AuthSessionValidity: 20 },
      { Metadata: { 'aws:cdk:path': 'App', CognitoClient: settings } },
    ),
  });
  const range = 'auth-session-range Properties.AuthSessionValidity';
  const order = 'idp-order Properties.SupportedIdentityProviders.0';

  test.each<[unknown, ReadonlyArray<string>]>([
    [undefined, [range, order]],
    [{}, [range, order]],
    [{ silence: { 'idp-order': 'it is there already' } }, [range]],
    [
      { silence: { 'auth-session-range': 'a reason' } },
      [range, order, 'lint-silences-error Metadata.CognitoClient.silence.auth-session-range'],
    ],
    [
      { silence: { 'idp-oder': 'a reason' } },
      [range, order, 'lint-unused Metadata.CognitoClient.silence.idp-oder'],
    ],
    [{ silences: {} }, [range, order, 'unknown-key Metadata.CognitoClient.silences']],
    [[], [range, order, 'value-type Metadata.CognitoClient']],
  ])('applies the settings %j', (settings, expected) => {
    expect(issuesOf(withSettings(settings))).toEqual(expected);
  });

  test('reports downgraded errors as warnings', () => {
    const [checked] = check(withSettings({ downgrade: { 'auth-session-range': 'a reason' } }));
    expect(checked?.issues.map(({ code, severity }) => [code, severity])).toEqual([
      ['auth-session-range', 'warning'],
      ['idp-order', 'warning'],
    ]);
  });

  test('takes any other metadata', () => {
    const resource = { ...client({}), Metadata: 'x' };
    expect(issuesOf({ App: resource })).toEqual([]);
  });
});

describe('rule sets in templates', () => {
  const Web = client({ AllowedOAuthFlowsUserPoolClient: false, GenerateSecret: true });
  const told = (choice: RuleChoice, metadata: object = {}) =>
    validateTemplate({ Resources: { Web: { ...Web, ...metadata } } }, choice).flatMap(({ issues }) =>
      issues.map(({ code, severity }) => [severity, code]),
    );
  const reason = 'the old app, until March';

  test('are recommended by default, and strict where that is asked for', () => {
    expect(told({})).toEqual([]);
    expect(told({ ruleSet: 'strict' })).toEqual([['warning', 'user-existence-errors-default']]);
  });

  test('have settings in the metadata that win', () => {
    const silence = { 'user-existence-errors-default': reason };
    const metadata = { Metadata: { CognitoClient: { silence } } };
    expect(told({ ruleSet: 'strict' }, metadata)).toEqual([]);
    expect(told({}, metadata)).toEqual([]);
  });

  test('have levels for the rules of templates too, and for properties that are none', () => {
    const levels = {
      'user-pool-id-format': 'warning',
      'sub-forgotten': 'error',
      'value-type': 'warning',
    } as const;
    const levelled = (properties: unknown) =>
      validateTemplate(
        {
          Parameters: { Stage: { Type: 'String' } },
          Resources: { Web: { ...Web, Properties: properties } },
        },
        { levels },
      ).flatMap(({ issues }) => issues.map(({ code, severity }) => [severity, code]));
    const settings = { AllowedOAuthFlowsUserPoolClient: false };
    expect(levelled({ ...settings, UserPoolId: 'customers' })).toEqual([['warning', 'user-pool-id-format']]);
    expect(levelled({ ...settings, UserPoolId: { Ref: 'Pool' }, ClientName: 'web ${Stage}' })).toContainEqual(
      ['error', 'sub-forgotten'],
    );
    expect(levelled(5)).toEqual([['warning', 'value-type']]);
  });

  test('leave a rule of templates out where its level is off', () => {
    const twice = { Corp: provider({}), Web: client({ SupportedIdentityProviders: ['Corp'] }) };
    const codes = (levels: RuleChoice['levels'], metadata: object = {}) =>
      validateTemplate(
        { Resources: { ...twice, Web: { ...twice.Web, ...metadata } } },
        levels === undefined ? {} : { levels },
      ).flatMap(({ issues }) => issues.map(({ code }) => code));
    expect(codes(undefined)).toContain('idp-order');
    expect(codes({ 'idp-order': 'off' })).not.toContain('idp-order');
    const metadata = { Metadata: { CognitoClient: { silence: { 'idp-order': reason } } } };
    expect(codes({ 'idp-order': 'off' }, metadata)).not.toContain('lint-unused');
  });
});
