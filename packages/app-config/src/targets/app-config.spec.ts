import { type Issue, printMessage, reference, text, toRecord, UserPoolClient } from '@org/cognito-core';
import { client as anyClient } from '@org/cognito-testing';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBack } from '../../fixtures/read-back';
import {
  type AppConfig,
  appConfig,
  type AppFacts,
  checkRequest,
  type TargetName,
  targetNames,
} from '../index';

const names = Object.keys(targetNames) as ReadonlyArray<TargetName>;

const clientId = '1h57kf5cpq17m0eml12EXAMPLE';

const known = {
  userPoolId: 'eu-west-1_AbCdEfGhI',
  domain: { prefix: 'shop', region: 'eu-west-1' },
  serverUrl: 'https://mcp.example.com/mcp',
} as const;

/** Callback URLs that each suit some target. */
const callbackUrls = [
  'https://app.example.com/cb',
  'https://app.example.com/api/auth/callback/cognito',
  'http://localhost:8080/callback',
  'https://lb.example.com/oauth2/idpresponse',
  'com.example.app:/callback',
  "https://app.example.com/it's?a=$b&c=%20",
];

const logoutUrls = ['https://app.example.com/', 'com.example.app:/bye', 'http://localhost:8080/?x=$y&z'];

const forUsers = fc
  .record({
    generateSecret: fc.boolean(),
    callbackUrls: fc.subarray(callbackUrls, { minLength: 1 }),
    logoutUrls: fc.subarray(logoutUrls),
    scopes: fc.subarray(['email', 'phone', 'https://api.example.com/read']),
    isImplicit: fc.boolean(),
    refreshTokenRotation: fc.boolean(),
  })
  .map(({ generateSecret, refreshTokenRotation, isImplicit, scopes, ...urls }) =>
    UserPoolClient.make({
      generateSecret,
      refreshTokenRotation,
      oAuth: {
        ...urls,
        flows: { authorizationCodeGrant: true, implicitCodeGrant: isImplicit },
        scopes: ['openid', ...scopes],
      },
      supportedIdentityProviders: ['COGNITO', 'Google', 'acme'],
    }),
  );

const machine = UserPoolClient.make({
  generateSecret: true,
  oAuth: {
    flows: { clientCredentials: true },
    scopes: ['https://api.example.com/read', 'https://api.example.com/write'],
  },
});

const users = (others: { generateSecret?: boolean; refreshTokenRotation?: boolean } = {}) =>
  UserPoolClient.make({
    ...others,
    oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid', 'email'], callbackUrls, logoutUrls },
    supportedIdentityProviders: ['COGNITO', 'Google', 'acme'],
  });

const factsOf = (client: UserPoolClient, others: Partial<AppFacts> = {}): AppFacts => ({
  client: { record: toRecord(client), clientId },
  ...known,
  ...others,
});

const written = (name: TargetName, facts: AppFacts): AppConfig => {
  const config = appConfig(name, facts);
  if (E.isRight(config)) return config.right;
  throw new Error(JSON.stringify(config.left));
};

const sentence = ({ code, path, message, fixes }: Issue) => ({
  code,
  said: `${path.join('.')} ${printMessage(message, 'props')}`,
  fixes: fixes.map(({ title }) => printMessage(title ?? '', 'props')),
});

const refusals = (name: TargetName, facts: AppFacts) => {
  const config = appConfig(name, facts);
  return E.isLeft(config) ? config.left.map(sentence) : [];
};

const notes = (name: TargetName, facts: AppFacts): ReadonlyArray<string> =>
  written(name, facts).notes.map((note) => printMessage(note, 'props'));

describe('laws', () => {
  test.each(names)('%s: a client is refused with what to do, or its settings are accepted by it', (name) => {
    const client = fc.oneof(anyClient(), forUsers, fc.constant(machine));
    const type = fc.constantFrom('ORIGINAL' as const, 'UPDATED' as const);
    const given = fc.record(
      {
        redirectUri: fc.constantFrom(...callbackUrls, 'https://other.example.com/cb'),
        logoutUri: fc.constantFrom(...logoutUrls, 'https://other.example.com/'),
        scopes: fc.subarray(['openid', 'phone', 'https://api.example.com/read']),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(client, type, fc.oneof(fc.constant({}), given), (one, issuerType, others) => {
        const facts = factsOf(one, { issuerType, ...others });
        const config = appConfig(name, facts);
        if (E.isLeft(config)) {
          expect(config.left.length).toBeGreaterThan(0);
          expect(config.left.filter(({ fixes }) => fixes.length === 0)).toEqual([]);
          return;
        }
        const { files, requests, secret } = config.right;
        const asked = readBack(name, files);
        const refused = [...asked, ...requests].flatMap((request) =>
          checkRequest(request, facts.client).filter(({ verdict }) => verdict === 'refused'),
        );
        expect(refused).toEqual([]);
        if (secret !== undefined) expect(facts.client.record.GenerateSecret).toBe(true);
      }),
    );
  });

  test('what the files ask for is what the settings say, and no target refuses every client', () => {
    const clients = [users(), users({ generateSecret: true }), machine];
    const accepted = names.map((name) => {
      const configs = clients.map((client) => appConfig(name, factsOf(client))).filter(E.isRight);
      for (const { right } of configs) {
        const said = right.requests.map(({ parameters }) => parameters);
        for (const { parameters } of readBack(name, right.files)) {
          const same = said.filter((one) =>
            Object.entries(parameters).every(([key, value]) => one[key as keyof typeof one] === value),
          );
          if (said.length > 0 && name !== 'amplify') expect(same).not.toEqual([]);
        }
      }
      return [name, configs.length > 0];
    });
    expect(accepted).toEqual(names.map((name) => [name, true]));
  });

  test('a secret that is planted in what is given is in nothing that comes back', () => {
    const secret = 'q8w7e6r5t4y3u2i1o0p9';
    const url = `https://app.example.com/cb?code=${secret}&client_secret=${secret}#access_token=${secret}`;
    for (const name of names) {
      for (const client of [users(), users({ generateSecret: true }), machine]) {
        const given = factsOf(client, { redirectUri: url, logoutUri: url, serverUrl: url });
        const record = { ...given.client.record, ClientSecret: secret };
        const config = appConfig(name, { ...given, client: { ...given.client, record } });
        expect(JSON.stringify(config)).not.toContain(secret);
      }
    }
  });

  test('nothing is missing without being told, all at once', () => {
    for (const name of names) {
      const facts = {
        client: { record: toRecord(name === 'curl' ? machine : users({ generateSecret: true })) },
      };
      const said = refusals(name, facts).filter(({ code }) => code === 'app-fact-missing');
      expect(said.map((one) => one.said).slice(0, 2)).toEqual([
        'clientId is missing',
        'userPoolId is missing',
      ]);
    }
  });
});

describe('the grant', () => {
  test('a client with the implicit grant alone is refused', () => {
    const client = UserPoolClient.make({
      oAuth: { flows: { implicitCodeGrant: true }, scopes: ['openid'], callbackUrls },
    });
    expect(refusals('oidc-client-ts', factsOf(client))).toEqual([
      {
        code: 'app-grant-off',
        said: 'client allows the implicit grant, and oidc-client-ts needs the authorization code grant',
        fixes: ['turn `authorizationCodeGrant` on', 'turn `implicitCodeGrant` off once no app uses it'],
      },
    ]);
    expect(refusals('curl', factsOf(client))).toEqual([
      {
        code: 'app-grant-off',
        said: 'client allows the implicit grant, and curl needs the client credentials grant',
        fixes: [
          'make another client, with `clientCredentials`, which cannot stand beside what this one allows',
        ],
      },
    ]);
  });

  test('a client for users is no client for machines, and the other way round', () => {
    expect(refusals('curl', factsOf(users()))).toEqual([
      {
        code: 'app-grant-off',
        said: 'client allows the authorization code grant, and curl needs the client credentials grant',
        fixes: [
          'make another client, with `clientCredentials`, which cannot stand beside what this one allows',
        ],
      },
    ]);
    expect(refusals('auth-js', factsOf(machine)).map(({ said }) => said)).toEqual([
      'client allows the client credentials grant, and Auth.js needs the authorization code grant',
    ]);
  });

  test('a client without OAuth is refused, but by Amplify without a domain', () => {
    const client = UserPoolClient.make({ disableOAuth: true, authFlows: { userPassword: true } });
    expect(refusals('auth-js', { client: { record: toRecord(client) } })).toEqual([
      {
        code: 'app-grant-off',
        said: 'client does not allow the authorization code grant, and Auth.js needs it',
        fixes: ['turn `authorizationCodeGrant` on'],
      },
      expect.objectContaining({ said: 'clientId is missing' }),
      expect.objectContaining({ said: 'userPoolId is missing' }),
    ]);
    const { domain: _, ...withoutDomain } = factsOf(client);
    const { files } = written('amplify', withoutDomain);
    expect(files[1]?.text).toContain("authFlowType: 'USER_PASSWORD_AUTH'");
    expect(JSON.parse(files[0]?.text ?? '')).toEqual({
      version: '1',
      auth: {
        aws_region: 'eu-west-1',
        user_pool_id: 'eu-west-1_AbCdEfGhI',
        user_pool_client_id: clientId,
      },
    });
  });

  test('Amplify needs an authentication flow where it has no domain', () => {
    const { domain: _, ...withoutDomain } = factsOf(
      UserPoolClient.make({ disableOAuth: true, authFlows: { adminUserPassword: true } }),
    );
    expect(refusals('amplify', withoutDomain).map(({ said }) => said)).toEqual([
      'client allows no authentication flow by which Amplify signs users in',
    ]);
  });

  test('what is known only at deployment is asked for', () => {
    const { record } = factsOf(users()).client;
    const open = {
      ...record,
      AllowedOAuthFlows: reference('flows'),
      ExplicitAuthFlows: reference('authFlows'),
    };
    const facts = { ...factsOf(users()), client: { record: open, clientId } };
    const { domain: _, ...withoutDomain } = facts;
    expect(refusals('auth-js', facts).map(({ said }) => said)).toEqual([
      'client does not say before deployment whether it allows the authorization code grant',
    ]);
    expect(refusals('amplify', withoutDomain).map(({ said }) => said)).toEqual([
      'client does not say before deployment whether it allows an authentication flow',
    ]);
    const off = { ...open, AllowedOAuthFlowsUserPoolClient: reference('isOn') };
    expect(refusals('curl', { ...facts, client: { record: off, clientId } })[0]?.code).toBe('app-value-open');
  });
});

describe('the secret', () => {
  const unsafe = [
    'amplify',
    'oidc-client-ts',
    'react-oidc-context',
    'appauth-android',
    'appauth-ios',
  ] as const;

  test.each(unsafe)('%s takes no client that has a secret', (name) => {
    expect(refusals(name, factsOf(users({ generateSecret: true })))).toEqual([
      {
        code: 'app-secret-unsafe',
        said: `client has a secret, and ${targetNames[name]} is used where everybody can read it`,
        fixes: [
          'make another client, without `generateSecret`, which is decided when a client is made',
          'use a target that runs on a server',
        ],
      },
    ]);
  });

  test.each(['alb-cognito', 'alb-oidc', 'fastmcp'] as const)(
    '%s takes no client without a secret',
    (name) => {
      expect(refusals(name, factsOf(users()))).toEqual([
        {
          code: 'app-secret-missing',
          said: `client has no secret, and ${targetNames[name]} needs one`,
          fixes: ['make another client, with `generateSecret`, which is decided when a client is made'],
        },
      ]);
    },
  );

  test('it is named by the variable that holds it, where the app needs it', () => {
    const facts = factsOf(users({ generateSecret: true }));
    const variables = names.map((name) => {
      const config = appConfig(name, name === 'curl' ? factsOf(machine) : facts);
      return [name, E.isRight(config) ? config.right.secret?.name : 'refused'];
    });
    expect(Object.fromEntries(variables)).toEqual({
      amplify: 'refused',
      'oidc-client-ts': 'refused',
      'react-oidc-context': 'refused',
      'auth-js': 'AUTH_COGNITO_SECRET',
      'openid-client': 'COGNITO_CLIENT_SECRET',
      'spring-security': 'COGNITO_CLIENT_SECRET',
      'asp-net-core': 'Cognito__ClientSecret',
      'appauth-android': 'refused',
      'appauth-ios': 'refused',
      'alb-cognito': undefined,
      'alb-oidc': 'COGNITO_CLIENT_SECRET',
      'http-api': undefined,
      'rest-api': undefined,
      'aws-jwt-verify': undefined,
      'mcp-client': 'MCP_CLIENT_SECRET',
      fastmcp: 'COGNITO_CLIENT_SECRET',
      agentcore: undefined,
      curl: 'COGNITO_CLIENT_SECRET',
    });
    expect(notes('mcp-client', facts)[0]).toContain('MCP_CLIENT_SECRET');
  });

  test('whether there is one has to be known', () => {
    const { record } = factsOf(users()).client;
    const client = { record: { ...record, GenerateSecret: reference('secret') }, clientId };
    expect(refusals('openid-client', { ...factsOf(users()), client })).toEqual([
      {
        code: 'app-value-open',
        said: 'client does not say whether it has a secret',
        fixes: [expect.stringContaining('describe-user-pool-client')],
      },
    ]);
  });
});

describe('redirect and sign-out URLs', () => {
  test('the default redirect URI comes first, or else the first that suits', () => {
    const { requests } = written('openid-client', factsOf(users()));
    expect(requests[0]?.parameters.redirect_uri).toBe('https://app.example.com/cb');
    const client = { record: { ...toRecord(users()), DefaultRedirectURI: callbackUrls[2] ?? '' }, clientId };
    const byDefault = written('openid-client', { ...factsOf(users()), client });
    expect(
      byDefault.requests.map(({ parameters }) => parameters.redirect_uri ?? parameters.logout_uri),
    ).toEqual(['http://localhost:8080/callback', 'http://localhost:8080/?x=$y&z']);
  });

  test('one that is given is compared letter by letter', () => {
    expect(
      refusals('openid-client', factsOf(users(), { redirectUri: 'https://app.example.com/cb/' })),
    ).toEqual([
      {
        code: 'app-request-refused',
        said: 'redirect_uri is not among `callbackUrls`: compared with `https://app.example.com/cb`, it has a `/` at the end, which the registered URL has not',
        fixes: [
          'add https://app.example.com/cb/ to `callbackUrls`, or send one that is registered, letter by letter',
        ],
      },
    ]);
    expect(
      refusals('openid-client', factsOf(users(), { logoutUri: 'https://app.example.com' })).map(
        ({ said }) => said,
      ),
    ).toEqual([
      'logout_uri is not among `logoutUrls`: compared with `https://app.example.com/`, it lacks the `/` at the end',
    ]);
  });

  test('what is given is compared whatever else is wrong', () => {
    const { domain: _, ...withoutDomain } = factsOf(users(), {
      redirectUri: 'https://other.example.com/cb',
      logoutUri: 'bye',
      scopes: ['phone'],
    });
    const client = { ...withoutDomain.client, clientId: 'my app' };
    expect(
      refusals('asp-net-core', { ...withoutDomain, client }).map(({ code, said }) => [
        code,
        said.replace(/ .*$/, ''),
      ]),
    ).toEqual([
      ['app-fact-format', 'clientId'],
      ['app-request-refused', 'redirect_uri'],
      ['app-scope-missing', 'scope'],
      ['app-request-refused', 'scope'],
      ['app-fact-missing', 'domain'],
      ['app-request-refused', 'logout_uri'],
    ]);
  });

  test('one that does not suit the target is refused, and so is a client that has none', () => {
    expect(refusals('auth-js', factsOf(users(), { redirectUri: 'https://app.example.com/cb' }))).toEqual([
      {
        code: 'app-redirect-missing',
        said: 'redirect_uri does not suit Auth.js, which needs a URL that ends in /api/auth/callback/cognito',
        fixes: ['give a URL that ends in /api/auth/callback/cognito that is among `callbackUrls`'],
      },
    ]);
    const client = UserPoolClient.make({
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid'],
        callbackUrls: ['https://a.example/'],
      },
    });
    expect(refusals('appauth-ios', factsOf(client)).map(({ said, fixes }) => [said, ...fixes])).toEqual([
      [
        'redirect_uri is missing: AppAuth for iOS needs a URL with a scheme of the app, such as com.example.app:/callback, and none is among `callbackUrls`',
        'add a URL with a scheme of the app, such as com.example.app:/callback to `callbackUrls`',
      ],
    ]);
  });

  test('what is known only at deployment is asked for, and taken with a note', () => {
    const client = UserPoolClient.make({
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid'],
        callbackUrls: [text`https://${reference('host')}/cb`],
      },
    });
    expect(refusals('openid-client', factsOf(client))[0]).toEqual({
      code: 'app-value-open',
      said: 'redirect_uri is not known: `callbackUrls` has values that are known only at deployment',
      fixes: ['give an HTTPS URL, or one of localhost, as it is after the deployment'],
    });
    const { record } = factsOf(users()).client;
    const some = { ...record, CallbackURLs: ['https://a.example/cb', text`https://${reference('host')}/cb`] };
    const facts = { ...factsOf(users()), client: { record: some, clientId } };
    expect(notes('openid-client', facts)).toEqual([
      'some callback URLs are known only at deployment: give the redirect URL to use one of them',
    ]);
    expect(notes('openid-client', factsOf(client, { redirectUri: 'https://a.example/cb' }))).toEqual([
      expect.stringContaining('the client has no sign-out URL that suits'),
      expect.stringMatching(/^redirect_uri is not among .*, as far as it is known before deployment$/),
    ]);
  });

  test('what else would suit is told, and nothing where the author chose', () => {
    expect(notes('asp-net-core', factsOf(users()))).toContainEqual(
      'one of the callback URLs is taken; these suit too: https://app.example.com/api/auth/callback/cognito, http://localhost:8080/callback, https://lb.example.com/oauth2/idpresponse',
    );
    expect(notes('openid-client', factsOf(users(), { redirectUri: 'https://app.example.com/cb' }))).toEqual(
      [],
    );
  });
});

test('Amplify gets the URLs of browsers and of devices, the chosen ones first', () => {
  const { files } = written('amplify', factsOf(users(), { redirectUri: 'com.example.app:/callback' }));
  const { auth } = JSON.parse(files[0]?.text ?? '') as {
    auth: {
      oauth: { redirect_sign_in_uri: ReadonlyArray<string>; redirect_sign_out_uri: ReadonlyArray<string> };
    };
  };
  const [chosen, ...others] = auth.oauth.redirect_sign_in_uri;
  expect(chosen).toBe('com.example.app:/callback');
  expect([...others].sort()).toEqual(callbackUrls.filter((url) => url !== chosen).sort());
  expect(auth.oauth.redirect_sign_out_uri).toEqual([
    'com.example.app:/bye',
    'https://app.example.com/',
    'http://localhost:8080/?x=$y&z',
  ]);
});

describe('scopes', () => {
  test('those that are given are asked for, if the client has them', () => {
    const { requests } = written('openid-client', factsOf(users(), { scopes: ['openid'] }));
    expect(requests[0]?.parameters.scope).toBe('openid');
    expect(
      refusals('openid-client', factsOf(users(), { scopes: ['openid', 'phone'] })).map(({ code }) => code),
    ).toEqual(['app-request-refused']);
  });

  test('an ID token needs openid', () => {
    expect(refusals('auth-js', factsOf(users(), { scopes: ['email'] })).map(({ fixes }) => fixes)).toEqual([
      ['ask for openid too'],
    ]);
    const client = UserPoolClient.make({
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['https://api.example.com/read'],
        callbackUrls,
      },
    });
    expect(refusals('auth-js', factsOf(client))).toEqual([
      {
        code: 'app-scope-missing',
        said: 'scope lacks openid, without which the service gives no ID token, which Auth.js reads',
        fixes: ['add openid to `scopes`'],
      },
    ]);
  });

  test('there has to be one, and it has to be known', () => {
    const { record } = factsOf(users()).client;
    const facts = (scopes: (typeof record)['AllowedOAuthScopes']) => ({
      ...factsOf(users()),
      client: { record: { ...record, ...(scopes && { AllowedOAuthScopes: scopes }) }, clientId },
    });
    expect(refusals('openid-client', facts([])).map(({ code }) => code)).toEqual(['app-scope-missing']);
    expect(refusals('openid-client', facts(reference('scopes'))).map(({ code }) => code)).toEqual([
      'app-value-open',
    ]);
  });

  test('whoever verifies tokens names the scopes that are given', () => {
    const facts = factsOf(machine, { scopes: ['https://api.example.com/read'] });
    for (const name of ['aws-jwt-verify', 'agentcore'] as const) {
      expect(written(name, facts).files[0]?.text).toContain('https://api.example.com/read');
    }
    for (const name of ['http-api', 'rest-api'] as const) {
      expect(notes(name, facts).join()).toContain('name https://api.example.com/read in AuthorizationScopes');
    }
  });
});

describe('the user pool', () => {
  test.each(['alb-cognito', 'rest-api', 'fastmcp'] as const)('%s takes the original issuer alone', (name) => {
    const facts = factsOf(users({ generateSecret: true }), { issuerType: 'UPDATED' });
    expect(refusals(name, facts).map(({ code, said }) => [code, said])).toEqual([
      [
        'app-issuer-unsupported',
        `issuerType is UPDATED, and ${targetNames[name]} takes tokens of the original issuer alone`,
      ],
    ]);
  });

  test('an issuer that is not taken is told beside an id that is none, or is not known', () => {
    const facts = factsOf(users({ generateSecret: true }), { issuerType: 'UPDATED' });
    const { userPoolId: _, ...withoutId } = facts;
    const codesOf = (of: AppFacts) => refusals('fastmcp', of).map(({ code }) => code);
    expect(codesOf({ ...facts, userPoolId: 'users' })).toEqual([
      'user-pool-id-format',
      'app-issuer-unsupported',
    ]);
    expect(codesOf(withoutId)).toEqual(['app-fact-missing', 'app-issuer-unsupported']);
  });

  test('the others name the issuer that the user pool has', () => {
    const facts = factsOf(users({ generateSecret: true }), { issuerType: 'UPDATED' });
    for (const name of ['auth-js', 'spring-security', 'alb-oidc', 'http-api', 'agentcore'] as const) {
      expect(written(name, facts).files[0]?.text).toContain(
        'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEfGhI',
      );
    }
  });

  test('what is no id, no domain and no server is told', () => {
    const facts = { ...factsOf(users()), client: { record: toRecord(users()), clientId: 'my app' } };
    expect(
      refusals('oidc-client-ts', { ...facts, userPoolId: 'users', domain: 'shop' }).map(({ code }) => code),
    ).toEqual(['app-fact-format', 'user-pool-id-format', 'domain-format']);
    expect(refusals('mcp-client', factsOf(users(), { serverUrl: 'mcp' })).map(({ said }) => said)).toEqual([
      'serverUrl is no URL of a server',
    ]);
    const { serverUrl: _, ...others } = factsOf(users());
    expect(refusals('mcp-client', others).map(({ said }) => said)).toEqual(['serverUrl is missing']);
    const { domain: __, ...withoutDomain } = factsOf(users());
    expect(refusals('oidc-client-ts', withoutDomain).map(({ said }) => said)).toEqual(['domain is missing']);
  });

  test('a client that takes all providers of its user pool names none', () => {
    const { record } = factsOf(users()).client;
    const { SupportedIdentityProviders: _, ...others } = record;
    const client = UserPoolClient.make({
      oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls },
    });
    const providersOf = (facts: AppFacts): unknown =>
      (
        JSON.parse(written('amplify', facts).files[0]?.text ?? '') as {
          auth: { oauth: { identity_providers: unknown } };
        }
      ).auth.oauth.identity_providers;
    expect(providersOf(factsOf(client))).toEqual([]);
    expect(providersOf({ ...factsOf(users()), client: { record: others, clientId } })).toEqual([]);
    expect(providersOf(factsOf(users()))).toEqual(['GOOGLE']);
  });
});

describe('refresh tokens that rotate', () => {
  const facts = factsOf(users({ refreshTokenRotation: true }), { redirectUri: 'https://app.example.com/cb' });

  test('Amplify refreshes by the API that takes them', () => {
    expect(notes('amplify', facts)).toEqual([
      expect.stringMatching(/GetTokensFromRefreshToken from version 6\.15\.4 on/),
    ]);
    const { domain: _, ...withoutDomain } = facts;
    expect(notes('amplify', withoutDomain)[1]).toContain('GetTokensFromRefreshToken');
  });

  test('others use the token endpoint, and a load balancer needs to be told nothing', () => {
    expect(notes('oidc-client-ts', facts)).toEqual([
      'refresh tokens rotate: each answer of the token endpoint has a new one, to be sent the next time',
    ]);
    const balanced = factsOf(users({ generateSecret: true, refreshTokenRotation: true }));
    expect(notes('alb-cognito', balanced).join()).not.toContain('rotate');
  });
});

describe('the page In your app', () => {
  const page = readFileSync(join(__dirname, '../../docs/in-your-app.md'), 'utf8');
  const [, ofSignOut = '', ofTargets = ''] = page.split(/^## /m);
  const rows = (section: string) =>
    new Map(
      [...section.matchAll(/^\| `([\w-]+)` +\| (.*)$/gm)].map(([, name = '', row = '']) => [name, row]),
    );

  test('lists every target, with its files and with the variable of its secret', () => {
    const listed = rows(ofTargets);
    expect([...listed.keys()]).toEqual(names);
    for (const client of [users(), users({ generateSecret: true }), machine]) {
      for (const name of names) {
        const config = appConfig(name, factsOf(client));
        if (E.isRight(config)) {
          const { files, secret } = config.right;
          const row = listed.get(name) ?? '';
          for (const { name: file } of files)
            if (!file.endsWith('.yaml')) expect(row).toContain(`\`${file}\``);
          if (secret !== undefined) expect(row).toContain(`\`${secret.name}\``);
        }
      }
    }
  });

  test('says how each target signs out that has the logout URL in its files or notes', () => {
    const signingOut = names.filter((name) =>
      [users(), users({ generateSecret: true })].some((client) => {
        const config = appConfig(name, factsOf(client));
        return (
          E.isRight(config) &&
          /logout_ur[il]|logout\?|sign_out_uri/.test(JSON.stringify([config.right.files, config.right.notes]))
        );
      }),
    );
    expect([...rows(ofSignOut).keys()]).toEqual(signingOut);
  });
});

describe('files', () => {
  test('a prefix is given by itself to a load balancer, and a domain of its own whole', () => {
    const facts = factsOf(users({ generateSecret: true }));
    expect(written('alb-cognito', facts).files[0]?.text).toContain('UserPoolDomain: shop\n');
    expect(written('alb-cognito', { ...facts, domain: 'auth.example.com' }).files[0]?.text).toContain(
      'UserPoolDomain: "auth.example.com"\n',
    );
  });

  test('a client without a sign-out URL has no sign-out in its files', () => {
    const client = (generateSecret: boolean) =>
      UserPoolClient.make({
        generateSecret,
        oAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'], callbackUrls },
      });
    for (const name of names) {
      for (const generateSecret of [true, false]) {
        const config = appConfig(name, factsOf(client(generateSecret)));
        if (E.isRight(config)) {
          expect(config.right.files.map(({ text: printed }) => printed).join()).not.toMatch(/\/logout\?/);
        }
      }
    }
  });
});
