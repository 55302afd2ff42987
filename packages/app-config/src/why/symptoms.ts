/** What the service says when a sign-in fails, and what each answer may come from. */
import type { Cause } from './cause';
import { grantCauses as grant } from './causes/grants';
import { redirectCauses as redirect } from './causes/redirects';
import { secretCauses as secret } from './causes/secrets';
import { refreshCauses as refresh, signInCauses as signIn } from './causes/sign-in';
import { signOutCauses as signOut } from './causes/sign-out';
import { surroundingCauses as surrounding } from './causes/surroundings';

/** An answer of the service, or of what stands around it. */
export interface Symptom {
  /** The answer in its own words, with `<…>` for what differs. */
  readonly message: string;
  /** Who answers so. */
  readonly from: 'the user pool API' | 'the domain of the user pool' | 'another service';
  readonly pattern: RegExp;
  /** What it may come from, most often first. */
  readonly causes: readonly [Cause, ...ReadonlyArray<Cause>];
}

const api = 'the user pool API';
const domain = 'the domain of the user pool';
const other = 'another service';

/** Every answer that is known. The first that fits a text counts, so the more special ones come first. */
export const symptoms: ReadonlyArray<Symptom> = [
  // Secrets.
  {
    message: 'Client <id> is configured with secret but SECRET_HASH was not received',
    from: api,
    pattern: /configured (with|for) secret but (SECRET_HASH|secret) was not received/i,
    causes: [secret['secret-hash-missing']],
  },
  {
    message: 'App client <id> is not configured for secret but secret hash was received',
    from: api,
    pattern: /not configured for secret but/i,
    causes: [secret['secret-hash-superfluous']],
  },
  {
    message: 'SecretHash does not match for the client: <id>',
    from: api,
    pattern: /secret ?hash does not match/i,
    causes: [secret['secret-hash-wrong']],
  },
  {
    message: 'Unable to verify secret hash for client <id>',
    from: api,
    pattern: /unable to verify secret hash/i,
    causes: [secret['secret-hash-missing'], secret['secret-hash-wrong'], secret['secret-hash-superfluous']],
  },
  {
    message: 'The user pool client must have a client secret',
    from: other,
    pattern: /must have a client secret/i,
    causes: [secret['load-balancer-needs-secret']],
  },
  // Redirects and sign-out.
  {
    message: 'redirect_uri_mismatch',
    from: other,
    pattern: /redirect_uri_mismatch/i,
    causes: [redirect['redirect-of-provider'], redirect['redirect-not-registered']],
  },
  {
    message: 'redirect_mismatch',
    from: domain,
    pattern: /redirect_mismatch|redirect (uri )?mismatch/i,
    causes: [
      redirect['redirect-not-registered'],
      redirect['redirect-loopback-port'],
      redirect['redirect-behind-proxy'],
      redirect['request-not-encoded'],
      redirect['redirect-of-other-client'],
    ],
  },
  {
    message: "Required String parameter 'redirect_uri' is not present",
    from: domain,
    pattern: /required string parameter '?(redirect_uri|response_type|client_id)'? is not present/i,
    causes: [
      signOut['logout-in-words-of-oidc'],
      signOut['logout-not-registered'],
      signOut['logout-parameters-missing'],
      redirect['request-not-encoded'],
    ],
  },
  {
    message: 'Missing required parameter client_id in request URL',
    from: domain,
    pattern: /missing required parameter client_id/i,
    causes: [signOut['logout-in-words-of-oidc'], signOut['logout-parameters-missing']],
  },
  // Dynamic client registration.
  {
    message: 'The authorization server does not support dynamic client registration',
    from: other,
    pattern:
      /not support dynamic client registration|no registration_endpoint|registration_endpoint.{0,30}(missing|undefined|null)/i,
    causes: [surrounding['registration-off'], surrounding['no-domain'], surrounding['issuer-form']],
  },
  // Identity providers, whose own codes are those of OAuth as well.
  {
    message: '<provider> Error - 400 <what the provider answered>',
    from: domain,
    pattern:
      /\bError - \d{3}\b|timeout (occurred )?in calling (idp token endpoint|jwks uri)|\bbad (token|userinfo) response: http/i,
    causes: [surrounding['provider-answered-with-error']],
  },
  // The OAuth endpoints.
  {
    message: 'Required parameters missing',
    from: domain,
    pattern: /required(\+|%20| )parameters(\+|%20| )missing/i,
    causes: [grant['authorize-parameters-missing'], redirect['request-not-encoded']],
  },
  {
    message: 'Client is not enabled for OAuth2.0 flows.',
    from: domain,
    pattern: /client is not enabled for oauth ?2\.0 flows/i,
    causes: [grant['oauth-off'], grant['redirect-told-as-oauth-off'], surrounding['no-domain']],
  },
  {
    message: 'unsupported_grant_type',
    from: domain,
    pattern: /unsupported_grant_type/i,
    causes: [grant['grant-type-unknown'], grant['token-request-malformed']],
  },
  {
    message: 'unauthorized_client',
    from: domain,
    pattern: /unauthorized_client/i,
    causes: [
      grant['grant-not-allowed'],
      grant['token-redirect-differs'],
      grant['oauth-off'],
      secret['client-authentication-missing'],
      grant['grant-client-credentials-off'],
    ],
  },
  {
    message: 'Invalid scope requested: <scope>',
    from: api,
    pattern: /ScopeDoesNotExistException|invalid scope requested/i,
    causes: [grant['scope-unknown-to-cognito'], grant['resource-server-missing']],
  },
  {
    message: 'invalid_scope',
    from: domain,
    pattern: /invalid_scope/i,
    causes: [
      grant['scope-not-allowed'],
      grant['scope-unknown-to-cognito'],
      grant['resource-server-missing'],
      grant['machine-scope-of-users'],
      grant['scope-without-openid'],
    ],
  },
  {
    message: 'invalid_client',
    from: domain,
    pattern: /invalid_client/i,
    causes: [
      secret['client-authentication-missing'],
      secret['client-authentication-wrong'],
      secret['client-secret-sent-needlessly'],
      grant['oauth-off'],
    ],
  },
  {
    message: 'invalid_grant',
    from: domain,
    pattern: /invalid_grant/i,
    causes: [
      grant['code-used-twice'],
      grant['token-redirect-differs'],
      grant['oauth-off'],
      grant['pkce-verifier-wrong'],
      refresh['refresh-token-reused'],
      refresh['refresh-token-revoked'],
      refresh['refresh-token-expired'],
      refresh['refresh-token-of-other-client'],
      grant['scope-attributes-unreadable'],
      grant['no-scopes-at-all'],
      grant['resource-server-missing'],
    ],
  },
  {
    message: 'Login pages unavailable',
    from: domain,
    pattern: /login pages? unavailable/i,
    causes: [surrounding['no-branding'], surrounding['no-domain'], grant['oauth-off']],
  },
  // Attributes and tokens of the API.
  {
    message: 'A client attempted to write unauthorized attribute',
    from: api,
    pattern: /attempted to write unauthorized attribute|invalid (read|write) attributes/i,
    causes: [surrounding['attribute-not-writable']],
  },
  {
    message: 'Attributes did not conform to the schema: <attribute>: The attribute is required',
    from: api,
    pattern:
      /attributes? .{0,80}is required|attributes required:? ?\[|invalid user attributes: .{0,60}required/i,
    causes: [surrounding['attribute-required-missing'], surrounding['attribute-not-writable']],
  },
  {
    message: 'PreSignUp failed with error <what it threw>',
    from: api,
    pattern:
      /\b(Pre|Post|Define|Create|Verify|User|Custom|Inbound)\w+ (failed with error|invocation failed due to)|UserLambdaValidationException/,
    causes: [surrounding['trigger-failed']],
  },
  {
    message: 'user.<attribute>: Attribute cannot be updated.',
    from: api,
    pattern: /attribute cannot be updated/i,
    causes: [surrounding['attribute-immutable']],
  },
  {
    message: 'Access Token does not have required scopes',
    from: api,
    pattern: /access token does not have required scopes/i,
    causes: [refresh['access-token-lacks-scope']],
  },
  {
    message: 'Invalid range for token validity.',
    from: api,
    pattern: /invalid range for token validity/i,
    causes: [surrounding['token-validity-range']],
  },
  {
    message: 'The provider <name> does not exist for User Pool <id>.',
    from: api,
    pattern: /provider \S+ does not exist for user pool/i,
    causes: [surrounding['provider-not-there']],
  },
  {
    message: 'Login option is not available. Please try another one',
    from: domain,
    pattern: /login option is not available/i,
    causes: [surrounding['provider-not-supported']],
  },
  // Refreshes.
  {
    message: 'Refresh Token has been revoked',
    from: api,
    pattern: /(refresh|access) token has been revoked/i,
    causes: [refresh['refresh-token-revoked'], refresh['refresh-token-reused']],
  },
  {
    message: 'Refresh Token has expired',
    from: api,
    pattern: /refresh token has expired/i,
    causes: [refresh['refresh-token-expired']],
  },
  {
    message: 'REFRESH_TOKEN_AUTH flow not enabled for this client',
    from: api,
    pattern: /REFRESH_TOKEN(_AUTH)? (flow )?(is )?not enabled/i,
    causes: [
      refresh['refresh-while-rotating'],
      signIn['auth-flow-not-enabled'],
      signIn['auth-flow-of-other-client'],
    ],
  },
  {
    message: 'Invalid Refresh Token',
    from: api,
    pattern: /invalid refresh token/i,
    causes: [
      refresh['refresh-while-rotating'],
      refresh['refresh-device-key-missing'],
      refresh['refresh-token-of-other-client'],
      refresh['refresh-token-reused'],
      refresh['refresh-token-revoked'],
      refresh['refresh-token-expired'],
    ],
  },
  {
    message: 'RefreshTokenReuseException',
    from: api,
    pattern: /RefreshTokenReuseException/i,
    causes: [refresh['refresh-token-reused']],
  },
  {
    message: 'UnsupportedOperationException',
    from: api,
    pattern: /UnsupportedOperationException/i,
    causes: [refresh['token-revocation-off']],
  },
  {
    message: 'unsupported_token_type',
    from: domain,
    pattern: /unsupported_?token_?type/i,
    causes: [refresh['token-not-revocable']],
  },
  // Flows of the API.
  {
    message: 'Initiate Auth method not supported.',
    from: api,
    pattern: /initiate auth method not supported/i,
    causes: [signIn['auth-flow-needs-admin']],
  },
  {
    message: 'Custom auth lambda trigger is not configured for the user pool.',
    from: api,
    pattern: /custom auth lambda trigger is not configured/i,
    causes: [signIn['custom-auth-without-triggers']],
  },
  {
    message: '<flow> flow not enabled for this client',
    from: api,
    pattern: /(flow|_AUTH)\b.{0,20}\bnot enabled for (this|the) client/i,
    causes: [signIn['auth-flow-not-enabled'], signIn['auth-flow-of-other-client']],
  },
  {
    message: 'Incorrect username or password.',
    from: api,
    pattern: /incorrect username or password|user does not exist|UserNotFoundException/i,
    causes: [signIn['user-unknown'], signIn['user-alias-not-allowed']],
  },
  {
    message: 'User pool client <id> does not exist.',
    from: api,
    pattern: /user pool client \S+ does not exist/i,
    causes: [surrounding['client-not-there']],
  },
  {
    message: 'User is not confirmed.',
    from: api,
    pattern: /user is not confirmed|UserNotConfirmedException/i,
    causes: [surrounding['user-not-confirmed']],
  },
  {
    message: 'SignUp is not permitted for this user pool',
    from: api,
    pattern: /signup is not permitted/i,
    causes: [surrounding['sign-up-not-permitted']],
  },
  // What reads tokens.
  {
    message: 'Token is not from a supported provider of this identity pool.',
    from: other,
    pattern: /not from a supported provider of this identity pool/i,
    causes: [surrounding['identity-pool-other-client'], surrounding['token-kind']],
  },
  {
    message: 'Invalid login token. Missing a required claim: aud',
    from: other,
    pattern: /missing a required claim: aud/i,
    causes: [surrounding['token-kind'], surrounding['identity-pool-other-client']],
  },
  {
    message: 'Token use not allowed: <token_use>. Expected: <token_use>',
    from: other,
    pattern:
      /token ?use not allowed|token_use.{0,40}(invalid|not (match|valid)|expected)|unexpected "?token_use/i,
    causes: [surrounding['token-kind']],
  },
  {
    message: 'Access token does not contain openid scope',
    from: domain,
    pattern: /does not contain openid scope/i,
    causes: [surrounding['scope-openid-for-users']],
  },
  {
    message: 'The incoming token has expired',
    from: other,
    pattern: /(incoming|access|id|identity) ?token (has |is )?expired|token is expired|TokenExpiredError/i,
    causes: [surrounding['token-expired']],
  },
  {
    message: 'the audience is invalid',
    from: other,
    pattern:
      /\baud(iences?)?\b.{0,40}\b(invalid|mismatch|not (valid|match|allowed)|doesn.t match|missing|unexpected|empty|failed|are \[\])|(invalid|missing|unexpected|required|expected|unable to validate|not issued for this).{0,40}\baud(ience)?\b|(client ?id|claim '?client_id'?).{0,20}(not allowed|mismatch)/i,
    causes: [surrounding['token-audience'], surrounding['token-kind'], surrounding['issuer-form']],
  },
  {
    message: 'the issuer is invalid',
    from: other,
    pattern:
      /\b(iss|issuer)\b(?! certificate).{0,80}\b(invalid|mismatch|not (valid|match|allowed)|unexpected|(does not|did not|doesn.t) match|validation failed|different provider)|(invalid|unexpected|mismatch|bad).{0,40}\b(issuer\b(?! certificate)|iss\b)|issued by a different provider|amazoncognito\.com\/\.well-known/i,
    causes: [surrounding['issuer-form']],
  },
  {
    message: 'a request to /logout that fails',
    from: domain,
    // An app has a path of this name as well.
    pattern:
      /\/logout\?\S*\b(client_id|redirect_uri)=|amazoncognito\.com\/logout\b|request to \/logout|post_logout_redirect_uri|logout_uri|\/logout\b.{0,60}\b(sign.?out|openid|oidc|cognito)\b/i,
    causes: [
      signOut['logout-in-words-of-oidc'],
      signOut['logout-not-registered'],
      signOut['logout-parameters-missing'],
    ],
  },
  {
    message: '561 Unauthorized, from a load balancer',
    from: other,
    pattern:
      /\b(http|status|code|error|returns?|returned)\b\W{0,12}561\b|\b561\b\W{0,3}(unauthori[sz]ed|authentication)|load balancer.{0,40}\b561\b/i,
    causes: [
      secret['load-balancer-needs-secret'],
      surrounding['scope-openid-for-users'],
      redirect['redirect-not-registered'],
    ],
  },
  {
    message: '401 Unauthorized, from an API that takes tokens',
    from: other,
    pattern:
      /\b(http|status|code|error|returns?|returned)\b\W{0,12}401\b|\b401\b.{0,20}(unauthori[sz]ed|error|authorizer|gateway|api|from)|\bunauthori[sz]ed\b/i,
    causes: [surrounding['token-kind'], surrounding['token-audience'], surrounding['issuer-form']],
  },
  {
    message: 'invalid_request',
    from: domain,
    pattern: /invalid_request/i,
    causes: [
      redirect['redirect-not-registered'],
      surrounding['client-not-there'],
      grant['response-type-unknown'],
      grant['authorize-request-malformed'],
      surrounding['provider-not-supported'],
      grant['token-request-malformed'],
      grant['pkce-method-unknown'],
      grant['oauth-off'],
      redirect['request-not-encoded'],
      refresh['token-revocation-off'],
    ],
  },
];
