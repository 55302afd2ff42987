import * as E from 'fp-ts/Either';
import { decodePoolContext, validate, validateRecord, type PoolContext } from '../index';
import { told } from '../../fixtures/told';

const whole: PoolContext = {
  attributes: { email: { required: true }, 'custom:tier': { mutable: false }, 'dev:custom:note': {} },
  identityProviders: { Google: { attributeMapping: { email: 'email', username: 'sub' } }, Okta: {} },
  resourceServers: { 'https://api.example.com': ['orders.read', 'orders.list'], empty: [] },
  lambdaTriggers: { preSignUp: true, userMigration: false },
  allowedFirstAuthFactors: { password: true },
  clientAuthFlows: { userSrp: true },
  dynamicClientRegistration: {
    enabled: true,
    open: false,
    authenticatedFlows: { authorizationCodeGrant: true },
    openFlows: {},
    allowedScopes: ['api/read'],
  },
  clientType: 'REGULAR',
  hasDomain: true,
  featurePlan: 'ESSENTIALS',
  region: 'eu-west-1',
};

const off = { disableOAuth: true };

const said = (props: object, context: PoolContext = whole) =>
  validate(props, { context })
    .issues.map(told)
    .map(({ code, message, fix }) => [code, message, fix]);

describe('decodePoolContext', () => {
  test('reads facts from plain data', () => {
    expect(decodePoolContext(JSON.parse(JSON.stringify(whole)))).toEqual(E.right(whole));
    expect(decodePoolContext({})).toEqual(E.right({}));
  });

  test.each<[unknown, string, ReadonlyArray<string | number>]>([
    [5, 'value-type', []],
    [{ atributes: {} }, 'unknown-key', ['atributes']],
    [{ attributes: [] }, 'value-type', ['attributes']],
    [{ attributes: { email: true } }, 'value-type', ['attributes', 'email']],
    [{ attributes: { email: { require: true } } }, 'unknown-key', ['attributes', 'email', 'require']],
    [
      { identityProviders: { Google: { attributeMapping: { email: 5 } } } },
      'value-type',
      ['identityProviders', 'Google', 'attributeMapping', 'email'],
    ],
    [{ resourceServers: { api: 'read' } }, 'value-type', ['resourceServers', 'api']],
    [{ lambdaTriggers: { userMigrations: true } }, 'unknown-key', ['lambdaTriggers', 'userMigrations']],
    [{ lambdaTriggers: ['userMigration'] }, 'value-type', ['lambdaTriggers']],
    [{ allowedFirstAuthFactors: { passkeys: true } }, 'unknown-key', ['allowedFirstAuthFactors', 'passkeys']],
    [{ clientAuthFlows: { ALLOW_USER_AUTH: true } }, 'unknown-key', ['clientAuthFlows', 'ALLOW_USER_AUTH']],
    [
      { dynamicClientRegistration: { authenticatedFlows: { code: true } } },
      'unknown-key',
      ['dynamicClientRegistration', 'authenticatedFlows', 'code'],
    ],
    [{ clientType: 'dcr' }, 'value-type', ['clientType']],
    [{ featurePlan: 'lite' }, 'value-type', ['featurePlan']],
    [{ region: 5 }, 'value-type', ['region']],
  ])('refuses %j', (input, code, path) => {
    expect(decodePoolContext(input)).toMatchObject({ left: [{ code, path }] });
  });
});

describe('facts about a user pool', () => {
  test('decide rules about attributes', () => {
    expect(
      said({ ...off, readAttributes: ['custom:teir', 'custom:nothing-like-it', 'dev:custom:note', 'email'] }),
    ).toEqual([
      [
        'attr-unknown',
        'the user pool has no attribute "custom:teir"',
        'write custom:tier, or add it to the schema of the user pool',
      ],
      [
        'attr-unknown',
        'the user pool has no attribute "custom:nothing-like-it"',
        'add it to the schema of the user pool',
      ],
    ]);
    expect(said({ ...off, writeAttributes: ['custom:tier'] })).toEqual([
      ['write-attr-missing-required', 'lacks email, which the user pool requires of every user', 'add email'],
      [
        'write-attr-immutable',
        'custom:tier cannot be changed after a user has signed up',
        expect.any(String),
      ],
    ]);
  });

  const atEndpoints = {
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: ['openid'],
      callbackUrls: ['https://a.example/cb'],
    },
  };

  const mapped = (attributeMapping: Record<string, string>, attributes: PoolContext['attributes'] = {}) => ({
    attributes,
    identityProviders: { Google: { attributeMapping } },
  });

  test.each(['sub', 'email_verified', 'phone_number_verified'])(
    'never add %s to what an app writes, because only the service writes it',
    (name) => {
      const props = { ...atEndpoints, writeAttributes: ['email'] };
      expect(said(props, { attributes: { [name]: { required: true, mutable: false } } })).toEqual([]);
      expect(said(props, mapped({ [name]: 'claim' }))).toEqual([]);
    },
  );

  test('never take a required attribute out of what an app writes', () => {
    const context = { attributes: { email: { required: true, mutable: false } } };
    expect(said({ ...off, writeAttributes: ['email', 'name'] }, context)).toEqual([]);
    expect(said({ ...off, writeAttributes: ['name'] }, context).map(([, , fix]) => fix)).toEqual([
      'add email',
    ]);
  });

  test('take no attribute out if it is the last, because an empty array is every attribute', () => {
    const context = { attributes: { 'custom:tenant': { mutable: false } } };
    const fixes = (...writeAttributes: ReadonlyArray<string>) =>
      said({ ...off, writeAttributes }, context).map(([code, , fix]) => [code, fix]);
    const advised =
      'unless users set it when they sign up through this app, name the attributes that the app may write';
    expect(fixes('custom:tenant')).toEqual([['write-attr-immutable', advised]]);
    expect(fixes('sub', 'custom:tenant')).toEqual([
      ['write-attr-unwritable', 'take it out'],
      ['write-attr-immutable', advised],
    ]);
    expect(fixes('sub', 'email_verified')).toEqual([
      ['write-attr-unwritable', 'name the attributes that the app may write'],
      ['write-attr-unwritable', 'name the attributes that the app may write'],
    ]);
  });

  test('ask for what a provider fills, if users of the client can sign in with the provider', () => {
    const context = mapped({ email: 'email' });
    const lacking = [
      ['write-attr-idp-mapped', 'lacks email, which the provider Google fills at each sign-in', 'add email'],
    ];
    const writes = { writeAttributes: ['name'] };
    expect(said({ ...atEndpoints, ...writes }, context)).toEqual(lacking);
    expect(
      said({ ...atEndpoints, ...writes, supportedIdentityProviders: ['COGNITO', 'Google'] }, context),
    ).toEqual(lacking);
    const elsewhere: ReadonlyArray<object> = [
      { ...atEndpoints, supportedIdentityProviders: ['COGNITO'] },
      { ...atEndpoints, supportedIdentityProviders: '${providers}' },
      off,
      { oAuth: { flows: { clientCredentials: true }, scopes: ['api/read'] }, generateSecret: true },
    ];
    for (const props of elsewhere) expect(said({ ...props, ...writes }, context)).toEqual([]);
  });

  test('report a provider that fills what cannot be changed, whether or not the app may write it', () => {
    const context = mapped({ locale: 'locale', username: 'sub' }, { locale: { mutable: false } });
    const mistake = [
      [
        'idp-mapped-immutable',
        'the provider Google fills locale at each sign-in, but the user pool does not let it change',
        'take locale out of the attribute mapping of Google',
      ],
    ];
    expect(said(atEndpoints, context)).toEqual(mistake);
    expect(said({ ...atEndpoints, writeAttributes: ['locale', 'name'] }, context)).toEqual(mistake);
    expect(said({ ...atEndpoints, writeAttributes: ['name'] }, context)).toEqual(mistake);
    expect(said(off, context)).toEqual([]);
    const { issues } = validate(
      { ...atEndpoints, supportedIdentityProviders: ['COGNITO', 'Google'] },
      { context },
    );
    expect(issues.map(({ path }) => path)).toEqual([['supportedIdentityProviders', 1]]);
  });

  test('decide rules about scopes, also if the identifier of the resource server contains slashes', () => {
    const machine = (...scopes: ReadonlyArray<string>) => ({
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes },
    });
    expect(said(machine('https://api.example.com/orders.read'))).toEqual([]);
    expect(
      said(machine('https://api.example.com/orders.write', 'empty/read', 'other/read', '${open}/read')),
    ).toEqual([
      [
        'scope-unknown',
        'the resource server https://api.example.com has no scope orders.write',
        'write https://api.example.com/orders.read, or use one of orders.read, orders.list, or create it',
      ],
      ['scope-unknown', 'the resource server empty has no scope read', 'create the scope'],
      ['scope-unknown', 'the user pool has no resource server other', 'create it, or correct the scope'],
    ]);
  });

  test('decide rules about identity providers', () => {
    expect(said({ ...off, supportedIdentityProviders: ['Google', 'COGNITO', 'Azure', '${open}'] })).toEqual([
      [
        'idp-exists',
        'the user pool has no provider "Azure"',
        'use one of Google, Okta, COGNITO, or create it',
      ],
    ]);
  });

  test('decide rules about Regions', () => {
    const project = (region: string) => ({
      ...off,
      analytics: { applicationArn: `arn:aws:mobiletargeting:${region}:123456789012:apps/abc` },
    });
    const regional = (pool: string, region: string) =>
      said(project(region), { region: pool }).map(([code]) => code);
    expect(regional('eu-west-1', 'eu-west-1')).toEqual(['analytics-pinpoint-eol']);
    expect(regional('eu-west-2', 'us-east-1')).toEqual(['analytics-pinpoint-eol']);
    expect(regional('eu-west-1', 'us-east-1')).toEqual(['analytics-pinpoint-eol']);
    expect(regional('eu-west-1', 'eu-west-2')).toEqual(['analytics-region', 'analytics-pinpoint-eol']);
    expect(regional('eu-west-2', 'eu-west-2')).toEqual(['analytics-region', 'analytics-pinpoint-eol']);
    expect(said({ ...off, analytics: 5 }, whole).map(([code]) => code)).toEqual([
      'value-type',
      'analytics-pinpoint-eol',
    ]);
  });
});

describe('rules that cannot be decided', () => {
  const deferred = (props: object, context: PoolContext = {}) =>
    validate(props, { context }).deferred.map(({ code, path, needs }) => [code, ...path, needs]);

  test('name the unknown facts that would decide them', () => {
    const props = { ...off, writeAttributes: ['email'] };
    expect(deferred(props)).toEqual([
      ['write-attr-missing-required', 'writeAttributes', 'the attributes of the user pool'],
      ['write-attr-immutable', 'writeAttributes', 'the attributes of the user pool'],
      ['write-attr-idp-mapped', 'writeAttributes', 'the identity providers of the user pool'],
      ['region-supported', 'the Region of the user pool'],
    ]);
    expect(deferred(props, whole)).toEqual([]);
  });

  test('name the references whose values would decide them', () => {
    const props = {
      ...off,
      userPoolClientName: '${stage}',
      generateSecret: '${secret}',
      idTokenValidity: { hours: '${hours}' },
    };
    expect(deferred(props, whole)).toEqual([
      ['propagate-requires-secret', 'generateSecret', 'the value of ${secret}'],
      ['auth-flow-client-token-exclusive', 'generateSecret', 'the value of ${secret}'],
      ['auth-flow-plain-password', 'generateSecret', 'the value of ${secret}'],
      ['oauth-client-credentials-secret', 'generateSecret', 'the value of ${secret}'],
      ['id-token-range', 'idTokenValidity', 'the value of ${hours}'],
      ['token-order', 'idTokenValidity', 'the value of ${hours}'],
    ]);
  });

  test('name the place of a reference in an array, and of a reference to a whole array', () => {
    const oAuth = {
      flows: { authorizationCodeGrant: true },
      scopes: ['openid'],
      callbackUrls: ['https://a.example', 'https://${host}/'],
      logoutUrls: '${logoutUrls}',
    };
    const places = deferred({ oAuth }, whole).filter(([code]) => code === 'url-wildcard');
    expect(places).toEqual([
      ['url-wildcard', 'oAuth', 'callbackUrls', 1, 'the value of ${host}'],
      ['url-wildcard', 'oAuth', 'logoutUrls', 'the value of ${logoutUrls}'],
    ]);
  });

  test('do not include those about malformed values', () => {
    expect(deferred({ ...off, generateSecret: 'yes' }, whole)).toEqual([]);
  });

  test('have paths in the record, for a record', () => {
    const { deferred: inRecord } = validateRecord({ SupportedIdentityProviders: ['Google'] });
    expect(inRecord.map(({ path }) => path)).toEqual([['SupportedIdentityProviders'], []]);
  });
});
