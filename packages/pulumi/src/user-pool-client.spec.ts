/** The component under Pulumi's own mocks: what it registers, and what it offers. */
import {
  InvalidUserPoolClientError,
  OAuthScope,
  reference,
  text,
  UserPoolClient as Client,
  type UserPoolClientProps,
} from '@org/cognito-core';
import * as aws from '@pulumi/aws/cognito';
import * as pulumi from '@pulumi/pulumi';
import { idle, settled, startMocks, valueOf, type Registered } from '../fixtures/mocked-engine';
import { UserPoolClient, type UserPoolClientOptions } from './index';

/** The errors that Pulumi would report as the failure of the program. */
declare const unhandledRejections: ReadonlyArray<Error>;

const clientType = 'aws:cognito/userPoolClient:UserPoolClient';

let registered: ReadonlyArray<Registered>;

let warn: jest.SpyInstance;

beforeEach(async () => {
  registered = await startMocks();
  warn = jest.spyOn(pulumi.log, 'warn').mockResolvedValue(undefined);
});

afterEach(async () => {
  await idle();
  jest.restoreAllMocks();
});

const byName = (name: string, type = clientType): Registered => {
  const found = registered.find((resource) => resource.name === name && resource.type === type);
  if (found === undefined) throw new Error(`${name} is not registered`);
  return found;
};

const quiet: UserPoolClientProps = { disableOAuth: true };

const make = async (client: UserPoolClientProps, opts?: UserPoolClientOptions) => {
  const web = new UserPoolClient('web', { userPool: 'pool', client }, opts);
  await valueOf(web.userPoolClientId);
  return web;
};

describe('the registered resource', () => {
  test('is a component with one client in it', async () => {
    await make({
      authFlows: { userSrp: true },
      accessTokenValidity: { minutes: 15 },
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: ['https://app.example.com/cb'],
      },
    });
    expect(registered.map(({ type, name, custom }) => [type, name, custom])).toEqual([
      [UserPoolClient.type, 'web', false],
      [clientType, 'web', true],
    ]);
    expect(byName('web').inputs).toEqual({
      accessTokenValidity: 15,
      allowedOauthFlows: ['code'],
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthScopes: ['openid'],
      callbackUrls: ['https://app.example.com/cb'],
      explicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      supportedIdentityProviders: ['COGNITO'],
      tokenValidityUnits: { accessToken: 'minutes' },
      userPoolId: 'pool',
    });
    expect(byName('web').request.parent).toContain(`::${UserPoolClient.type}::web`);
    expect(warn).not.toHaveBeenCalled();
  });

  test('is the same for props and for a decoded client', async () => {
    await make(quiet);
    const decoded = new UserPoolClient('decoded', { userPool: 'pool', client: Client.make(quiet) });
    await valueOf(decoded.userPoolClientId);
    expect(byName('decoded').inputs).toEqual(byName('web').inputs);
  });

  test('names the user pool by its resource, and waits for it', async () => {
    const pool = new aws.UserPool('users');
    const web = new UserPoolClient('web', { userPool: pool, client: quiet, region: 'eu-west-1' });
    await valueOf(web.userPoolClientId);
    expect(byName('web').inputs).toMatchObject({ userPoolId: 'users-id', region: 'eu-west-1' });
    expect(byName('web').request.dependenciesList).toEqual([await valueOf(pool.urn)]);
  });

  test('takes the given providers and resource servers, and waits for them', async () => {
    const google = new aws.IdentityProvider('google', {
      userPoolId: 'pool',
      providerName: 'Google',
      providerType: 'Google',
      providerDetails: {},
    });
    const api = new aws.ResourceServer('api', { userPoolId: 'pool', identifier: 'https://api', name: 'api' });
    const registeredProviders = [google, 'SAML', pulumi.output('OIDC')];
    const all = new UserPoolClient('all', { userPool: 'pool', client: quiet, registeredProviders });
    const some = new UserPoolClient('some', {
      userPool: 'pool',
      client: { disableOAuth: true, supportedIdentityProviders: ['Google'] },
      registeredProviders,
      resourceServers: [api],
    });
    await Promise.all([valueOf(all.userPoolClientId), valueOf(some.userPoolClientId)]);
    expect(byName('all').inputs).toMatchObject({
      supportedIdentityProviders: ['Google', 'SAML', 'OIDC', 'COGNITO'],
    });
    expect(byName('all').request.dependenciesList).toEqual([await valueOf(google.urn)]);
    expect(byName('some').inputs).toMatchObject({ supportedIdentityProviders: ['Google'] });
    expect([...byName('some').request.dependenciesList].sort()).toEqual(
      [await valueOf(google.urn), await valueOf(api.urn)].sort(),
    );
  });

  test('has the value of the user for a reference that is named like a registered provider', async () => {
    const web = new UserPoolClient('web', {
      userPool: 'pool',
      client: { disableOAuth: true, userPoolClientName: text`${reference('registeredProvider:0')}` },
      references: { 'registeredProvider:0': pulumi.output('web-app') },
      registeredProviders: [pulumi.output('OIDC')],
    });
    await valueOf(web.userPoolClientId);
    expect(byName('web').inputs).toMatchObject({
      name: 'web-app',
      supportedIdentityProviders: ['OIDC', 'COGNITO'],
    });
  });

  test('keeps secrets, and strings that are joined with them, secret', async () => {
    const web = new UserPoolClient('web', {
      userPool: 'pool',
      client: {
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid'],
          callbackUrls: [text`https://${reference('host')}/cb`, text`https://${reference('open')}/cb`],
        },
      },
      references: { host: pulumi.secret('a.example.com'), open: pulumi.output('b.example.com') },
    });
    await valueOf(web.userPoolClientId);
    // Pulumi makes an array that contains a secret a secret as a whole.
    expect(byName('web').inputs).toMatchObject({
      callbackUrls: {
        [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig,
        value: ['https://a.example.com/cb', 'https://b.example.com/cb'],
      },
      allowedOauthScopes: ['openid'],
    });
  });
});

describe('the options of the component', () => {
  test('apply to the client', async () => {
    const other = new aws.UserPool('other');
    await make(quiet, {
      protect: true,
      retainOnDelete: true,
      ignoreChanges: ['callbackUrls'],
      dependsOn: other,
      deleteBeforeReplace: true,
      customTimeouts: { create: '5m' },
    });
    expect(byName('web').request).toMatchObject({
      protect: true,
      retainondelete: true,
      ignorechangesList: ['callbackUrls'],
      dependenciesList: [await valueOf(other.urn)],
      deletebeforereplace: true,
      customtimeouts: { create: '5m' },
    });
    expect(byName('web', UserPoolClient.type).request.deletebeforereplace).toBe(false);
  });

  test.each(['provider', 'providers'])('pass on the %s', async (option) => {
    class Provider extends pulumi.ProviderResource {}
    const provider = new Provider('aws', 'elsewhere', {});
    await make(quiet, option === 'provider' ? { provider } : { providers: [provider] });
    expect(byName('web').provider).toContain('::pulumi:providers:aws::elsewhere');
  });

  test('apply a parent and transformations', async () => {
    class Group extends pulumi.ComponentResource {}
    const group = new Group('test:index:Group', 'group');
    await make(quiet, {
      parent: group,
      transformations: [
        ({ type, props, opts }) => ({
          props: type === clientType ? { ...props, name: 'renamed' } : props,
          opts,
        }),
      ],
    });
    expect(byName('web', UserPoolClient.type).request.parent).toContain('test:index:Group::group');
    expect(byName('web').inputs).toMatchObject({ name: 'renamed' });
  });

  test('keep the aliases', async () => {
    await make(quiet, { aliases: [{ name: 'old' }] });
    expect(byName('web', UserPoolClient.type).request.aliasesList).toMatchObject([{ spec: { name: 'old' } }]);
    expect(byName('web').request.aliasesList).toMatchObject([
      { urn: `urn:pulumi:stack::project::${clientType}::web` },
      { spec: { name: 'old', type: clientType, noparent: true } },
    ]);
  });

  test('share out the aliases by the type that they name', async () => {
    class Group extends pulumi.ComponentResource {}
    const parent = new Group('test:index:Group', 'group');
    const urnOf = (type: string) => `urn:pulumi:stack::project::${type}::old`;
    await make(quiet, {
      parent,
      aliases: [
        urnOf(`acme:index:App$${clientType}`),
        urnOf(UserPoolClient.type),
        'no URN',
        { type: clientType },
        { type: UserPoolClient.type },
        Promise.resolve({ name: 'later' }),
        { name: 'typed-later', type: pulumi.output(clientType) },
        pulumi.output(`${urnOf(UserPoolClient.type)}er`),
      ],
    });
    const told = ({ request }: Registered) =>
      request.aliasesList.map(({ urn, spec }) => (spec === undefined ? urn : `${spec.type}/${spec.name}`));
    expect(told(byName('web', UserPoolClient.type))).toEqual([
      urnOf(UserPoolClient.type),
      'no URN',
      `${UserPoolClient.type}/`,
      '/later',
      '/',
      `${urnOf(UserPoolClient.type)}er`,
    ]);
    expect(told(byName('web'))).toEqual([
      '/',
      urnOf(`acme:index:App$${clientType}`),
      'no URN',
      `${clientType}/`,
      `${clientType}/later`,
      `${clientType}/typed-later`,
      '/',
    ]);
  });

  test('import an existing client, whether or not it has a secret', async () => {
    await make(
      { ...quiet, generateSecret: true },
      { import: 'eu-west-1_Pool/abc', ignoreChanges: ['callbackUrls'] },
    );
    expect(byName('web').request).toMatchObject({
      importid: 'eu-west-1_Pool/abc',
      ignorechangesList: ['callbackUrls', 'generateSecret'],
    });
    expect(byName('web', UserPoolClient.type).request.importid).toBe('');
  });
});

describe('the component', () => {
  test('has the ID, the name and the grants of the client', async () => {
    const web = await make({
      userPoolClientName: 'shop',
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid'],
        callbackUrls: ['https://a.example'],
      },
    });
    expect(await valueOf(web.userPoolClientId)).toBe('web-id');
    expect(await valueOf(web.userPoolClientName)).toBe('shop');
    expect(web.oAuthFlows).toEqual({
      authorizationCodeGrant: true,
      implicitCodeGrant: false,
      clientCredentials: false,
    });
    expect(await valueOf(web.resource.userPoolId)).toBe('pool');
  });

  test('has the name that the provider generated, and no grants if OAuth is off', async () => {
    const web = await make(quiet);
    expect(await valueOf(web.userPoolClientName)).toBe('web-1a2b3c4');
    expect(Object.values(web.oAuthFlows)).toEqual([false, false, false]);
  });

  test('is recognised by isInstance', async () => {
    const web = await make(quiet);
    expect(UserPoolClient.isInstance(web)).toBe(true);
    for (const other of [web.resource, {}, null, undefined, 'web']) {
      expect(UserPoolClient.isInstance(other)).toBe(false);
    }
  });

  describe('userPoolClientSecret', () => {
    const noSecret = 'userPoolClientSecret is available only with generateSecret: true';

    const open = (generateSecret: pulumi.Input<boolean>) =>
      new UserPoolClient('web', {
        userPool: 'pool',
        client: { disableOAuth: true, generateSecret: reference('withSecret') },
        references: { withSecret: generateSecret },
      });

    test.each([
      [
        'made',
        () => new UserPoolClient('web', { userPool: 'pool', client: { ...quiet, generateSecret: true } }),
      ],
      ['made, as a plain value says', () => open(true)],
      ['made, as an Output says', () => open(pulumi.output(true))],
    ])('is a secret Output: %s', async (_, component) => {
      expect(await settled(component().userPoolClientSecret)).toMatchObject({
        value: 'made-by-the-service',
        isSecret: true,
      });
    });

    test.each([
      ['not asked for', () => new UserPoolClient('web', { userPool: 'pool', client: quiet })],
      [
        'refused',
        () => new UserPoolClient('web', { userPool: 'pool', client: { ...quiet, generateSecret: false } }),
      ],
      ['refused by a plain value', () => open(false)],
    ])('throws: %s', (_, component) => {
      expect(() => component().userPoolClientSecret).toThrow(noSecret);
    });

    test('fails later, if it is known only later that there is no secret', async () => {
      const { userPoolClientSecret } = open(pulumi.output(false));
      await expect(valueOf(userPoolClientSecret)).rejects.toThrow(noSecret);
      await idle();
    });
  });
});

describe('clients that are deployed in turn', () => {
  const waitsOf = async (make: (name: string) => UserPoolClient, names: ReadonlyArray<string>) => {
    await Promise.all(names.map((name) => valueOf(make(name).userPoolClientId)));
    return names.map((name) => byName(name).request.dependenciesList.map((urn) => urn.split('::').pop()));
  };

  test('wait for the one before, in each user pool', async () => {
    const pool = new aws.UserPool('users');
    const inTurn = (userPool: aws.UserPool | pulumi.Input<string>) => (name: string) =>
      new UserPoolClient(name, { userPool, client: quiet, inTurn: true });
    expect(await waitsOf(inTurn(pool), ['a', 'b'])).toEqual([['users'], ['a', 'users']]);
    expect(await waitsOf(inTurn(pool.id), ['c'])).toEqual([['b', 'users']]);
    expect(await waitsOf(inTurn('eu-west-1_One'), ['d', 'e'])).toEqual([[], ['d']]);
    expect(await waitsOf(inTurn('eu-west-1_Two'), ['f'])).toEqual([[]]);
  });

  test('do not wait without the option', async () => {
    const at = (inTurn?: boolean) => (name: string) =>
      new UserPoolClient(name, {
        userPool: 'eu-west-1_Three',
        client: quiet,
        ...(inTurn !== undefined && { inTurn }),
      });
    expect(await waitsOf(at(true), ['g'])).toEqual([[]]);
    expect(await waitsOf(at(), ['h'])).toEqual([[]]);
    expect(await waitsOf(at(false), ['i'])).toEqual([[]]);
  });
});

describe('the ID of an existing client', () => {
  const noId = (id: string): string =>
    `app client "shop": ${JSON.stringify(id)} is not the ID of an existing client: write POOL_ID/CLIENT_ID`;

  test.each(['abc', 'pool/abc', '/abc', 'eu-west-1_Pool/', 'eu-west-1_Pool/a/b', 'eu-west-1_Pool/a b', ''])(
    'is refused if it has another form: %j',
    (id) => {
      expect(() => UserPoolClient.get('shop', id)).toThrow(noId(id));
      expect(
        () => new UserPoolClient('shop', { userPool: 'eu-west-1_Pool', client: quiet }, { import: id }),
      ).toThrow(noId(id));
    },
  );

  test('is refused later if it is known later', async () => {
    UserPoolClient.get('shop', pulumi.output('abc'));
    await idle();
    expect(unhandledRejections.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(noId('abc')),
    );
  });
});

describe('an existing client', () => {
  test('is read by its ID', async () => {
    const shop = UserPoolClient.get('shop', 'eu-west-1_Pool/abc');
    expect(await valueOf(shop.userPoolClientId)).toBe('abc');
    expect(await valueOf(shop.userPoolClientName)).toBe('shop-1a2b3c4');
    expect(registered).toMatchObject([{ type: clientType, name: 'shop', id: 'eu-west-1_Pool/abc' }]);
  });

  test('is read by the ID of its user pool and its own ID', async () => {
    const pool = new aws.UserPool('users');
    const clients = [
      UserPoolClient.fromUserPoolClientId('a', 'eu-west-1_Pool', 'abc'),
      UserPoolClient.fromUserPoolClientId('b', pool, pulumi.output('abc'), { protect: true }),
    ];
    expect(await Promise.all(clients.map(({ userPoolClientId }) => valueOf(userPoolClientId)))).toEqual([
      'abc',
      'abc',
    ]);
    expect(await Promise.all(clients.map(({ resource }) => valueOf(resource.id)))).toEqual([
      'eu-west-1_Pool/abc',
      'users-id/abc',
    ]);
  });

  test('does not reveal its secret', () => {
    expect(() => UserPoolClient.get('shop', 'eu-west-1_Pool/abc').userPoolClientSecret).toThrow(
      'userPoolClientSecret is not available for an existing client',
    );
  });
});

describe('mistakes', () => {
  const wrong: UserPoolClientProps = {
    userPoolClientName: 'a/b',
    disableOAuth: true,
    accessTokenValidity: { minutes: 4 },
  };

  test('are thrown in one error, before anything is registered', async () => {
    const construct = () => new UserPoolClient('web', { userPool: 'pool', client: wrong });
    expect(construct).toThrow(InvalidUserPoolClientError);
    expect(construct).toThrow(/client-name-format[^]*access-token-range/);
    await idle();
    expect(registered).toEqual([]);
  });

  test('are logged with their codes if they are only warnings', async () => {
    const web = await make({});
    const codes = warn.mock.calls.map(([message]: [string]) => /^warning (\S+)/.exec(message)?.[1]);
    expect(codes).toEqual(['oauth-implicit-default']);
    expect(warn.mock.calls.every(([, resource]) => resource === web)).toBe(true);
  });

  test('are silenced or downgraded with a reason', async () => {
    const web = new UserPoolClient('web', {
      userPool: 'pool',
      client: {},
      silence: { 'oauth-implicit-default': 'the old app' },
    });
    const named = new UserPoolClient('named', {
      userPool: 'pool',
      client: { ...quiet, accessTokenValidity: { minutes: 4 } },
      downgrade: { 'access-token-range': 'the pool is special' },
    });
    await Promise.all([valueOf(web.userPoolClientId), valueOf(named.userPoolClientId)]);
    expect(warn.mock.calls.map(([message]: [string]) => /^warning (\S+)/.exec(message)?.[1])).toEqual([
      'access-token-range',
    ]);
  });

  test('are judged by the rule set and the levels that are chosen, also once a value is known', async () => {
    const client = { ...quiet, enableTokenRevocation: false };
    const construct = (options: object) => () =>
      new UserPoolClient('web', { userPool: 'pool', client, ...options });
    expect(construct({ ruleSet: 'strict' })).toThrow('token-revocation-off');
    expect(construct({ levels: { 'token-revocation-off': 'error' } })).toThrow('token-revocation-off');
    const later = { client: { ...quiet, accessTokenValidity: { hours: pulumi.output(2) } } };
    const web = new UserPoolClient('late', {
      userPool: 'pool',
      ...later,
      levels: { 'access-token-long': 'warning' },
    });
    await valueOf(web.userPoolClientId);
    await idle();
    expect(warn.mock.calls.map(([message]: [string]) => /^warning (\S+)/.exec(message)?.[1])).toEqual([
      'access-token-long',
    ]);
  });

  test('include lint settings that have no effect', async () => {
    const web = new UserPoolClient('web', {
      userPool: 'pool',
      client: quiet,
      silence: { 'oauth-implicit-default': 'the old app' },
    });
    await valueOf(web.userPoolClientId);
    expect(warn.mock.calls.map(([message]: [string]) => /^warning (\S+)/.exec(message)?.[1])).toEqual([
      'lint-unused',
    ]);
  });

  test('that depend on the user pool are found if facts about it are given', () => {
    const client = { ...quiet, readAttributes: ['custom:role'] };
    const construct = () =>
      new UserPoolClient('web', { userPool: 'pool', client, context: { attributes: {} } });
    expect(construct).toThrow('custom:role');
  });
});
