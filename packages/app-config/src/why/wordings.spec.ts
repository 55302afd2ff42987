import { toRecord, UserPoolClient } from '@org/cognito-core';
import { why, type KnownClient } from '../index';

const firstOf = (text: string, client?: KnownClient): string | undefined => {
  const [cause] = why(text, client && { client }).causes;
  return cause && `${cause.verdict} ${cause.code}`;
};

const certainOf = (text: string, client: KnownClient): ReadonlyArray<string> =>
  why(text, { client })
    .causes.filter(({ verdict }) => verdict === 'certain')
    .map(({ code }) => code);

const known = (
  props: Parameters<typeof UserPoolClient.make>[0],
  others: Omit<KnownClient, 'record'> = {},
): KnownClient => ({ record: toRecord(UserPoolClient.make(props)), ...others });

const id = '1h57kf5cpq17m0eml12example';
const otherId = '7p9q2r4s6t8v1x3z5b7d9f1h2j';

const web = known(
  {
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: ['openid', 'email'],
      callbackUrls: ['https://app.example.com/cb'],
      logoutUrls: ['https://app.example.com/'],
    },
  },
  { clientId: id },
);

const server = known({ generateSecret: true, disableOAuth: true, authFlows: { userSrp: true } });

describe('what the SDKs say', () => {
  test.each([
    [
      'JavaScript',
      `NotAuthorizedException: Client ${id} is configured with secret but SECRET_HASH was not received\n    at de_NotAuthorizedExceptionRes (/app/node_modules/@aws-sdk/client-cognito-identity-provider/dist-cjs/index.js:2801:21) {\n  '$fault': 'client',\n  '$metadata': { httpStatusCode: 400 }`,
      'secret-hash-missing',
    ],
    [
      'Python',
      `botocore.errorfactory.NotAuthorizedException: An error occurred (NotAuthorizedException) when calling the InitiateAuth operation: Unable to verify secret hash for client ${id}`,
      'secret-hash-missing',
    ],
    [
      'Java',
      `software.amazon.awssdk.services.cognitoidentityprovider.model.InvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client (Service: CognitoIdentityProvider, Status Code: 400, Request ID: 8f401f5b)`,
      'auth-flow-not-enabled',
    ],
    [
      'Go',
      `operation error Cognito Identity Provider: InitiateAuth, https response error StatusCode: 400, RequestID: 6e0d, NotAuthorizedException: Refresh Token has been revoked`,
      'refresh-token-revoked',
    ],
    [
      '.NET',
      `Amazon.CognitoIdentityProvider.Model.NotAuthorizedException: A client attempted to write unauthorized attribute\r\n ---> Amazon.Runtime.Internal.HttpErrorResponseException: Exception of type 'Amazon.Runtime.Internal.HttpErrorResponseException' was thrown.`,
      'attribute-not-writable',
    ],
    [
      'the command line',
      'An error occurred (ScopeDoesNotExistException) when calling the CreateUserPoolClient operation: Invalid scope requested: orders/read',
      'resource-server-missing',
    ],
    ['a JSON body', '{"__type":"UserNotFoundException","message":"User does not exist."}', 'user-unknown'],
    [
      'Terraform',
      `Error: updating Cognito User Pool Client: InvalidParameterException: Invalid range for token validity.`,
      'token-validity-range',
    ],
    [
      'CloudFormation',
      'The provider Google does not exist for User Pool eu-west-1_AbCdEf123. (Service: AWSCognitoIdentityProvider; Status Code: 400; Error Code: InvalidParameterException)',
      'provider-not-there',
    ],
  ])('%s', (_, text, cause) => {
    expect(firstOf(text)).toBe(`possible ${cause}`);
  });
});

describe('what the pages and the token endpoint say', () => {
  test.each([
    ['https://auth.example.com/error?error=redirect_mismatch&client_id=abc', 'redirect-not-registered'],
    ['An error was encountered with the requested page. redirect_mismatch', 'redirect-not-registered'],
    [
      '{"error":"invalid_client","error_description":"invalid_client_secret"}',
      'client-authentication-missing',
    ],
    [
      'https://a.example/?error=invalid_scope&error_description=invalid_scope%3A+offline_access',
      'scope-unknown-to-cognito',
    ],
    ['{"error":"unauthorized_client"} 400 POST /oauth2/token', 'grant-not-allowed'],
    ['error_description=Client+is+not+enabled+for+OAuth2.0+flows.&error=unauthorized_client', 'oauth-off'],
    [
      'error_description=user.email%3A+Attribute+cannot+be+updated.%0A+&error=invalid_request',
      'attribute-immutable',
    ],
    [
      '?error=invalid_request&error_description=attributes+required%3A+%5Bemail%5D',
      'attribute-required-missing',
    ],
    [
      '?error_description=PreSignUp+failed+with+error+no+such+domain.+&error=invalid_request',
      'trigger-failed',
    ],
    ['Login pages unavailable. Please contact an administrator.', 'no-branding'],
    [
      '"{\\"error\\":\\"invalid_grant\\",\\"error_description\\":\\"Refresh token has been revoked\\"}"',
      'refresh-token-revoked',
    ],
  ])('%s', (text, cause) => {
    expect(firstOf(text)).toBe(`possible ${cause}`);
  });
});

describe('what readers of tokens say', () => {
  test.each([
    ['JwtInvalidAudienceError: Audience not allowed: undefined. Expected: abc', 'token-audience'],
    ['CognitoJwtInvalidClientIdError: Client ID not allowed: abc. Expected: def', 'token-audience'],
    ['JWTClaimValidationFailed: missing required "aud" claim', 'token-audience'],
    ['jwt.exceptions.MissingRequiredClaimError: Token is missing the "aud" claim', 'token-audience'],
    ["jwt.exceptions.InvalidAudienceError: Audience doesn't match", 'token-audience'],
    [
      "IDX10214: Audience validation failed. Audiences: '(null)'. Did not match: validationParameters.ValidAudience",
      'token-audience',
    ],
    ['oidc: expected audience "abc" got []', 'token-audience'],
    ["Claim 'client_id' value mismatch with configuration.", 'token-audience'],
    [
      'JwtInvalidIssuerError: Issuer not allowed: https://issuer-cognito-idp.eu-west-1.amazonaws.com/x. Expected: https://cognito-idp.eu-west-1.amazonaws.com/x',
      'issuer-form',
    ],
    ['JWTClaimValidationFailed: unexpected "iss" claim value', 'issuer-form'],
    [
      "IDX10205: Issuer validation failed. Issuer: 'https://a'. Did not match: validationParameters.ValidIssuer: 'https://b'",
      'issuer-form',
    ],
    ['oidc: id token issued by a different provider, expected "https://a" got "https://b"', 'issuer-form'],
    [
      'The Issuer "https://a" provided in the configuration did not match the requested issuer "https://b"',
      'issuer-form',
    ],
    ['The iss claim is not valid', 'issuer-form'],
    ['{"message":"The incoming token has expired"}', 'token-expired'],
    ['{"message":"Unauthorized"}', 'token-kind'],
    ['CognitoJwtInvalidTokenUseError: Token use not allowed: access. Expected: id', 'token-kind'],
  ])('%s', (text, cause) => {
    expect(firstOf(text)).toBe(`possible ${cause}`);
  });
});

test.each([
  'the printer is on fire',
  'TypeError: Cannot read properties of undefined at app.js:561:12',
  'worker 401 done in 401 ms',
  'GET /logout 200 in 3 ms',
  'SSL certificate problem: unable to get local issuer certificate',
  'certificate verify failed: invalid issuer certificate',
  'POST https://oauth2.googleapis.com/token {"error":"invalid_grant","error_description":"Bad Request"}',
  'AADSTS70008: invalid_grant: The refresh token has expired due to inactivity',
  'https://dev-1.okta.com/oauth2/v1/token 401 {"error":"invalid_client"}',
  'User: arn:aws:iam::123456789012:user/x is not authorized to perform: cognito-idp:AdminInitiateAuth',
  'NotAuthorizedException: Password attempts exceeded',
  'TooManyRequestsException: Rate exceeded',
  '',
])('%s is not known', (text) => {
  expect(why(text, { client: web }).causes).toEqual([]);
});

describe('nothing is certain', () => {
  const mismatch = 'error=redirect_mismatch';
  const refused = 'redirect_uri=https%3A%2F%2Fapp.example.com%2Fother';

  test.each([
    ['of another client', `https://x.example/error?${mismatch}&client_id=${otherId}&${refused}`, web],
    [
      'of two requests in one log',
      `GET /oauth2/authorize?${refused}\nGET /oauth2/authorize?redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb\n${mismatch}`,
      web,
    ],
    ['of a placeholder', `${mismatch} redirect_uri=https://<domain>/cb`, web],
    ['of a reference', `${mismatch} redirect_uri=https://\${DOMAIN}/cb`, web],
    ['of a value that was blotted out', `${mismatch}&redirect_uri=https://xxxxx.example.com/cb`, web],
    ['of a value that was cut short', `${mismatch}&redirect_uri=https%3A%2F%2Fapp.exam...`, web],
    [
      'of a value that a terminal broke',
      `${mismatch}&redirect_uri=https%3A%2F%2Fapp.exam\nple.com%2Fcb&scope=openid`,
      web,
    ],
    [
      'of a log that encodes once more',
      `cs-uri-query ${mismatch}&redirect_uri=https%253A%252F%252Fapp.example.com%252Fcb`,
      web,
    ],
    [
      'of the path of an API',
      'invalid_grant {"resource":"/{proxy+}","httpMethod":"POST"}',
      { ...web, pool: { resourceServers: {} } },
    ],
    [
      'of the URL of Google',
      'Error 400: redirect_uri_mismatch redirect_uri=https://app.example.com/google',
      web,
    ],
    ['of tokens of the API', 'Access Token does not have required scopes', server],
    [
      'of a listener that answers 561',
      'HTTP 561',
      known({
        oAuth: {
          flows: { authorizationCodeGrant: true },
          scopes: ['openid'],
          callbackUrls: ['https://a.example.com/'],
        },
      }),
    ],
    [
      'of a flow that stands elsewhere',
      'AuthFlow USER_SRP_AUTH ok, then USER_PASSWORD_AUTH\nAuth flow not enabled for this client',
      server,
    ],
    [
      'of a secret that the error says another client has',
      `Unable to verify secret hash for client ${otherId}`,
      web,
    ],
  ])('%s', (_, text, client) => {
    expect(certainOf(text, client).filter((code) => code !== 'redirect-of-other-client')).toEqual([]);
  });
});

test.each([
  ['a bare URL', 'https://x.example/error?error=redirect_mismatch&redirect_uri=https://app.example.com/cb/'],
  [
    'one that is encoded',
    'https://x.example/error?error=redirect_mismatch&redirect_uri=https%3a%2f%2fapp.example.com%2fcb%2f',
  ],
  [
    'one in HTML',
    '<a href="https://x.example/error?error=redirect_mismatch&amp;redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb%2F&amp;scope=openid">',
  ],
  [
    'one in JSON of Go',
    '{"url":"https://x.example/error?error=redirect_mismatch\\u0026redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb%2F\\u0026scope=openid"}',
  ],
  [
    'JSON in a string',
    '"{\\"error\\":\\"redirect_mismatch\\",\\"redirect_uri\\":\\"https:\\/\\/app.example.com\\/cb\\/\\"}"',
  ],
  ['an object of Python', "{'error': 'redirect_mismatch', 'redirect_uri': 'https://app.example.com/cb/'}"],
  ['a sentence', 'redirect_mismatch (redirect_uri=https://app.example.com/cb/, scope=openid)'],
  [
    'several lines',
    `2026-12-01 INFO GET /oauth2/authorize?client_id=${id}&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcb%2F\n2026-12-01 WARN 302 /error?error=redirect_mismatch&client_id=${id}`,
  ],
])('a redirect URI is compared in %s', (_, text) => {
  expect(certainOf(text, web)).toEqual(['redirect-not-registered']);
  expect(certainOf(text.replace(/cb(%2[fF]|\\?\/)/, 'cb'), web)).toEqual([]);
});

test('a message that names its cause is certain where the client shows it', () => {
  const missing = `Client ${id} is configured with secret but SECRET_HASH was not received`;
  expect(firstOf(missing, server)).toBe('certain secret-hash-missing');
  expect(firstOf('Client is not configured for secret but secret hash was received', web)).toBe(
    'certain secret-hash-superfluous',
  );
  expect(firstOf(missing, { ...web, clientId: otherId })).toBe('possible secret-hash-missing');
});

test('the flow is that of the message, whatever stands around it', () => {
  const log =
    'AuthFlow: USER_SRP_AUTH\nInvalidParameterException: USER_PASSWORD_AUTH flow not enabled for this client';
  expect(firstOf(log, server)).toBe('certain auth-flow-not-enabled');
  expect(firstOf('USER_SRP_AUTH: Auth flow not enabled for this client', server)).toMatch(/^possible/);
});

test('the id of another client in the error is told', () => {
  const { otherClient, causes } = why(`error=redirect_mismatch&client_id=${otherId}`, { client: web });
  expect(otherClient).toBe(otherId);
  expect(causes[0]).toMatchObject({ code: 'redirect-of-other-client', verdict: 'certain' });
  expect(why(`error=redirect_mismatch&client_id=${id}`, { client: web })).not.toHaveProperty('otherClient');
});
