import { poolContext, printMessage, reference, toRecord, UserPoolClient } from '@org/cognito-core';
import { anyText, client as anyClient } from '@org/cognito-testing';
import * as fc from 'fast-check';
import { readRequest, symptoms, why, type KnownClient, type RankedCause } from '../index';

const ranks = ['certain', 'possible', 'ruled-out'];

const codesOf = (causes: ReadonlyArray<RankedCause>) => causes.map(({ code }) => code);

const first = (error: string, client?: KnownClient) => {
  const [cause] = why(error, client === undefined ? {} : { client }).causes;
  return cause === undefined
    ? undefined
    : [cause.code, cause.verdict, ...(cause.seen === undefined ? [] : [printMessage(cause.seen, 'props')])];
};

const verdictOn = (code: string, error: string, client?: KnownClient) =>
  why(error, client === undefined ? {} : { client }).causes.find((cause) => cause.code === code)?.verdict;

const known = (
  props: Parameters<typeof UserPoolClient.make>[0],
  pool?: KnownClient['pool'],
): KnownClient => ({ record: toRecord(UserPoolClient.make(props)), ...(pool && { pool }) });

const web = known({
  oAuth: {
    flows: { authorizationCodeGrant: true },
    scopes: ['openid', 'email'],
    callbackUrls: ['https://app.example.com/cb'],
    logoutUrls: ['https://app.example.com/bye'],
  },
});

const withSecret = known({ generateSecret: true, disableOAuth: true });

const withoutSecret = known({ disableOAuth: true });

/** A text that may hold an answer of the service, parameters, and anything else. */
const anyError = fc
  .array(
    fc.oneof(
      fc.constantFrom(...symptoms.map(({ message }) => message)),
      fc.constantFrom(
        'redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb',
        'scope=openid+phone',
        'response_type=token',
      ),
      fc.constantFrom(
        'grant_type=client_credentials',
        'logout_uri=x',
        'code_challenge_method=plain',
        'resource=r',
      ),
      anyText(),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('&'));

describe('laws', () => {
  test('it never throws; what is certain comes first, and what is ruled out last', () => {
    fc.assert(
      fc.property(anyError, anyClient(), fc.boolean(), (error, client, isKnown) => {
        const { causes } = why(error, isKnown ? { client: { record: toRecord(client) } } : {});
        const order = causes.map(({ verdict }) => ranks.indexOf(verdict));
        expect(order).toEqual([...order].sort());
        expect(new Set(codesOf(causes)).size).toBe(causes.length);
      }),
    );
  });

  test('without a client and a request, nothing is certain', () => {
    for (const { message, causes } of symptoms) {
      const found = why(message.replace(/<[^>]*>/g, 'abc'));
      if (found.request !== undefined) continue;
      expect(found.causes.map(({ verdict }) => verdict)).toEqual(causes.map(() => 'possible'));
    }
  });

  test('a secret in a request is in no part of the diagnosis', () => {
    const parameter = fc.constantFrom(
      'client_secret',
      'code',
      'refresh_token',
      'code_verifier',
      'id_token_hint',
      'state',
    );
    const secret = fc.stringMatching(/^[a-z0-9]{24,40}$/);
    fc.assert(
      fc.property(anyError, parameter, secret, fc.constantFrom('=', '": "'), (error, name, value, joint) => {
        fc.pre(!error.includes(value));
        const diagnosis = why(`${error} "${name}${joint}${value}" more`, { client: web });
        expect(JSON.stringify(diagnosis)).not.toContain(value);
        expect(diagnosis.request?.secrets).toContain(name);
      }),
    );
  });

  test('a redirect URI that the client has is never called the cause', () => {
    fc.assert(
      fc.property(anyClient(), (client) => {
        const record = toRecord(client);
        const urls = Array.isArray(record.CallbackURLs) ? record.CallbackURLs : [];
        for (const url of urls.filter((item) => typeof item === 'string')) {
          const error = `error=redirect_mismatch&redirect_uri=${encodeURIComponent(url)}`;
          expect(verdictOn('redirect-not-registered', error, { record })).not.toBe('certain');
        }
      }),
    );
  });

  test('each answer is found by its own words, and has causes with sources', () => {
    for (const { message, pattern, causes } of symptoms) {
      expect([message, why(message).symptom?.message]).toEqual([message, message]);
      expect(message).toMatch(pattern);
      for (const { sources, why: reason, decides } of causes) {
        expect(sources.length).toBeGreaterThan(0);
        expect(reason).toMatch(/\.$/);
        expect(decides).toMatch(/\?$/);
      }
    }
  });
});

describe('what is not known', () => {
  test('has no cause', () => {
    expect(why('the printer is on fire')).toEqual({ causes: [], rules: [] });
  });

  test('is found by the message of a rule, if one cites it', () => {
    const { symptom, rules } = why(
      'The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation',
    );
    expect(symptom).toBeUndefined();
    expect(rules.map(({ code }) => code)).toContain('rotation-tier');
    expect(why('Invalid range for token validity.', { rules: [] }).rules).toEqual([]);
  });
});

describe('secrets', () => {
  const error = 'NotAuthorizedException: Unable to verify secret hash for client 1h57';

  test('a client with a secret most likely gets no hash', () => {
    expect(codesOf(why(error).causes)).toEqual([
      'secret-hash-missing',
      'secret-hash-wrong',
      'secret-hash-superfluous',
    ]);
    expect(verdictOn('secret-hash-superfluous', error, withSecret)).toBe('ruled-out');
  });

  test('a client without one gets a hash that it does not need', () => {
    expect(first(error, withoutSecret)?.[0]).toBe('secret-hash-superfluous');
    expect(verdictOn('secret-hash-missing', error, withoutSecret)).toBe('ruled-out');
  });

  test('a secret that is decided later decides nothing', () => {
    const open = { record: { GenerateSecret: reference('Secret') } };
    expect(why(error, { client: open }).causes.map(({ verdict }) => verdict)).toEqual([
      'possible',
      'possible',
      'possible',
    ]);
    expect(verdictOn('client-secret-sent-needlessly', 'invalid_client client_secret=x', open)).toBe(
      'possible',
    );
  });

  test('words in the error speak for a cause', () => {
    expect(codesOf(why(`${error} while RespondToAuthChallenge`).causes)[0]).toBe('secret-hash-wrong');
  });

  test('at the token endpoint, a secret is missing, wrong or too much', () => {
    expect(first('{"error":"invalid_client"}')).toEqual(['client-authentication-missing', 'possible']);
    expect(first('invalid_client client_secret=x', withoutSecret)?.slice(0, 2)).toEqual([
      'client-secret-sent-needlessly',
      'certain',
    ]);
    expect(verdictOn('client-secret-sent-needlessly', 'invalid_client client_secret=x', withSecret)).toBe(
      'ruled-out',
    );
    expect(verdictOn('client-authentication-missing', 'invalid_client client_secret=x', withSecret)).toBe(
      'ruled-out',
    );
    expect(verdictOn('client-authentication-missing', 'invalid_client', withSecret)).toBe('possible');
  });

  test('a load balancer needs one', () => {
    const answer = 'The user pool client must have a client secret';
    expect(first(answer, withoutSecret)?.[1]).toBe('certain');
    expect(first(answer, withSecret)?.[1]).toBe('ruled-out');
    expect(first(answer, { record: { GenerateSecret: reference('Secret') } })?.[1]).toBe('possible');
  });
});

describe('redirects', () => {
  const failed = (uri: string) =>
    `https://x.example/error?error=redirect_mismatch&redirect_uri=${encodeURIComponent(uri)}`;

  test('the letter that differs is told', () => {
    expect(first(failed('https://app.example.com/cb/'), web)).toEqual([
      'redirect-not-registered',
      'certain',
      'redirect_uri is not among `callbackUrls`: compared with `https://app.example.com/cb`, it has a `/` at the end, which the registered URL has not',
    ]);
  });

  test('one that is registered is not the cause, and something else may be', () => {
    const error = failed('https://app.example.com/cb');
    expect(verdictOn('redirect-not-registered', error, web)).toBe('ruled-out');
    expect(first(error, web)?.[1]).toBe('possible');
  });

  test('a URL that is encoded twice is seen', () => {
    expect(first(failed('https%3A%2F%2Fapp.example.com%2Fcb'), web)).toEqual([
      'request-not-encoded',
      'possible',
    ]);
    expect(verdictOn('redirect-not-registered', failed('https%3A%2F%2Fapp'), web)).toBe('possible');
  });

  test('the port of a tool is likely for one on this machine alone', () => {
    expect(verdictOn('redirect-loopback-port', failed('http://127.0.0.1:33418/'))).toBe('possible');
    expect(verdictOn('redirect-loopback-port', failed('https://a.example/'))).toBe('ruled-out');
    expect(codesOf(why(`${failed('http://127.0.0.1:33418/')} from an MCP client`).causes)[0]).toBe(
      'redirect-loopback-port',
    );
  });

  test('open URLs decide nothing', () => {
    const open = { record: { ...web.record, CallbackURLs: reference('Urls') } };
    expect(verdictOn('redirect-not-registered', failed('https://a.example/'), open)).toBe('possible');
  });

  test('that of the user pool at a provider is no callback URL of an app', () => {
    const error =
      'Error 400: redirect_uri_mismatch redirect_uri=https%3A%2F%2Fx.example%2Foauth2%2Fidpresponse';
    expect(first(error, web)?.slice(0, 2)).toEqual(['redirect-of-provider', 'certain']);
    expect(verdictOn('redirect-not-registered', error, web)).toBe('possible');
  });

  test('without the id of the client, nobody knows whether it is another one', () => {
    const error = `${failed('https://app.example.com/cb')}&client_id=other`;
    expect(verdictOn('redirect-of-other-client', error, web)).toBe('possible');
  });

  test('that of a provider is the business of the provider', () => {
    expect(first('Error 400: redirect_uri_mismatch')).toEqual(['redirect-of-provider', 'possible']);
  });

  test('the id of another client is seen, and this one is not looked at', () => {
    const error = `${failed('https://app.example.com/cb')}&client_id=other`;
    expect(first(error, { ...web, clientId: '1h57' })).toEqual([
      'redirect-of-other-client',
      'certain',
      'the error names the app client other',
    ]);
    expect(verdictOn('redirect-of-other-client', error, { ...web, clientId: 'other' })).toBe('ruled-out');
    expect(
      verdictOn('oauth-off', 'invalid_grant client_id=other', { ...withoutSecret, clientId: '1h57' }),
    ).toBe('possible');
  });
});

describe('sign-out', () => {
  const missing = "Required String parameter 'redirect_uri' is not present";

  test('the words of OpenID Connect are seen', () => {
    expect(first(`${missing} /logout?post_logout_redirect_uri=https%3A%2F%2Fa&id_token_hint=ey`)).toEqual([
      'logout-in-words-of-oidc',
      'certain',
      'the request has post_logout_redirect_uri, and no logout_uri',
    ]);
  });

  test('a sign-out URL that is not registered is told', () => {
    const url = (uri: string) => `https://x.example/logout?client_id=a&logout_uri=${encodeURIComponent(uri)}`;
    expect(first(`${missing} ${url('https://app.example.com/')}`, web)?.slice(0, 2)).toEqual([
      'logout-not-registered',
      'certain',
    ]);
    expect(verdictOn('logout-parameters-missing', url('https://app.example.com/'))).toBe('ruled-out');
    expect(verdictOn('logout-parameters-missing', 'https://x.example/logout?client_id=a')).toBe('possible');
    expect(verdictOn('logout-in-words-of-oidc', missing)).toBe('possible');
    expect(verdictOn('logout-in-words-of-oidc', `${missing} client_id=a`)).toBe('possible');
    expect(verdictOn('logout-parameters-missing', missing)).toBe('possible');
  });

  test('a parameter that the service misses, and that the request lacks, is told', () => {
    const url = 'https://x.example/logout?redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb';
    expect(first(`Required String parameter 'response_type' is not present ${url}`)).toEqual([
      'logout-parameters-missing',
      'certain',
      'the request has no response_type',
    ]);
    const withoutId = `Required String parameter 'client_id' is not present ${url}&logout_uri=https%3A%2F%2Fa`;
    expect(first(withoutId, web)?.slice(0, 2)).toEqual(['logout-parameters-missing', 'certain']);
    expect(verdictOn('logout-not-registered', withoutId, web)).toBe('possible');
  });
});

describe('flows of the API', () => {
  const error = (flow: string) => `InvalidParameterException: ${flow} flow not enabled for this client`;
  const listing = (authFlows: object) => known({ disableOAuth: true, authFlows });

  test.each([
    ['USER_PASSWORD_AUTH', { userPassword: true }, 'ruled-out'],
    ['USER_PASSWORD_AUTH', { userSrp: true }, 'certain'],
    ['ADMIN_USER_PASSWORD_AUTH', { legacyAdminNoSrp: true }, 'ruled-out'],
    ['USER_AUTH', { user: true }, 'ruled-out'],
  ])('%s in a client that allows %j', (flow, flows, verdict) => {
    expect(verdictOn('auth-flow-not-enabled', error(flow), listing(flows))).toBe(verdict);
  });

  test('a client that lists none has the flows of the service', () => {
    expect(verdictOn('auth-flow-not-enabled', error('USER_SRP_AUTH'), withoutSecret)).toBe('ruled-out');
    expect(verdictOn('auth-flow-not-enabled', error('USER_PASSWORD_AUTH'), withoutSecret)).toBe('certain');
  });

  test('a refresh that the client does not list is told as such', () => {
    const refresh = 'REFRESH_TOKEN_AUTH flow not enabled for this client';
    expect(first(refresh)).toEqual(['refresh-while-rotating', 'possible']);
    expect(first(refresh, { record: { ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH'] } })?.slice(0, 2)).toEqual([
      'auth-flow-not-enabled',
      'certain',
    ]);
  });

  test('which flows the older names leave on is not known', () => {
    const older = { record: { ExplicitAuthFlows: ['ADMIN_NO_SRP_AUTH'] } };
    expect(verdictOn('auth-flow-not-enabled', error('USER_SRP_AUTH'), older)).toBe('possible');
    expect(verdictOn('auth-flow-not-enabled', error('ADMIN_NO_SRP_AUTH'), older)).toBe('ruled-out');
  });

  test('what is not named or not known decides nothing', () => {
    expect(verdictOn('auth-flow-not-enabled', 'Auth flow not enabled for this client', withoutSecret)).toBe(
      'possible',
    );
    expect(verdictOn('auth-flow-not-enabled', error('USER_SRP_AUTH'))).toBe('possible');
    const open = { record: { ExplicitAuthFlows: reference('Flows') } };
    expect(verdictOn('auth-flow-not-enabled', error('USER_SRP_AUTH'), open)).toBe('possible');
  });

  test('a flow of administrators in a call for everybody is seen', () => {
    const answer = 'InvalidParameterException: Initiate Auth method not supported.';
    expect(first(`InitiateAuth ADMIN_NO_SRP_AUTH: ${answer}`)).toEqual([
      'auth-flow-needs-admin',
      'certain',
      'the call InitiateAuth has the flow ADMIN_NO_SRP_AUTH',
    ]);
    expect(first(`AdminInitiateAuth ADMIN_NO_SRP_AUTH: ${answer}`)?.[1]).toBe('possible');
    expect(first(answer)?.[1]).toBe('possible');
  });

  test('a custom challenge needs its triggers', () => {
    const answer = 'Custom auth lambda trigger is not configured for the user pool.';
    const pool = (lambdaTriggers: object) => known({ disableOAuth: true }, { lambdaTriggers });
    expect(first(answer, pool({}))).toEqual([
      'custom-auth-without-triggers',
      'certain',
      'the user pool lacks defineAuthChallenge, createAuthChallenge, verifyAuthChallengeResponse',
    ]);
    const all = { defineAuthChallenge: true, createAuthChallenge: true, verifyAuthChallengeResponse: true };
    expect(first(answer, pool(all))?.[1]).toBe('ruled-out');
    expect(first(answer, withoutSecret)?.[1]).toBe('possible');
  });
});

describe('tokens', () => {
  const rotating = known({ disableOAuth: true, refreshTokenRotation: true });

  test('rotation is the cause only where tokens rotate', () => {
    expect(first('Invalid Refresh Token', rotating)?.[0]).toBe('refresh-while-rotating');
    expect(verdictOn('refresh-while-rotating', 'Invalid Refresh Token', withoutSecret)).toBe('ruled-out');
    expect(verdictOn('refresh-token-reused', 'invalid_grant', withoutSecret)).toBe('ruled-out');
    expect(verdictOn('refresh-token-reused', 'invalid_grant', rotating)).toBe('possible');
    const open = { record: { RefreshTokenRotation: reference('Rotation') } };
    expect(verdictOn('refresh-while-rotating', 'Invalid Refresh Token', open)).toBe('possible');
    const off = known({ disableOAuth: true, refreshTokenRotation: false });
    expect(verdictOn('refresh-while-rotating', 'Invalid Refresh Token', off)).toBe('ruled-out');
  });

  test('a call that does not rotate fails surely where tokens rotate', () => {
    const error = 'InitiateAuth REFRESH_TOKEN_AUTH: Invalid Refresh Token.';
    expect(first(error, rotating)?.slice(0, 2)).toEqual(['refresh-while-rotating', 'certain']);
  });

  test('a token that was replaced has an exception of its own', () => {
    expect(first('RefreshTokenReuseException')).toEqual(['refresh-token-reused', 'possible']);
  });

  test('revocation that is off is the cause of what a revocation is answered', () => {
    const off = known({ disableOAuth: true, enableTokenRevocation: false });
    const revoke = 'POST /oauth2/revoke?client_id=1h57 {"error":"invalid_request"}';
    expect(first(revoke, off)).toEqual(['token-revocation-off', 'certain', '`enableTokenRevocation` is off']);
    expect(verdictOn('token-revocation-off', revoke, web)).toBe('ruled-out');
    expect(verdictOn('token-revocation-off', revoke)).toBe('possible');
    expect(verdictOn('token-revocation-off', 'invalid_request', off)).toBe('possible');
    expect(verdictOn('token-revocation-off', 'POST /oauth2/token?code=x invalid_request', off)).toBe(
      'ruled-out',
    );
    const open = { record: { EnableTokenRevocation: reference('On') } };
    expect(verdictOn('token-revocation-off', revoke, open)).toBe('possible');
    expect(first('RevokeToken: UnsupportedOperationException', off)?.[1]).toBe('certain');
    expect(first('{"error":"unsupported_token_type"}')?.[0]).toBe('token-not-revocable');
  });

  test('the scope of the calls about the user is looked up', () => {
    const answer = 'Access Token does not have required scopes';
    expect(first(answer, web)?.[1]).toBe('certain');
    expect(first(answer)?.[1]).toBe('possible');
  });
});

describe('grants and scopes', () => {
  test('OAuth that is off is the cause', () => {
    expect(first('Client is not enabled for OAuth2.0 flows.', withoutSecret)?.slice(0, 2)).toEqual([
      'oauth-off',
      'certain',
    ]);
    expect(verdictOn('oauth-off', 'Client is not enabled for OAuth2.0 flows.', web)).toBe('ruled-out');
    const open = { record: { AllowedOAuthFlowsUserPoolClient: reference('On') } };
    expect(verdictOn('oauth-off', 'invalid_grant', open)).toBe('possible');
  });

  test('OAuth that is off is sure only where it is known to have the answer, and is told apart from a redirect URI', () => {
    expect(verdictOn('oauth-off', 'invalid_grant', withoutSecret)).toBe('certain');
    expect(verdictOn('oauth-off', 'invalid_client', withoutSecret)).toBe('possible');
    expect(verdictOn('oauth-off', 'invalid_client', web)).toBe('ruled-out');
    const error = 'Client is not enabled for OAuth2.0 flows. redirect_uri=https%3A%2F%2Fother.example%2F';
    expect(verdictOn('redirect-told-as-oauth-off', error, withoutSecret)).toBe('ruled-out');
    expect(verdictOn('redirect-told-as-oauth-off', error, web)).toBe('certain');
  });

  test('a sign-in that is malformed is told at the app, and a client that is not there by the service', () => {
    const url = 'https://x.example/oauth2/authorize?client_id=1h57';
    const told = 'https://app.example.com/cb?error=invalid_request';
    expect(first(`${url}&response_type=code&code_challenge=x ${told}`)).toEqual([
      'authorize-request-malformed',
      'certain',
      'code_challenge_method is missing beside code_challenge',
    ]);
    const plain = `${url}&response_type=code&code_challenge=x&code_challenge_method=plain`;
    expect(first(`${plain} ${told}`)?.slice(0, 2)).toEqual(['pkce-method-unknown', 'certain']);
    const unknown = `${url}&response_type=id_token`;
    expect(first(`${unknown} ${told}`)).toEqual([
      'response-type-unknown',
      'certain',
      'response_type is id_token',
    ]);
    expect(verdictOn('response-type-unknown', `${url}&response_type=token ${told}`)).toBe('ruled-out');
    expect(verdictOn('authorize-request-malformed', `${url}&response_type=token ${told}`)).toBe('possible');
    const page = 'https://x.example/error?error=invalid_request&client_id=1h57';
    expect(first(`${unknown} ${page}`)).toEqual(['client-not-there', 'possible']);
    expect(first(`${plain} ${page}`)).toEqual(['client-not-there', 'possible']);
    const known = { ...web, clientId: '1h57', pool: { identityProviders: {} } };
    expect(verdictOn('client-not-there', page, known)).toBe('ruled-out');
    expect(first(`${unknown} ${page}`, known)?.slice(0, 2)).toEqual(['response-type-unknown', 'certain']);
    const google = `${url}&identity_provider=Google`;
    expect(first(`${google} ${page}`, known)?.slice(0, 2)).toEqual(['provider-not-supported', 'certain']);
    expect(verdictOn('provider-not-supported', `${google} ${told}`, known)).toBe('possible');
    const withoutId = { ...web, pool: { identityProviders: {} } };
    expect(verdictOn('provider-not-supported', `${google} ${page}`, withoutId)).toBe('possible');
    expect(first('https://x.example/error?error=Required+parameters+missing')?.[0]).toBe(
      'authorize-parameters-missing',
    );
  });

  test.each([
    'Google+Error+-+400+invalid_grant',
    'Timeout+occurred+in+calling+IdP+token+endpoint',
    'Bad+token+response%3A+HTTP%2F1.1+400+Bad+Request',
  ])('%s is the answer of a provider', (description) => {
    const told = `https://app.example.com/cb?error=invalid_request&error_description=${description}`;
    expect(first(told, web)).toEqual(['provider-answered-with-error', 'possible']);
  });

  test('what programs ask is told apart from what browsers do', () => {
    const ofToken = 'POST /oauth2/token grant_type=refresh_token {"error":"invalid_request"}';
    expect(first(ofToken)).toEqual(['token-request-malformed', 'possible']);
    const ofPages = [
      'redirect-not-registered',
      'client-not-there',
      'authorize-request-malformed',
      'provider-not-supported',
    ];
    expect(ofPages.map((code) => verdictOn(code, ofToken, web))).toEqual(ofPages.map(() => 'ruled-out'));
  });

  test('the grant is compared', () => {
    expect(first('unauthorized_client response_type=token', web)?.slice(0, 2)).toEqual([
      'grant-not-allowed',
      'certain',
    ]);
    expect(verdictOn('grant-not-allowed', 'unauthorized_client response_type=code', web)).toBe('ruled-out');
    expect(verdictOn('grant-not-allowed', 'unauthorized_client', web)).toBe('possible');
    const machine = 'unauthorized_client grant_type=client_credentials';
    expect(verdictOn('grant-client-credentials-off', machine, web)).toBe('certain');
    expect(verdictOn('grant-client-credentials-off', machine)).toBe('possible');
    const ofMachine = known({
      generateSecret: true,
      oAuth: { flows: { clientCredentials: true }, scopes: ['a/b'] },
    });
    expect(verdictOn('grant-client-credentials-off', machine, ofMachine)).toBe('ruled-out');
    expect(
      verdictOn('grant-client-credentials-off', machine, { record: { AllowedOAuthFlows: reference('F') } }),
    ).toBe('possible');
  });

  test('what a refresh cannot be wrong about is ruled out', () => {
    const refresh = 'invalid_grant grant_type=refresh_token';
    const ofCodes = ['code-used-twice', 'token-redirect-differs', 'pkce-verifier-wrong'];
    expect(ofCodes.map((code) => verdictOn(code, refresh))).toEqual(ofCodes.map(() => 'ruled-out'));
    expect(verdictOn('pkce-verifier-wrong', 'invalid_grant code_challenge_method=S256')).toBe('possible');
    expect(verdictOn('pkce-method-unknown', 'invalid_request code_challenge_method=plain')).toBe('certain');
    expect(verdictOn('pkce-method-unknown', 'invalid_request code_challenge_method=S256')).toBe('ruled-out');
    expect(verdictOn('pkce-method-unknown', 'invalid_request')).toBe('possible');
  });

  test('attributes that the client cannot read are the cause', () => {
    const reading = (readAttributes: ReadonlyArray<string>, scopes: ReadonlyArray<string>) =>
      known({
        oAuth: { flows: { authorizationCodeGrant: true }, scopes, callbackUrls: ['https://a.example.com/'] },
        readAttributes,
      });
    const code = 'scope-attributes-unreadable';
    expect(verdictOn(code, 'invalid_grant', reading(['email'], ['openid', 'email']))).toBe('possible');
    expect(verdictOn(code, 'invalid_grant scope=openid+email', reading(['email'], ['openid', 'email']))).toBe(
      'certain',
    );
    expect(verdictOn(code, 'invalid_grant scope=openid', reading(['email'], ['openid', 'email']))).toBe(
      'ruled-out',
    );
    expect(verdictOn(code, 'invalid_grant', reading(['email', 'email_verified'], ['openid', 'email']))).toBe(
      'ruled-out',
    );
    expect(verdictOn(code, 'invalid_grant', web)).toBe('ruled-out');
    const on = { AllowedOAuthFlowsUserPoolClient: true };
    const openAttributes = { record: { ...on, ReadAttributes: reference('A') } };
    expect(verdictOn(code, 'invalid_grant', openAttributes)).toBe('possible');
    const openScopes = { record: { ...on, ReadAttributes: ['name'], AllowedOAuthScopes: reference('S') } };
    expect(verdictOn(code, 'invalid_grant', openScopes)).toBe('possible');
    expect(verdictOn(code, 'invalid_grant grant_type=refresh_token', openScopes)).toBe('ruled-out');
    // Without OAuth nobody asks for a scope.
    expect(verdictOn(code, 'invalid_grant scope=email', { record: { ReadAttributes: ['name'] } })).toBe(
      'possible',
    );
  });

  test('scopes are looked up, and those that Cognito does not have are told', () => {
    expect(first('error=invalid_scope&scope=openid+phone', web)?.slice(0, 2)).toEqual([
      'scope-not-allowed',
      'certain',
    ]);
    expect(verdictOn('scope-unknown-to-cognito', 'error=invalid_scope&scope=openid+offline_access')).toBe(
      'certain',
    );
    expect(verdictOn('scope-without-openid', 'error=invalid_scope&scope=email')).toBe('possible');
    expect(verdictOn('scope-without-openid', 'error=invalid_scope&scope=openid')).toBe('ruled-out');
    expect(
      verdictOn('machine-scope-of-users', 'invalid_scope grant_type=client_credentials&scope=openid'),
    ).toBe('certain');
    expect(verdictOn('machine-scope-of-users', 'invalid_scope grant_type=client_credentials&scope=a/b')).toBe(
      'possible',
    );
    expect(verdictOn('machine-scope-of-users', 'invalid_scope grant_type=client_credentials')).toBe(
      'possible',
    );
    const withoutScopes = { record: { AllowedOAuthFlowsUserPoolClient: true } };
    expect(verdictOn('no-scopes-at-all', 'invalid_grant', withoutScopes)).toBe('certain');
    expect(verdictOn('no-scopes-at-all', 'invalid_grant grant_type=refresh_token', withoutScopes)).toBe(
      'ruled-out',
    );
    expect(
      verdictOn('no-scopes-at-all', 'invalid_grant', { record: { AllowedOAuthScopes: reference('S') } }),
    ).toBe('possible');
  });

  test('a resource server is looked up in the user pool', () => {
    const error = 'invalid_grant resource=https%3A%2F%2Fmcp.example.com%2Fmcp';
    const pool = (...servers: ReadonlyArray<string>): KnownClient => ({
      ...web,
      pool: { resourceServers: Object.fromEntries(servers.map((server) => [server, ['read']])) },
    });
    expect(poolContext.is(pool('a').pool)).toBe(true);
    expect(verdictOn('resource-server-missing', error, pool())).toBe('certain');
    expect(verdictOn('resource-server-missing', error, pool('https://mcp.example.com/mcp'))).toBe(
      'ruled-out',
    );
    expect(verdictOn('resource-server-missing', error, web)).toBe('possible');
  });

  test('a grant that Cognito does not know is told', () => {
    expect(first('unsupported_grant_type grant_type=password')?.slice(0, 2)).toEqual([
      'grant-type-unknown',
      'certain',
    ]);
    expect(verdictOn('grant-type-unknown', 'unsupported_grant_type grant_type=refresh_token')).toBe(
      'ruled-out',
    );
    expect(verdictOn('grant-type-unknown', 'unsupported_grant_type')).toBe('possible');
  });
});

describe('surroundings', () => {
  test('the domain, the provider and openid are looked up', () => {
    const pages = 'Login pages unavailable';
    expect(verdictOn('no-domain', pages, { ...web, pool: { hasDomain: false } })).toBe('certain');
    expect(verdictOn('no-domain', pages, { ...web, pool: { hasDomain: true } })).toBe('ruled-out');
    expect(verdictOn('no-domain', pages, web)).toBe('possible');
    const register = 'Incompatible auth server: does not support dynamic client registration';
    const registering = (enabled: boolean) => ({ ...web, pool: { dynamicClientRegistration: { enabled } } });
    expect(verdictOn('registration-off', register, registering(false))).toBe('certain');
    expect(verdictOn('registration-off', register, registering(true))).toBe('ruled-out');
    expect(verdictOn('registration-off', register, web)).toBe('possible');
    expect(first('HTTP 561')?.[0]).toBe('load-balancer-needs-secret');
    expect(verdictOn('scope-openid-for-users', 'HTTP 561', web)).toBe('ruled-out');
    expect(
      verdictOn('scope-openid-for-users', 'HTTP 561', { record: { AllowedOAuthScopes: reference('S') } }),
    ).toBe('possible');
    expect(verdictOn('scope-openid-for-users', 'HTTP 561', withoutSecret)).toBe('certain');
  });
});

describe('requests in text', () => {
  test('the punctuation of a sentence is no part of a value, and that of a query is', () => {
    const url = 'GET /oauth2/authorize?redirect_uri=https://a.example/.&scope=openid.';
    expect(readRequest(url)?.parameters).toEqual({ redirect_uri: 'https://a.example/.', scope: 'openid' });
  });

  test('the first value counts, and what is no encoding stays', () => {
    expect(readRequest('POST /oauth2/token grant_type=a&grant_type=b&scope=100%')).toEqual({
      endpoint: 'token',
      parameters: { grant_type: 'a', scope: '100%' },
      secrets: [],
    });
    expect(readRequest('{"error": "invalid grant", "client_id": "a b"}')?.parameters).toEqual({
      error: 'invalid grant',
      client_id: 'a b',
    });
    expect(readRequest('nothing')).toBeUndefined();
    expect(readRequest(`redirect_uri='https://a.example/cb' scope="openid" client_id=`)?.parameters).toEqual({
      redirect_uri: 'https://a.example/cb',
      scope: 'openid',
    });
  });

  test('a secret within a URL that is a value is dropped', () => {
    const error = 'redirect_uri=https%3A%2F%2Fa.example%2Fcb%3Fcode%3Dq8w7e6%26x%3D1%23access_token%3Dq8w7e6';
    expect(readRequest(error)?.parameters).toEqual({
      redirect_uri: 'https://a.example/cb?code=…&x=1#access_token=…',
    });
  });
});

describe("the client's own errors", () => {
  const insecure: KnownClient = {
    record: { ...web.record, CallbackURLs: ['http://app.example.com/cb'] },
  };
  const error = 'error=redirect_mismatch';
  const errorsOn = (code: string, text: string, client?: KnownClient) =>
    why(text, client && { client })
      .causes.find((cause) => cause.code === code)
      ?.errors?.map((each) => [each.code, printMessage(each.message, 'props')]);

  test('are named where they may be causes', () => {
    expect(errorsOn('redirect-not-registered', error, insecure)).toEqual([
      ['callback-url-https', '`callbackUrls` uses plain HTTP for a host other than localhost'],
    ]);
    expect(errorsOn('redirect-behind-proxy', error, insecure)).toBeUndefined();
    expect(errorsOn('redirect-not-registered', error, web)).toBeUndefined();
    expect(errorsOn('redirect-not-registered', error)).toBeUndefined();
    const accepted = `${error}&redirect_uri=http%3A%2F%2Fapp.example.com%2Fcb`;
    expect(errorsOn('redirect-not-registered', accepted, insecure)).toBeUndefined();
  });

  test('make a cause likelier than others of which nothing is known', () => {
    const broken: KnownClient = { record: { ...web.record, AllowedOAuthScopes: ['api/read', 'no-shape'] } };
    expect(codesOf(why('invalid_grant', { client: broken }).causes)[0]).toBe('resource-server-missing');
  });

  test('that the message itself is about are told with its rule', () => {
    const rules = [{ code: 'callback-url-https', summary: 'x', serviceMessage: 'redirect_mismatch' }];
    const broken = (client?: KnownClient) =>
      why(error, { rules, ...(client && { client }) }).rules.map(({ isBroken }) => isBroken);
    expect([broken(insecure), broken(web), broken()]).toEqual([[true], [false], [undefined]]);
  });

  test('what is open is none of them', () => {
    const open: KnownClient = { record: { ...web.record, AllowedOAuthFlows: reference('F') } };
    expect(why('unauthorized_client', { client: open }).causes.flatMap(({ errors = [] }) => errors)).toEqual(
      [],
    );
  });
});
