import { record, runs } from '@org/cognito-testing';
import * as E from 'fp-ts/Either';
import * as fc from 'fast-check';
import { poolId, readerOf, refusal, type PoolParts } from '../../fixtures/running-pool';
import { describeAnswer } from '../../fixtures/service';
import {
  findClients,
  judgeUserPool,
  keptAnswer,
  permissionFor,
  readUserPool,
  userPoolOperations,
  type ReadUserPoolOptions,
  type RunningUserPool,
  type UserPoolOperation,
  type UserPoolReader,
} from '../index';

const readPool = async (parts: PoolParts, options?: ReadUserPoolOptions): Promise<RunningUserPool> => {
  const read = await readUserPool(readerOf(parts).reader, poolId, options);
  if (E.isLeft(read)) throw new Error(read.left.message);
  return read.right;
};

const clientsNamed = (count: number): ReadonlyArray<Readonly<Record<string, unknown>>> =>
  Array.from({ length: count }, (_, index) => ({ ClientId: `id${index}`, ClientName: `app ${index}` }));

const showing = {
  AllowedOAuthFlowsUserPoolClient: true,
  AllowedOAuthFlows: ['code'],
  AllowedOAuthScopes: ['openid'],
  CallbackURLs: ['https://app.example.com/callback'],
  SupportedIdentityProviders: ['COGNITO'],
};

const web = { ClientId: 'id1', ClientName: 'web', ...showing };

/** A value that must get nowhere. */
const secret = 'thisIsNoRealSecret0123456789';

describe('readUserPool', () => {
  test('reads every page, and no more clients at once than are allowed', async () => {
    const counted = readerOf({ clients: clientsNamed(45), pageSize: 4 });
    const reached: Array<string> = [];
    const read = await readUserPool(counted.reader, poolId, {
      atOnce: 5,
      onProgress: (done, all) => reached.push(`${done}/${all}`),
    });
    expect(E.isRight(read) && read.right.clients).toHaveLength(45);
    expect(counted.mostAtOnce()).toBe(5);
    expect(reached.at(-1)).toBe('45/45');
    expect(counted.asked.filter(([operation]) => operation === 'ListUserPoolClients')).toHaveLength(12);
  });

  test('goes on behind an empty page that has a next one', async () => {
    const pages = [
      { UserPoolClients: [], NextToken: 'a' },
      { NextToken: 'b' },
      { UserPoolClients: [{ ClientId: 'id0' }] },
    ];
    const { reader } = readerOf({ clients: clientsNamed(1) });
    const paged: UserPoolReader = {
      ...reader,
      ListUserPoolClients: ({ NextToken: token = '' }) =>
        Promise.resolve(E.right(pages[['', 'a', 'b'].indexOf(token)])),
    };
    const read = await readUserPool(paged, poolId);
    expect(E.isRight(read) && read.right.clients).toEqual(clientsNamed(1));
  });

  test('ends where a token leads round in a circle', async () => {
    const { reader } = readerOf({});
    const endless: UserPoolReader = {
      ...reader,
      ListUserPoolClients: () => Promise.resolve(E.right({ UserPoolClients: [], NextToken: 'a' })),
    };
    expect(await readUserPool(endless, poolId)).toEqual(
      E.left({
        operation: 'ListUserPoolClients',
        reason: 'failed',
        message: 'the pages of ListUserPoolClients have no end: a token for the next page came twice',
      }),
    );
  });

  test('leaves out a client that is gone by the time when it is asked for', async () => {
    const { clients } = await readPool({ clients: [web, { ClientId: 'id2', gone: true }] });
    expect(clients.map(({ ClientName: name }) => name)).toEqual(['web']);
  });

  test('gives clients in the order of their names, then of their ids', async () => {
    const clients = [
      { ClientId: '2', ClientName: 'b' },
      { ClientId: '3', ClientName: 'a' },
      { ClientId: '1', ClientName: 'b' },
      { ClientId: '1', ClientName: 'b' },
    ];
    const read = await readPool({ clients });
    expect(read.clients.map(({ ClientId: id }) => id)).toEqual(['3', '1', '1', '2']);
  });

  test('knows every fact of a user pool', async () => {
    const { context, unread } = await readPool({
      pool: {
        SchemaAttributes: [
          { Name: 'sub', Required: true, Mutable: false },
          { Name: 'email', Required: true, Mutable: true },
          { Name: 'name', Required: false, Mutable: true },
          { Name: 'custom:tier', Mutable: false, StringAttributeConstraints: {} },
          { Name: 'dev:custom:note', Mutable: true },
          { Required: true },
        ],
        LambdaConfig: { PreSignUp: 'arn:1', CustomSMSSender: { LambdaArn: 'arn:2' }, KMSKeyID: 'arn:3' },
        Policies: {
          PasswordPolicy: {},
          SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] },
        },
        UserPoolTier: 'ESSENTIALS',
        DcrConfiguration: {
          OpenDcrEnabled: true,
          AuthenticatedGrantTypes: [],
          OpenDcrGrantTypes: ['code', 'client_credentials'],
          AllowedScopes: ['api/read'],
        },
        CustomDomain: 'auth.example.com',
      },
      clients: [{ ...web, ExplicitAuthFlows: ['ALLOW_USER_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'] }],
      providers: [
        { ProviderName: 'Google', AttributeMapping: { email: 'email', name: 5 } },
        { ProviderName: 'Corp', ProviderDetails: { client_secret: secret } },
        {},
      ],
      servers: [{ Identifier: 'api', Scopes: [{ ScopeName: 'read' }, {}] }, { Identifier: 'bare' }, {}],
    });
    expect(unread).toEqual({});
    expect(context).toEqual({
      attributes: { email: { required: true }, 'custom:tier': { mutable: false }, 'dev:custom:note': {} },
      lambdaTriggers: { preSignUp: true, customSmsSender: true },
      allowedFirstAuthFactors: { password: true, passkey: true },
      featurePlan: 'ESSENTIALS',
      dynamicClientRegistration: {
        enabled: true,
        open: true,
        authenticatedFlows: {},
        openFlows: { authorizationCodeGrant: true, clientCredentials: true },
        allowedScopes: ['api/read'],
      },
      hasDomain: true,
      identityProviders: { Google: { attributeMapping: { email: 'email' } }, Corp: {} },
      resourceServers: { api: ['read'], bare: [] },
      clientAuthFlows: { user: true, refreshToken: true },
      region: 'eu-west-1',
    });
  });

  test('knows what a user pool does not have, but for its plan and flows with new names', async () => {
    const { context } = await readPool({
      pool: { DcrConfiguration: { EnableStatus: 'DISABLED' } },
      clients: [{ ...web, ExplicitAuthFlows: ['ALLOW_NEW_AUTH'] }],
    });
    expect(context).toEqual({
      attributes: {},
      lambdaTriggers: {},
      allowedFirstAuthFactors: { password: true },
      dynamicClientRegistration: { enabled: false },
      hasDomain: false,
      identityProviders: {},
      resourceServers: {},
      region: 'eu-west-1',
    });
    expect((await readPool({})).context).toMatchObject({ dynamicClientRegistration: {} });
  });

  test('reads no facts where none are asked for', async () => {
    const counted = readerOf({ clients: [web] });
    const read = await readUserPool(counted.reader, 'local', { withFacts: false });
    expect(E.isRight(read) && read.right).toMatchObject({ context: { clientAuthFlows: {} }, unread: {} });
    expect(counted.asked.map(([operation]) => operation)).toEqual([
      'ListUserPoolClients',
      'DescribeUserPoolClient',
    ]);
  });

  test.each<[UserPoolOperation, ReadonlyArray<string>]>([
    [
      'DescribeUserPool',
      [
        'attributes',
        'lambdaTriggers',
        'allowedFirstAuthFactors',
        'dynamicClientRegistration',
        'hasDomain',
        'featurePlan',
      ],
    ],
    ['ListIdentityProviders', ['identityProviders']],
    ['DescribeIdentityProvider', ['identityProviders']],
    ['ListResourceServers', ['resourceServers']],
    ['DescribeUserPoolDomain', []],
    ['DescribeManagedLoginBrandingByClient', []],
  ])('leaves open what its caller may not read with %s', async (operation, facts) => {
    const parts: PoolParts = {
      pool: { UserPoolTier: 'PLUS', Domain: 'acme' },
      clients: [web],
      providers: [{ ProviderName: 'Google' }],
      servers: [{ Identifier: 'api' }],
      domains: { acme: { ManagedLoginVersion: 2 } },
    };
    for (const reason of ['denied', 'unknown-operation'] as const) {
      const { context, unread } = await readPool({ ...parts, refused: { [operation]: reason } });
      expect(unread).toEqual(Object.fromEntries(facts.map((fact) => [fact, refusal(operation, reason)])));
      for (const fact of facts) expect(context).not.toHaveProperty(fact);
    }
    const failed = readerOf({ ...parts, refused: { [operation]: 'failed' } });
    expect(await readUserPool(failed.reader, poolId)).toEqual(E.left(refusal(operation, 'failed')));
  });

  test.each<UserPoolOperation>(['ListUserPoolClients', 'DescribeUserPoolClient'])(
    'fails where its caller may not call %s, without which there is no client',
    async (operation) => {
      const { reader } = readerOf({ clients: clientsNamed(30), refused: { [operation]: 'denied' } });
      expect(await readUserPool(reader, poolId)).toEqual(E.left(refusal(operation, 'denied')));
    },
  );

  test('names what the service answers and nobody knows, once', async () => {
    const { issues } = await readPool({
      pool: {
        NewPart: { a: secret },
        NewEmpty: [],
        Policies: { NewPolicy: 1 },
        LambdaConfig: { NewTrigger: 'a' },
      },
      clients: [{ ...web, NewSetting: 1 }],
      providers: [
        {
          ProviderName: 'A',
          NewDetails: secret,
          AttributeMapping: { 'custom:a': 'a', 'dev:custom:b': 'b', Key: secret },
        },
        { ProviderName: 'B', NewDetails: secret },
      ],
      servers: [{ Identifier: 'api', Scopes: [{ ScopeName: 'read', NewKind: 'x' }] }],
    });
    expect(issues.map(({ code, severity, path }) => [code, severity, path.join('.')])).toEqual([
      ['source-key-unknown', 'warning', 'UserPool.NewPart'],
      ['source-key-unknown', 'warning', 'UserPool.Policies.NewPolicy'],
      ['source-key-unknown', 'warning', 'UserPool.LambdaConfig.NewTrigger'],
      ['source-key-unknown', 'warning', 'IdentityProvider.NewDetails'],
      ['source-key-unknown', 'warning', 'IdentityProvider.AttributeMapping.Key'],
      ['source-key-unknown', 'warning', 'ResourceServers.Scopes.NewKind'],
    ]);
  });

  test('keeps no value beyond what clients and facts are made of', async () => {
    const pool = await readPool({
      pool: {
        Name: secret,
        UserPoolTags: { key: secret },
        NewPart: secret,
        LambdaConfig: { PreSignUp: secret },
      },
      clients: [{ ...web, ClientSecret: secret, NewSetting: secret, CreationDate: secret }],
      providers: [{ ProviderName: 'Google', ProviderDetails: { client_secret: secret } }],
      servers: [{ Identifier: 'api', Name: secret, Scopes: [{ ScopeName: 'a', ScopeDescription: secret }] }],
    });
    expect(JSON.stringify(pool)).not.toContain(secret);
    expect(pool.clients[0]).toMatchObject({ ClientSecret: true, NewSetting: true });
  });
});

describe('keptAnswer', () => {
  test('changes nothing that it has kept, and lets no value through at a place that has another form', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...userPoolOperations),
        fc.dictionary(
          fc.constantFrom('UserPool', 'UserPoolClient', 'IdentityProvider', 'ResourceServers', 'NextToken'),
          fc.dictionary(
            fc.constantFrom('ClientSecret', 'ClientName', 'Policies', 'Scopes', 'AttributeMapping', 'New'),
            fc.oneof(fc.constant([{ deep: secret }]), fc.constant({ deep: { deeper: secret } }), fc.json()),
          ),
        ),
        (operation, answered) => {
          const { answer } = keptAnswer(operation, answered);
          expect(keptAnswer(operation, answer).answer).toEqual(answer);
          expect(JSON.stringify(answer)).not.toContain(secret);
        },
      ),
      { numRuns: runs() },
    );
  });

  test.each([undefined, null, 'text', [1]])('keeps nothing of %j', (answered) => {
    expect(keptAnswer('DescribeUserPool', answered)).toEqual({ answer: {}, unknown: [] });
  });
});

describe('judgeUserPool', () => {
  test('finds the clients that are found in their descriptions', () =>
    fc.assert(
      fc.asyncProperty(record({ references: false }), async (given) => {
        const described = describeAnswer(given) as {
          readonly UserPoolClient: Readonly<Record<string, unknown>>;
        };
        const pool = await readPool({ clients: [described.UserPoolClient] }, { withFacts: false });
        const [judged] = judgeUserPool(pool, { context: {} }).clients;
        const found = findClients(described);
        expect(E.isRight(found) && found.right[0].client).toEqual(judged?.client);
        expect(judged?.name).toBe(described.UserPoolClient['ClientName']);
      }),
      { numRuns: runs(0.5) },
    ));

  test('says of a client what the facts about its user pool decide, at its place in the description', async () => {
    const pool = await readPool({
      pool: { SchemaAttributes: [{ Name: 'custom:tenant' }], UserPoolTier: 'LITE' },
      clients: [
        {
          ...web,
          ReadAttributes: ['custom:tenent'],
          AllowedOAuthScopes: ['openid', 'api/write'],
          SupportedIdentityProviders: ['Corp', 'COGNITO'],
          RefreshTokenRotation: { Feature: 'ENABLED', RetryGracePeriodSeconds: 0 },
        },
      ],
      providers: [{ ProviderName: 'Google' }],
      servers: [{ Identifier: 'api', Scopes: [{ ScopeName: 'read' }] }],
    });
    const [client] = judgeUserPool(pool).clients;
    expect(client?.issues.map(({ code, path }) => [code, path.join('.')])).toEqual([
      ['scope-unknown', 'AllowedOAuthScopes.1'],
      ['idp-exists', 'SupportedIdentityProviders.0'],
      ['attr-unknown', 'ReadAttributes.0'],
      ['rotation-tier', 'RefreshTokenRotation.Feature'],
    ]);
    expect(client?.deferred()).toEqual([]);
  });

  test('defers nothing in any client of a user pool that was read as a whole', () =>
    fc.assert(
      fc.asyncProperty(record({ references: false }), async (given) => {
        const described = describeAnswer(given) as {
          readonly UserPoolClient: Readonly<Record<string, unknown>>;
        };
        const client = { ClientType: 'REGULAR', ...described.UserPoolClient };
        const pool = await readPool({ pool: { UserPoolTier: 'PLUS' }, clients: [client] });
        const [judged] = judgeUserPool(pool, { ruleSet: 'strict' }).clients;
        expect(judged?.deferred()).toEqual([]);
      }),
      { numRuns: runs(0.5) },
    ));

  test('names the permission without which a rule cannot be decided', async () => {
    const needsOf = async (refused: PoolParts['refused']) => {
      const pool = await readPool({
        pool: { Domain: 'acme' },
        domains: { acme: { ManagedLoginVersion: 2 } },
        clients: [{ ...web, AllowedOAuthScopes: ['openid', 'api/write'] }],
        ...(refused && { refused }),
      });
      return judgeUserPool(pool).clients.flatMap(({ deferred }) =>
        deferred().map(({ code, path, needs }) => `${code} ${path.join('.')}: ${needs}`),
      );
    };
    expect(await needsOf({})).toEqual([]);
    expect(await needsOf({ ListResourceServers: 'denied' })).toEqual([
      'scope-unknown AllowedOAuthScopes: the resource servers of the user pool (permission cognito-idp:ListResourceServers)',
    ]);
    expect(await needsOf({ ListResourceServers: 'unknown-operation' })).toEqual([
      'scope-unknown AllowedOAuthScopes: the resource servers of the user pool (ListResourceServers is not known there)',
    ]);
    expect(await needsOf({ DescribeUserPoolDomain: 'denied' })).toEqual([
      'login-branding-missing AllowedOAuthFlows: whether the app client has a branding (permission cognito-idp:DescribeUserPoolDomain)',
    ]);
    expect(await needsOf({ DescribeUserPool: 'denied' })).toContain(
      'login-branding-missing AllowedOAuthFlows: whether the app client has a branding (permission cognito-idp:DescribeUserPool)',
    );
  });

  test('leaves a deferral as it is where it is no permission that lacks', async () => {
    const scopes = ['openid', 'aws.cognito/dcr/register'];
    const pool = await readPool({
      pool: { UserPoolTier: 'PLUS' },
      clients: [{ ...web, AllowedOAuthScopes: scopes }],
    });
    expect(judgeUserPool(pool).clients[0]?.deferred()).toEqual([
      {
        code: 'scope-registration-dcr',
        path: ['AllowedOAuthScopes'],
        needs: 'whether an app registered the app client',
      },
    ]);
    const registered = await readPool({
      clients: [{ ...web, ClientType: 'DCR', AllowedOAuthScopes: scopes }],
    });
    expect(judgeUserPool(registered).clients[0]?.issues.map(({ code }) => code)).toContain(
      'scope-registration-dcr',
    );
  });

  const branding = async (parts: PoolParts): Promise<ReadonlyArray<string>> => {
    const { clients } = judgeUserPool(await readPool(parts));
    return clients.flatMap(({ clientId = '', issues }) =>
      issues.filter(({ code }) => code === 'login-branding-missing').map(() => clientId),
    );
  };

  test('warns of a client without a branding where a domain has managed login', async () => {
    const parts: PoolParts = {
      pool: { Domain: 'acme', CustomDomain: 'auth.example.com' },
      domains: { 'auth.example.com': { ManagedLoginVersion: 2 } },
      clients: [web, { ...web, ClientId: 'id2' }, { ClientId: 'id3', ClientName: 'api' }],
      branded: ['id2'],
    };
    expect(await branding(parts)).toEqual(['id1']);
    expect(await branding({ ...parts, domains: { acme: { ManagedLoginVersion: 1 } } })).toEqual([]);
    expect(await branding({ ...parts, clients: [{ ...web, SupportedIdentityProviders: ['Corp'] }] })).toEqual(
      [],
    );
  });

  test('says once what is true of the user pool itself, at the levels that are chosen', async () => {
    const pool = await readPool({
      pool: {
        NewPart: 1,
        DcrConfiguration: { OpenDcrEnabled: true, OpenDcrGrantTypes: ['client_credentials'] },
      },
      clients: clientsNamed(3),
    });
    const { issues, clients } = judgeUserPool(pool);
    expect(issues.map(({ code }) => code)).toEqual(['source-key-unknown', 'registration-open-machines']);
    expect(clients.flatMap((client) => client.issues.map(({ code }) => code))).not.toContain(
      'registration-open-machines',
    );
    const levels = { 'source-key-unknown': 'off', 'registration-open-machines': 'error' } as const;
    expect(judgeUserPool(pool, { levels }).issues.map(({ severity }) => severity)).toEqual(['error']);
  });

  test('takes the facts that are given in place of those that were read', async () => {
    const pool = await readPool({ clients: [{ ...web, ReadAttributes: ['custom:a'] }] });
    const codes = (context: object) =>
      judgeUserPool(pool, { context }).clients.flatMap(({ issues }) => issues.map(({ code }) => code));
    expect(codes(pool.context)).toContain('attr-unknown');
    expect(codes({ ...pool.context, attributes: { 'custom:a': {} } })).not.toContain('attr-unknown');
  });
});

test('each operation needs the permission of its name', () => {
  expect(userPoolOperations.map(permissionFor)).toEqual(
    userPoolOperations.map((operation) => `cognito-idp:${operation}`),
  );
});
