/** What the CDK documents of its own construct, one by one, of both constructs side by side. */
import { Duration, RemovalPolicy, Resource, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import {
  ClientAttributes,
  OAuthScope,
  ResourceServerScope,
  UserPool,
  UserPoolClient as OfficialUserPoolClient,
  UserPoolClientIdentityProvider,
  type IUserPoolClient,
  type UserPoolClientOptions,
} from 'aws-cdk-lib/aws-cognito';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnApp } from 'aws-cdk-lib/aws-pinpoint';
import { Construct } from 'constructs';
import { amazonFor, errors, resourceOf, synthesised, webApp } from '../fixtures/web-app';
import { fromCdkProps, UserPoolClient } from './index';

interface Side {
  readonly make: (
    scope: Construct,
    id: string,
    userPool: UserPool,
    props: UserPoolClientOptions,
  ) => OfficialUserPoolClient;
  readonly fromId: (scope: Construct, id: string, clientId: string) => IUserPoolClient;
}

const official: Side = {
  make: (scope, id, userPool, props) => new OfficialUserPoolClient(scope, id, { userPool, ...props }),
  fromId: (scope, id, clientId) => OfficialUserPoolClient.fromUserPoolClientId(scope, id, clientId),
};

const ours: Side = {
  make: (scope, id, userPool, props) => new UserPoolClient(scope, id, { userPool, ...fromCdkProps(props) }),
  fromId: (scope, id, clientId) => UserPoolClient.fromUserPoolClientId(scope, id, clientId),
};

const both: ReadonlyArray<readonly [string, Side]> = [
  ["the CDK's", official],
  ['ours', ours],
];

/** The codes for which the synthesis of an app with one client fails; undefined if the constructor throws already. */
const codesOf = ({ make }: Side, props: UserPoolClientOptions): ReadonlyArray<string> | undefined => {
  const { app, stack, userPool } = webApp();
  try {
    make(stack, 'App', userPool, props);
  } catch {
    return undefined;
  }
  return errors(app).map((line) => line.replace('Web/App ', ''));
};

/** Whether synthesis of an app with one client succeeds. */
const verdict = (side: Side, props: UserPoolClientOptions): 'taken' | 'refused' =>
  codesOf(side, props)?.length === 0 ? 'taken' : 'refused';

const off = { disableOAuth: true } as const;

const url = 'https://a.example.com';

const code = { authorizationCodeGrant: true };

const projectArn = 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d70b2ba36a8c4dc5a04a0451a31a1e12';

// -------------------------------------------------------------------------------------
// what each is asked for
// -------------------------------------------------------------------------------------

/** What a client gives, in a form that can be compared. */
const answers: ReadonlyArray<
  readonly [string, UserPoolClientOptions, (client: OfficialUserPoolClient, stack: Stack) => unknown]
> = [
  ['its name', { ...off, userPoolClientName: 'web' }, (client) => client.userPoolClientName],
  ['no name', off, (client) => client.userPoolClientName],
  ['no secret', off, (client) => client.userPoolClientSecret],
  [
    'no secret where generateSecret is false',
    { ...off, generateSecret: false },
    (client) => client.userPoolClientSecret,
  ],
  ['its id', off, (client, stack) => stack.resolve(client.userPoolClientId) as unknown],
  ['its ids', off, (client, stack) => stack.resolve(client.userPoolClientRef) as unknown],
  ['its path', off, (client) => [client.toString(), client.node.path, client.node.defaultChild?.node.path]],
  ['its environment', off, (client, stack) => stack.resolve(client.env) as unknown],
  [
    'its class',
    off,
    (client) => [
      Construct.isConstruct(client),
      Resource.isResource(client),
      Resource.isOwnedResource(client),
    ],
  ],
  ['its grants by default', {}, (client) => onAmong(client)],
  ['its grants', { oAuth: { flows: code, callbackUrls: [url] } }, (client) => onAmong(client)],
  [
    'its removal policy',
    off,
    (client) => {
      client.applyRemovalPolicy(RemovalPolicy.RETAIN);
      return synthesised(client).DeletionPolicy;
    },
  ],
];

const onAmong = ({ oAuthFlows }: OfficialUserPoolClient): ReadonlyArray<string> =>
  Object.entries(oAuthFlows)
    .filter(([, isOn]) => isOn === true)
    .map(([flow]) => flow)
    .sort();

const answer = ({ make }: Side, [, props, ask]: (typeof answers)[number]): unknown => {
  const { stack, userPool } = webApp();
  try {
    return ask(make(stack, 'App', userPool, props), stack);
  } catch {
    return 'throws';
  }
};

describe('both constructs', () => {
  test.each(answers)('give the same for %s', (...row) => {
    expect(answer(ours, row)).toEqual(answer(official, row));
    expect(answer(ours, row)).toBeDefined();
  });

  test.each(both)(
    'give the id of an existing client, and neither its user pool nor its secret: %s',
    (_, { fromId }) => {
      const client = fromId(webApp().stack, 'It', 'abc');
      expect(client.userPoolClientId).toBe('abc');
      expect(client.userPoolClientRef.clientId).toBe('abc');
      expect(() => client.userPoolClientRef.userPoolId).toThrow(/not (known|available)/);
      expect(() => client.userPoolClientSecret).toThrow(/not (known|available)/);
    },
  );
});

// -------------------------------------------------------------------------------------
// what each writes
// -------------------------------------------------------------------------------------

const written: ReadonlyArray<readonly [string, UserPoolClientOptions]> = [
  ['empty props', {}],
  ['OAuth without settings', { oAuth: {} }],
  ['OAuth that is on', { disableOAuth: false }],
  ['OAuth that is off', off],
  ['a name', { ...off, userPoolClientName: 'web' }],
  ['no secret', { ...off, generateSecret: false }],
  ['a secret', { ...off, generateSecret: true }],
  [
    'all authentication flows',
    {
      ...off,
      authFlows: { userPassword: true, adminUserPassword: true, custom: true, userSrp: true, user: true },
    },
  ],
  ['no authentication flows', { ...off, authFlows: {} }],
  ['authentication flows that are off', { ...off, authFlows: { userSrp: false } }],
  [
    'a machine client',
    {
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom('api/read')] },
    },
  ],
  [
    'a browser client',
    {
      oAuth: {
        flows: code,
        callbackUrls: [url],
        logoutUrls: [url],
        defaultRedirectUri: url,
        scopes: [OAuthScope.EMAIL],
      },
    },
  ],
  ['the implicit grant', { oAuth: { flows: { implicitCodeGrant: true }, callbackUrls: [url] } }],
  [
    'a scope twice',
    { oAuth: { flows: code, callbackUrls: [url], scopes: [OAuthScope.OPENID, OAuthScope.OPENID] } },
  ],
  ['the placeholder of the callback URL', { oAuth: { flows: code } }],
  ['prevented user existence errors', { ...off, preventUserExistenceErrors: true }],
  ['user existence errors', { ...off, preventUserExistenceErrors: false }],
  ['token revocation', { ...off, enableTokenRevocation: true }],
  ['no token revocation', { ...off, enableTokenRevocation: false }],
  ['context data', { ...off, generateSecret: true, enablePropagateAdditionalUserContextData: true }],
  [
    'providers',
    {
      ...off,
      supportedIdentityProviders: [
        UserPoolClientIdentityProvider.AMAZON,
        UserPoolClientIdentityProvider.COGNITO,
      ],
    },
  ],
  ['no providers', { ...off, supportedIdentityProviders: [] }],
  [
    'attributes',
    {
      ...off,
      readAttributes: new ClientAttributes().withStandardAttributes({ fullname: true, email: true }),
    },
  ],
  ['one token validity', { ...off, idTokenValidity: Duration.minutes(30) }],
  [
    'all token validities',
    {
      ...off,
      idTokenValidity: Duration.hours(1),
      accessTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.days(3650),
    },
  ],
  ['an authentication session', { ...off, authSessionValidity: Duration.minutes(15) }],
  [
    'rotation',
    { ...off, authFlows: { userSrp: true }, refreshTokenRotationGracePeriod: Duration.seconds(0) },
  ],
];

test.each(written)('both constructs write the same for %s', (_, props) => {
  const { stack, userPool } = webApp();
  amazonFor(userPool, stack);
  const read = new ResourceServerScope({ scopeName: 'read', scopeDescription: 'to read' });
  userPool.addResourceServer('Api', { identifier: 'api', scopes: [read] });
  const [theirs, own] = [official, ours].map(({ make }, index) =>
    make(stack, `App${index}`, userPool, props),
  ) as [OfficialUserPoolClient, OfficialUserPoolClient];
  expect(synthesised(own).Properties).toEqual(synthesised(theirs).Properties);
});

// -------------------------------------------------------------------------------------
// what each refuses
// -------------------------------------------------------------------------------------

const tokens = ['idTokenValidity', 'accessTokenValidity'] as const;

const rotating = (refreshTokenRotationGracePeriod: Duration): UserPoolClientOptions => ({
  ...off,
  refreshTokenRotationGracePeriod,
});

const withRefresh = (refreshTokenValidity: Duration): UserPoolClientOptions => ({
  ...off,
  refreshTokenValidity,
});

const refreshing = (token: (typeof tokens)[number], minutes: number): UserPoolClientOptions => ({
  ...withRefresh(Duration.minutes(61)),
  [token]: Duration.minutes(minutes),
});

const analytics = (settings: (scope: Construct) => UserPoolClientOptions['analytics']) => settings;

const { taken, refused } = { taken: 'taken', refused: 'refused' } as const;

/** Each check of the CDK's construct, at both sides of its bound. */
const checks: ReadonlyArray<readonly [string, typeof taken | typeof refused, UserPoolClientOptions]> = [
  ['OAuth settings while OAuth is on', taken, { disableOAuth: false, oAuth: {} }],
  ['OAuth settings while OAuth is off', refused, { disableOAuth: true, oAuth: {} }],
  ['no list of callback URLs', taken, { oAuth: { flows: code } }],
  ['an empty list of callback URLs', refused, { oAuth: { flows: code, callbackUrls: [] } }],
  [
    'a default redirect URL among the callback URLs',
    taken,
    { oAuth: { flows: code, callbackUrls: [url], defaultRedirectUri: url } },
  ],
  [
    'a default redirect URL that is not a callback URL',
    refused,
    { oAuth: { flows: code, callbackUrls: [url], defaultRedirectUri: `${url}/` } },
  ],
  ['a default redirect URL of 1024 characters', taken, longUrl(1024)],
  ['a default redirect URL of 1025 characters', refused, longUrl(1025)],
  [
    'a default redirect URL with white space',
    refused,
    { oAuth: { flows: code, callbackUrls: [`${url}/a b`], defaultRedirectUri: `${url}/a b` } },
  ],
  [
    'context data with a secret',
    taken,
    { ...off, generateSecret: true, enablePropagateAdditionalUserContextData: true },
  ],
  ['context data without a secret', refused, { ...off, enablePropagateAdditionalUserContextData: true }],
  ['no context data without a secret', taken, { ...off, enablePropagateAdditionalUserContextData: false }],
  ['the client credentials grant by itself', taken, machine({})],
  [
    'the client credentials grant beside the authorization code grant',
    refused,
    machine({ authorizationCodeGrant: true }),
  ],
  ['the client credentials grant beside the implicit grant', refused, machine({ implicitCodeGrant: true })],
  ['a session of 3 minutes', taken, { ...off, authSessionValidity: Duration.minutes(3) }],
  ['a session of 2 minutes 59 seconds', refused, { ...off, authSessionValidity: Duration.seconds(179) }],
  ['a session of 15 minutes', taken, { ...off, authSessionValidity: Duration.minutes(15) }],
  ['a session of 15 minutes 1 second', refused, { ...off, authSessionValidity: Duration.seconds(901) }],
  ['a session of 3 minutes 30 seconds', refused, { ...off, authSessionValidity: Duration.seconds(210) }],
  ...tokens.flatMap((token): typeof checks => [
    [`${token} of 5 minutes`, taken, { ...off, [token]: Duration.minutes(5) }],
    [`${token} of 4 minutes 59 seconds`, refused, { ...off, [token]: Duration.seconds(299) }],
    [`${token} of 1 day`, taken, { ...off, [token]: Duration.days(1) }],
    [`${token} of 1 day 1 second`, refused, { ...off, [token]: Duration.seconds(86_401) }],
    [`${token} of 5.5 minutes`, refused, { ...off, [token]: Duration.seconds(330.5) }],
    [`${token} as long as the refresh token`, taken, refreshing(token, 61)],
    [`${token} longer than the refresh token`, refused, refreshing(token, 62)],
  ]),
  ['a refresh token of 60 minutes', taken, withRefresh(Duration.minutes(60))],
  ['a refresh token of 59 minutes 59 seconds', refused, withRefresh(Duration.seconds(3599))],
  ['a refresh token of 3650 days', taken, withRefresh(Duration.days(3650))],
  ['a refresh token of 3650 days 1 second', refused, withRefresh(Duration.seconds(315_360_001))],
  ['rotation without a grace period', taken, rotating(Duration.seconds(0))],
  ['rotation with a grace period of 60 seconds', taken, rotating(Duration.seconds(60))],
  ['rotation with a grace period of 61 seconds', refused, rotating(Duration.seconds(61))],
  ['rotation with a grace period of half a second', refused, rotating(Duration.millis(500))],
];

function longUrl(length: number): UserPoolClientOptions {
  const long = `${url}/`.padEnd(length, 'x');
  return { oAuth: { flows: code, callbackUrls: [long], defaultRedirectUri: long } };
}

function machine(
  flows: NonNullable<NonNullable<UserPoolClientOptions['oAuth']>['flows']>,
): UserPoolClientOptions {
  return {
    generateSecret: true,
    oAuth: {
      flows: { clientCredentials: true, ...flows },
      callbackUrls: [url],
      scopes: [OAuthScope.custom('api/read')],
    },
  };
}

describe('both constructs', () => {
  test.each(checks)('decide that %s is %s', (_, expected, props) => {
    // What both decide on is the client alone: nothing in the app says which resource servers there are.
    expect(verdict(official, props)).toBe(expected);
    expect(verdictAlone(props)).toBe(expected);
  });

  const verdictAlone = (props: UserPoolClientOptions): string => {
    const { app, stack } = webApp();
    const userPool = UserPool.fromUserPoolId(stack, 'Imported', 'eu-west-1_abc');
    new UserPoolClient(stack, 'App', { userPool, ...fromCdkProps(props) });
    return errors(app).length === 0 ? taken : refused;
  };

  test.each([
    ['a project', taken, analytics((scope) => ({ application: new CfnApp(scope, 'P', { name: 'p' }) }))],
    [
      'a project by all of its parts',
      taken,
      analytics((scope) => ({ applicationId: 'abc', externalId: 'x', role: roleIn(scope) })),
    ],
    [
      'a project by construct and by id',
      refused,
      analytics((scope) => ({ application: new CfnApp(scope, 'P', { name: 'p' }), applicationId: 'abc' })),
    ],
    ['a project without a role', refused, analytics(() => ({ applicationId: 'abc', externalId: 'x' }))],
    ['a project without an id', refused, analytics((scope) => ({ externalId: 'x', role: roleIn(scope) }))],
    ['analytics without a project', refused, analytics(() => ({}))],
  ])('decide that %s is %s', (_, expected, settings) => {
    for (const [, { make }] of both) {
      const { app, stack, userPool } = webApp();
      const attempt = () => {
        const given = settings(stack);
        make(stack, 'App', userPool, { ...off, ...(given && { analytics: given }) });
        app.synth();
      };
      if (expected === taken) expect(attempt).not.toThrow();
      else expect(attempt).toThrow();
    }
  });

  const roleIn = (scope: Construct) =>
    new Role(scope, 'Role', { assumedBy: new ServicePrincipal('cognito-idp.amazonaws.com') });
});

// -------------------------------------------------------------------------------------
// what differs
// -------------------------------------------------------------------------------------

/** Behaviours that differ on purpose: what the CDK's construct does, what ours does, and why. */
const differences: ReadonlyArray<
  readonly [
    string,
    (side: Side) => unknown,
    { readonly official: unknown; readonly ours: unknown; readonly why: string },
  ]
> = [
  [
    'the grants while OAuth is off',
    ({ make }) => onAmong(make(webApp().stack, 'App', webApp().userPool, off)),
    {
      official: ['authorizationCodeGrant', 'implicitCodeGrant'],
      ours: [],
      why: 'no grant is on: a sign-in URL made of the grants would lead to an error page',
    },
  ],
  [
    'the resources that a secret takes',
    ({ make }) => {
      const { stack, userPool } = webApp();
      const { userPoolClientSecret } = make(stack, 'App', userPool, { ...off, generateSecret: true });
      expect(userPoolClientSecret).toBeDefined();
      return Object.keys(Template.fromStack(stack).findResources('AWS::Lambda::Function')).length;
    },
    { official: 1, ours: 0, why: 'CloudFormation has the secret as an attribute of the client' },
  ],
  [
    'the time at which a mistake is reported',
    ({ make }) => {
      const { stack, userPool } = webApp();
      try {
        make(stack, 'App', userPool, { ...off, authSessionValidity: Duration.minutes(2) });
        return 'at synthesis';
      } catch {
        return 'at construction';
      }
    },
    {
      official: 'at construction',
      ours: 'at synthesis',
      why: 'one synthesis reports all mistakes of all clients, and knows what is declared later',
    },
  ],
  [
    'seconds that are not whole minutes',
    (side) => verdict(side, { ...off, accessTokenValidity: Duration.seconds(330) }),
    { official: refused, ours: taken, why: 'the service takes seconds' },
  ],
  [
    'a provider that is registered after the client',
    ({ make }) => {
      const { stack, userPool } = webApp();
      const client = make(stack, 'App', userPool, off);
      amazonFor(userPool, stack);
      return (synthesised(client).Properties['SupportedIdentityProviders'] as ReadonlyArray<unknown>).length;
    },
    { official: 1, ours: 2, why: 'the default is every provider, whenever it is declared' },
  ],
  [
    'what is created before a client that names a provider',
    ({ make }) => {
      const { stack, userPool } = webApp();
      amazonFor(userPool, stack);
      const supportedIdentityProviders = [UserPoolClientIdentityProvider.AMAZON];
      return (
        synthesised(make(stack, 'App', userPool, { ...off, supportedIdentityProviders })).DependsOn ?? []
      ).length;
    },
    { official: 0, ours: 1, why: 'the service refuses a provider that is not there yet' },
  ],
  [
    'a provider that the user pool of the app does not have',
    (side) =>
      codesOf(side, { ...off, supportedIdentityProviders: [UserPoolClientIdentityProvider.FACEBOOK] }),
    { official: [], ours: ['idp-exists'], why: 'the service refuses it' },
  ],
  [
    'a custom attribute that the user pool of the app does not have',
    (side) => codesOf(side, { ...off, writeAttributes: new ClientAttributes().withCustomAttributes('tier') }),
    { official: [], ours: ['attr-unknown'], why: 'the service refuses it' },
  ],
  [
    'a scope of a resource server that the user pool of the app does not have',
    (side) => codesOf(side, { oAuth: { flows: code, scopes: [OAuthScope.custom('api/read')] } }),
    { official: [], ours: ['scope-unknown'], why: 'the service refuses it' },
  ],
  [
    'a machine client with the default scopes',
    (side) => codesOf(side, { generateSecret: true, oAuth: { flows: { clientCredentials: true } } }),
    {
      official: [],
      ours: ['oauth-client-credentials-scopes'],
      why: 'they are scopes of users, and the service refuses them',
    },
  ],
  [
    'an analytics project by its ARN alone',
    (side) => verdict(side, { ...off, analytics: { applicationArn: projectArn } as object }),
    { official: refused, ours: taken, why: 'the service takes the ARN of a project in place of its parts' },
  ],
  [
    'its class',
    ({ make }) => {
      const { stack, userPool } = webApp();
      return make(stack, 'App', userPool, off) instanceof OfficialUserPoolClient;
    },
    {
      official: true,
      ours: false,
      why: 'it stands on the L1 construct, and so is the same in every version',
    },
  ],
  [
    'an existing client by what is no id',
    ({ fromId }) => {
      try {
        return fromId(webApp().stack, 'It', 'my-client').userPoolClientId;
      } catch {
        return refused;
      }
    },
    { official: 'my-client', ours: refused, why: 'no client has such an id, so every call with it fails' },
  ],
  [
    'a machine client without a secret',
    (side) =>
      codesOf(side, {
        oAuth: { flows: { clientCredentials: true }, scopes: [OAuthScope.custom('api/read')] },
      }),
    {
      official: [],
      ours: ['oauth-client-credentials-secret', 'scope-unknown'],
      why: 'the service refuses it',
    },
  ],
];

describe('the constructs', () => {
  test.each(differences)('differ on purpose in %s', (_, behaviour, expected) => {
    expect({ official: behaviour(official), ours: behaviour(ours) }).toEqual({
      official: expected.official,
      ours: expected.ours,
    });
  });

  test('differ on purpose in taking the providers of an L1 user pool', () => {
    const { stack, userPool } = webApp();
    const pool = resourceOf(userPool) as unknown as UserPool;
    expect(() => official.make(stack, 'Official', pool, off)).toThrow(/should implement IUserPool/);
    expect(synthesised(ours.make(stack, 'Ours', pool, off)).Properties['SupportedIdentityProviders']).toEqual(
      ['COGNITO'],
    );
  });
});
