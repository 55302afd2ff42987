import { reference, toRecord, UserPoolClient, printMessage, text } from '@org/cognito-core';
import { client as anyClient } from '@org/cognito-testing';
import * as fc from 'fast-check';
import {
  checkRequest,
  nearestUrl,
  readRequest,
  urlDifference,
  type AppRequest,
  type KnownClient,
} from '../index';

const requestOf = (parameters: AppRequest['parameters']): AppRequest => ({ parameters, secrets: [] });

const textsOf = (list: unknown): ReadonlyArray<string> =>
  Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];

const web: KnownClient = {
  record: toRecord(
    UserPoolClient.make({
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: ['openid', 'email'],
        callbackUrls: ['https://app.example.com/cb'],
        logoutUrls: ['https://app.example.com/bye'],
      },
      supportedIdentityProviders: ['COGNITO', 'Google'],
    }),
  ),
  clientId: '1h57kf5cpq17m0eml12EXAMPLE',
};

const machine: KnownClient = {
  record: toRecord(
    UserPoolClient.make({
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['https://api.example.com/read'] },
    }),
  ),
};

/** Which parameters are not accepted, and how. */
const verdicts = (parameters: AppRequest['parameters'], client: KnownClient = web) =>
  checkRequest(requestOf(parameters), client).map(({ parameter, verdict }) => [parameter, verdict]);

const told = (parameters: AppRequest['parameters'], client: KnownClient = web) =>
  checkRequest(requestOf(parameters), client).map(({ parameter, verdict, serviceAnswer, message }) => [
    parameter,
    verdict,
    serviceAnswer,
    printMessage(message, 'props'),
  ]);

describe('laws', () => {
  test('a request made of what a client has is never refused', () => {
    fc.assert(
      fc.property(anyClient(), (client) => {
        const record = toRecord(client);
        const [redirect] = textsOf(record.CallbackURLs);
        const [logout] = textsOf(record.LogoutURLs);
        const [grant] = textsOf(record.AllowedOAuthFlows);
        const responses: Readonly<Record<string, string>> = { code: 'code', implicit: 'token' };
        const response = record.AllowedOAuthFlowsUserPoolClient === true ? responses[grant ?? ''] : undefined;
        const answers = checkRequest(
          requestOf({
            ...(response !== undefined && { response_type: response }),
            ...(response !== undefined && redirect !== undefined && { redirect_uri: redirect }),
            ...(logout !== undefined && { logout_uri: logout }),
            scope: textsOf(record.AllowedOAuthScopes).join(' '),
          }),
          { record },
        );
        expect(answers.filter(({ verdict }) => verdict === 'refused')).toEqual([]);
      }),
    );
  });

  test('one letter more or less in a redirect URI is refused, with the difference', () => {
    fc.assert(
      fc.property(fc.nat(25), fc.boolean(), fc.constantFrom('x', '/', ' '), (at, isLess, letter) => {
        const url = 'https://app.example.com/cb';
        const sent = url.slice(0, at) + (isLess ? '' : letter) + url.slice(isLess ? at + 1 : at);
        fc.pre(sent !== url);
        const [answer, ...others] = checkRequest(requestOf({ redirect_uri: sent }), web);
        expect(others).toEqual([]);
        expect(answer).toMatchObject({ verdict: 'refused', serviceAnswer: 'redirect_mismatch' });
        expect(urlDifference(sent, url)).toEqual(expect.stringMatching(/./));
      }),
    );
  });

  test('two different URLs differ in something, and a registered one is nearest to itself', () => {
    const url = fc
      .tuple(
        fc.constantFrom('https://', 'http://', 'app:', ''),
        fc.constantFrom('a.example', 'A.example', ' a.example', 'b.example'),
        fc.constantFrom('', ':80', ':3000'),
        fc.constantFrom('', '/', '/cb', '/cb/', '/CB'),
        fc.constantFrom('', '?x=1', '#x', ' '),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(url, url, (one, other) => {
        fc.pre(one !== other);
        expect(urlDifference(one, other)).toMatch(/^(lacks|has|differs|is another URL)/);
        expect(nearestUrl(one, [other, one])).toBe(one);
      }),
    );
  });
});

describe('examples', () => {
  test('a proof needs S256, and both of its parameters', () => {
    const asked = (query: string) =>
      checkRequest(
        readRequest(`https://x.example/oauth2/authorize?response_type=code${query}`) ?? requestOf({}),
        web,
      ).map(({ parameter, verdict, serviceAnswer, message }) => [
        parameter,
        verdict,
        serviceAnswer,
        printMessage(message, 'props'),
      ]);
    const refused = (message: string) => [['code_challenge_method', 'refused', 'invalid_request', message]];
    expect(asked('&code_challenge=x&code_challenge_method=S256')).toEqual([]);
    expect(asked('&code_challenge=x&code_challenge_method=plain')).toEqual(
      refused('is plain, and the service knows S256 alone'),
    );
    expect(asked('&code_challenge=x')).toEqual(refused('is missing beside code_challenge'));
    expect(asked('&code_challenge_method=S256')).toEqual(refused('has no code_challenge beside it'));
    // What is told by its parameters alone may leave some out.
    expect(told({ code_challenge_method: 'S256' })).toEqual([]);
  });

  test('the token endpoint says nothing of OAuth that is off', () => {
    const off = { record: { AllowedOAuthFlows: ['client_credentials'], GenerateSecret: true } };
    expect(told({ grant_type: 'client_credentials' }, off)[0]?.slice(0, 3)).toEqual([
      'grant_type',
      'refused',
      'invalid_grant',
    ]);
  });

  test.each([
    ['https://app.example.com/cb/', 'has a `/` at the end, which the registered URL has not'],
    [
      'http://app.example.com/cb',
      'has another scheme, from character 5 on: `http://`, where the registered URL has `https://`',
    ],
    [
      'https://app.example.com:443/cb',
      'has another port, from character 24 on: `:443`, where the registered URL has none',
    ],
    [
      'https://www.app.example.com/cb',
      'has another host, from character 9 on: `www.app.example.com`, where the registered URL has `app.example.com`',
    ],
    [
      'https://app.example.com/CB',
      'differs in upper and lower case: at character 25 it has `C`, where the registered URL has `c`',
    ],
    ['https://app.example.com/cb ', 'has white space around it'],
    ['http://localhost:3000/', 'is another URL: at character 5 it has `:`, where the registered URL has `s`'],
  ])('%s is told apart from the callback URL', (sent, difference) => {
    expect(told({ redirect_uri: sent })).toEqual([
      [
        'redirect_uri',
        'refused',
        'redirect_mismatch',
        `is not among \`callbackUrls\`: compared with \`https://app.example.com/cb\`, it ${difference}`,
      ],
    ]);
  });

  test('a response that the client may not ask for is refused, and one that nobody knows', () => {
    expect(told({ response_type: 'token' })).toEqual([
      ['response_type', 'refused', 'unauthorized_client', 'is token, which needs `implicitCodeGrant`'],
    ]);
    expect(told({ response_type: 'toString' })).toEqual([
      [
        'response_type',
        'refused',
        'invalid_request',
        'is toString, and the service knows code and token alone',
      ],
    ]);
  });

  test('a grant needs to be on, and one for machines needs a secret', () => {
    expect(told({ grant_type: 'refresh_token' })).toEqual([]);
    expect(told({ grant_type: 'client_credentials' }, machine)).toEqual([]);
    expect(told({ grant_type: 'client_credentials' })).toEqual([
      [
        'grant_type',
        'refused',
        'unauthorized_client',
        'is client_credentials, which needs `clientCredentials`',
      ],
    ]);
    expect(told({ grant_type: 'password' })).toEqual([
      [
        'grant_type',
        'refused',
        'unsupported_grant_type',
        'is password, and the service knows authorization_code, client_credentials and refresh_token alone',
      ],
    ]);
    expect(told({ grant_type: 'authorization_code' })).toEqual([]);
    const { GenerateSecret, ...record } = machine.record;
    expect(GenerateSecret).toBe(true);
    expect(told({ grant_type: 'client_credentials' }, { record })).toEqual([
      ['grant_type', 'refused', undefined, 'is client_credentials, which needs a client secret'],
    ]);
  });

  test('each scope is looked up', () => {
    expect(
      told({ scope: 'openid phone  offline_access' }).map(([, , answer, message]) => [answer, message]),
    ).toEqual([
      ['invalid_scope', 'asks for phone, which is not among `scopes` (registered: openid, email)'],
      ['invalid_scope', 'asks for offline_access, which is not among `scopes` (registered: openid, email)'],
    ]);
  });

  test('a scope and an id are compared with what was probably meant, letter by letter', () => {
    const [, , , scope] = told({ scope: 'opemid' })[0] ?? [];
    expect(scope).toMatch(/\(registered: .*\): at character 4 it has `m`, where `openid` has `n`$/);
    const [, , , id] = told({ client_id: '1h57kf5cpq17m0eml12EXAMPL' })[0] ?? [];
    expect(id).toMatch(/: at character 26 it has the end, where `1h57kf5cpq17m0eml12EXAMPLE` has `E`$/);
    expect(told({ scope: 'https://api.example.com/write' })[0]?.[3]).toMatch(/\)$/);
  });

  test('a provider is compared in its letter case', () => {
    expect(told({ identity_provider: 'Google' })).toEqual([]);
    expect(told({ identity_provider: 'google' })).toEqual([
      [
        'identity_provider',
        'refused',
        undefined,
        'is google, which is not among `supportedIdentityProviders` (registered: COGNITO, Google): at character 1 it has `g`, where `Google` has `G`',
      ],
    ]);
  });

  test('registered providers are known with the user pool alone', () => {
    const { SupportedIdentityProviders, ...others } = web.record;
    expect(SupportedIdentityProviders).toBeDefined();
    const record = {
      ...others,
      SupportedIdentityProviders: toRecord(UserPoolClient.make({})).SupportedIdentityProviders,
    };
    const client = record as KnownClient['record'];
    expect(verdicts({ identity_provider: 'Okta' }, { record: client })).toEqual([
      ['identity_provider', 'open'],
    ]);
    const pool = { identityProviders: { Okta: {} } };
    expect(told({ identity_provider: 'Okta' }, { record: client, pool })).toEqual([]);
    expect(verdicts({ identity_provider: 'Other' }, { record: client, pool })).toEqual([
      ['identity_provider', 'refused'],
    ]);
  });

  test('a part that is missing is told', () => {
    expect(urlDifference('https://a.example/#x', 'https://a.example/')).toBe(
      'has another fragment, from character 19 on: `#x`, where the registered URL has none',
    );
    expect(urlDifference('http://localhost:3000', 'http://localhost:3000/')).toBe('lacks the `/` at the end');
  });

  test('the words of OpenID Connect for a sign-out are refused', () => {
    expect(verdicts({ post_logout_redirect_uri: 'https://a.example/' })).toEqual([
      ['post_logout_redirect_uri', 'refused'],
    ]);
    expect(
      verdicts({ post_logout_redirect_uri: 'https://a.example/', logout_uri: 'https://app.example.com/bye' }),
    ).toEqual([]);
  });

  test('equal URLs have no difference', () => {
    expect(urlDifference(' a', ' a')).toBe('is the same URL');
  });

  test('a URL that is cut short is told', () => {
    expect(urlDifference('https://a.example', 'https://a.example/cb?x')).toBe(
      'is another URL: at character 18 it has the end, where the registered URL has `/`',
    );
  });

  test('another client is told by its id', () => {
    expect(told({ client_id: '1h57kf5cpq17m0eml12EXAMPLE' })).toEqual([]);
    expect(told({ client_id: 'other' })).toEqual([
      [
        'client_id',
        'refused',
        undefined,
        'is the id of another client: this one is 1h57kf5cpq17m0eml12EXAMPLE',
      ],
    ]);
  });

  test('a sign-out URL is none of the callback URLs, but may lead on to the sign-in of another client', () => {
    expect(told({ logout_uri: 'https://app.example.com/bye' })).toEqual([]);
    expect(verdicts({ logout_uri: 'https://app.example.com/cb' })).toEqual([['logout_uri', 'open']]);
    expect(verdicts({ logout_uri: 'https://app.example.com/' })).toEqual([['logout_uri', 'refused']]);
  });

  test('a client without OAuth accepts nothing at the endpoints', () => {
    const record = toRecord(UserPoolClient.make({ disableOAuth: true }));
    expect(told({ response_type: 'code' }, { record })[0]).toEqual([
      'response_type',
      'refused',
      'Client is not enabled for OAuth2.0 flows.',
      'needs OAuth, which `disableOAuth` turns off for this client',
    ]);
    expect(told({ redirect_uri: 'https://a.example/' }, { record })[1]?.[3]).toBe(
      'is not among `callbackUrls`: none is registered',
    );
  });
});

describe('what is not known before deployment', () => {
  const open: KnownClient = {
    record: {
      AllowedOAuthFlowsUserPoolClient: reference('On'),
      AllowedOAuthFlows: reference('Flows'),
      AllowedOAuthScopes: ['openid', text`${reference('Api')}/read`],
      CallbackURLs: ['{{resolve:ssm:/url}}', 'https://a.example/'],
      LogoutURLs: reference('Urls'),
      GenerateSecret: reference('Secret'),
      SupportedIdentityProviders: reference('Providers'),
    },
  };

  test('leaves the answer open', () => {
    expect(
      told(
        {
          response_type: 'code',
          grant_type: 'client_credentials',
          redirect_uri: 'https://b.example/',
          scope: 'api/read',
          logout_uri: 'https://b.example/',
          identity_provider: 'Google',
        },
        open,
      ).map(([parameter, verdict]) => [parameter, verdict]),
    ).toEqual([
      ['response_type', 'open'],
      ['response_type', 'open'],
      ['grant_type', 'open'],
      ['redirect_uri', 'open'],
      ['scope', 'open'],
      ['identity_provider', 'open'],
      ['logout_uri', 'open'],
    ]);
    expect(
      told(
        { redirect_uri: 'https://a.example/' },
        { record: { ...open.record, AllowedOAuthFlowsUserPoolClient: true } },
      ),
    ).toEqual([]);
  });

  test('a secret that is open leaves the grant of a machine open', () => {
    const record = { ...machine.record, GenerateSecret: reference('Secret') };
    expect(verdicts({ grant_type: 'client_credentials' }, { record })).toEqual([['grant_type', 'open']]);
  });

  test('an open URL that cannot be the one that is sent changes nothing', () => {
    const record = { ...web.record, CallbackURLs: [text`https://${reference('host')}/cb`] };
    expect(verdicts({ redirect_uri: 'https://b.example/cb' }, { record })).toEqual([
      ['redirect_uri', 'open'],
    ]);
    expect(verdicts({ redirect_uri: 'http://b.example/cb' }, { record })).toEqual([
      ['redirect_uri', 'refused'],
    ]);
  });

  test('nothing known is told as such', () => {
    const record = { ...web.record, CallbackURLs: reference('Urls') };
    expect(told({ redirect_uri: 'https://b.example/' }, { record })[0]?.[3]).toBe(
      'is not among `callbackUrls`: none is known',
    );
  });
});
