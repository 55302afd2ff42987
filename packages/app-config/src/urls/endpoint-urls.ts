import type { Issue } from '@org/cognito-core';
import * as E from 'fp-ts/Either';
import { domainUrl, type UserPoolDomain } from './domain-url';
import {
  forms,
  type ParameterForm,
  type ParameterForms,
  parameterIssues,
  queryOf,
  required,
} from './request-parameters';
import { urlIssue, type UrlIssues } from './url-issue';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** What an app asks for when it sends a browser to sign in, by the names of RFC 6749, RFC 7636 and the service. */
export interface AuthorizeParameters {
  readonly client_id: string;
  /** `code`, or `token` for the implicit grant. */
  readonly response_type: 'code' | 'token';
  /** One of the callback URLs of the client, letter by letter. */
  readonly redirect_uri: string;
  /**
   * Scopes of the client, with spaces between them.
   * @default all that the client has
   */
  readonly scope?: string;
  /** What comes back with the answer, by which the app knows that it asked. */
  readonly state?: string;
  /** What comes back in the ID token. */
  readonly nonce?: string;
  /** The SHA-256 digest of the code verifier of PKCE, in base64url: 43 characters. */
  readonly code_challenge?: string;
  /** `S256`, which goes with `code_challenge`. The service knows no other. */
  readonly code_challenge_method?: 'S256';
  /** The name of an identity provider, which the browser is sent on to. */
  readonly identity_provider?: string;
  /** An identifier of an identity provider, such as the domain of an organisation, in place of its name. */
  readonly idp_identifier?: string;
  /** The language of the pages, such as `de`. */
  readonly lang?: string;
  /** The user name that the sign-in page is filled with. */
  readonly login_hint?: string;
  /** Whether users see the pages, such as `login` or `none`. */
  readonly prompt?: string;
  /** The identifier of the resource server that the access token is bound to (RFC 8707). */
  readonly resource?: string;
}

/** Signs out, and sends the browser on to a page of the app. */
export interface LogoutToPage {
  readonly client_id: string;
  /** One of the sign-out URLs of the client, letter by letter. */
  readonly logout_uri: string;
}

/** Signs out, and sends the browser to the sign-in page again. */
export type LogoutToSignIn = AuthorizeParameters;

/**
 * The two forms that the logout endpoint of Amazon Cognito has. It knows none of the parameters of OpenID Connect, such as
 * `post_logout_redirect_uri`.
 */
export type LogoutParameters = LogoutToPage | LogoutToSignIn;

// -------------------------------------------------------------------------------------
// requests
// -------------------------------------------------------------------------------------

const authorizeForms: ParameterForms<AuthorizeParameters> = {
  client_id: forms.clientId,
  response_type: required(forms.responseType),
  redirect_uri: required(forms.redirect),
  scope: forms.any,
  state: forms.any,
  nonce: forms.any,
  code_challenge: forms.challenge,
  code_challenge_method: forms.challengeMethod,
  identity_provider: forms.any,
  idp_identifier: forms.any,
  lang: forms.any,
  login_hint: forms.any,
  prompt: forms.any,
  resource: forms.any,
};

const logoutForms: ParameterForms<LogoutToPage> = {
  client_id: forms.clientId,
  logout_uri: required(forms.page),
};

const missing = (name: string, message: string): Issue =>
  urlIssue('request-parameter-missing', name, message, `send ${name}`);

const challengeIssues = ({
  code_challenge: challenge,
  code_challenge_method: method,
}: Partial<AuthorizeParameters>): ReadonlyArray<Issue> => {
  if ((challenge === undefined) === (method === undefined)) return [];
  return [
    challenge === undefined
      ? missing('code_challenge', 'is missing beside code_challenge_method')
      : missing(
          'code_challenge_method',
          'is missing beside code_challenge, and the service takes no plain one',
        ),
  ];
};

const authorizePath = '/oauth2/authorize';

/** The address of an endpoint, with what is wrong with the domain and with the request in one list. */
const endpointUrl = (
  domain: UserPoolDomain,
  path: string,
  parameters: object,
  known: Readonly<Record<string, ParameterForm>>,
  issues: ReadonlyArray<Issue> = [],
): E.Either<UrlIssues, string> => {
  const base = domainUrl(domain);
  const given = { ...parameters } as Readonly<Record<string, string | undefined>>;
  const [first, ...others] = [
    ...(E.isLeft(base) ? base.left : []),
    ...parameterIssues(given, known),
    ...issues,
  ];
  if (first !== undefined) return E.left([first, ...others]);
  return E.map((url: string) => `${url}${path}?${queryOf(given, known)}`)(base);
};

/**
 * The URL of the authorize endpoint, to which an app sends a browser to sign in.
 *
 * @returns On the left everything that is wrong with the domain and with the parameters.
 *
 * @example
 * import { authorizeUrl } from '@org/cognito-app-config';
 *
 * const url = authorizeUrl('auth.example.com', {
 *   client_id: '1example23456789',
 *   response_type: 'code',
 *   redirect_uri: 'https://app.example.com/callback',
 *   scope: 'openid email',
 * });
 * assert.deepStrictEqual(url, {
 *   _tag: 'Right',
 *   right:
 *     'https://auth.example.com/oauth2/authorize?client_id=1example23456789&response_type=code&redirect_uri=https%3A%2F%2Fapp.example.com%2Fcallback&scope=openid%20email',
 * });
 */
export const authorizeUrl = (
  domain: UserPoolDomain,
  parameters: AuthorizeParameters,
): E.Either<UrlIssues, string> =>
  endpointUrl(domain, authorizePath, parameters, authorizeForms, challengeIssues(parameters));

/**
 * The URL of the logout endpoint, in one of the two forms that the service has: `client_id` and `logout_uri` lead to a page
 * of the app, and `client_id`, `redirect_uri` and `response_type` to the sign-in page. The app forgets its own tokens itself.
 *
 * @returns On the left everything that is wrong with the domain and with the parameters.
 *
 * @example
 * import { logoutUrl } from '@org/cognito-app-config';
 *
 * const url = logoutUrl(
 *   { prefix: 'shop', region: 'eu-west-1' },
 *   { client_id: '1example23456789', logout_uri: 'https://app.example.com/' },
 * );
 * assert.deepStrictEqual(url, {
 *   _tag: 'Right',
 *   right:
 *     'https://shop.auth.eu-west-1.amazoncognito.com/logout?client_id=1example23456789&logout_uri=https%3A%2F%2Fapp.example.com%2F',
 * });
 */
export const logoutUrl = (
  domain: UserPoolDomain,
  parameters: LogoutParameters,
): E.Either<UrlIssues, string> =>
  // Whoever sends both, or neither, most often means the page of the app.
  'redirect_uri' in parameters && !('logout_uri' in parameters)
    ? endpointUrl(domain, '/logout', parameters, authorizeForms, challengeIssues(parameters))
    : endpointUrl(domain, '/logout', parameters, logoutForms);

const addressAt =
  (path: string) =>
  (domain: UserPoolDomain): E.Either<UrlIssues, string> =>
    E.map((url: string) => `${url}${path}`)(domainUrl(domain));

/** The address of the authorize endpoint, to which libraries add the parameters of a request. */
export const authorizationEndpoint: (domain: UserPoolDomain) => E.Either<UrlIssues, string> =
  /* #__PURE__ */ addressAt(authorizePath);

/**
 * The URL of the token endpoint. An app sends a form to it, by `POST`: `grant_type`, and what goes with the grant.
 *
 * @returns On the left what is wrong with the domain.
 *
 * @example
 * import { tokenUrl } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(tokenUrl('auth.example.com'), {
 *   _tag: 'Right',
 *   right: 'https://auth.example.com/oauth2/token',
 * });
 */
export const tokenUrl: (domain: UserPoolDomain) => E.Either<UrlIssues, string> =
  /* #__PURE__ */ addressAt('/oauth2/token');

/**
 * The URL of the userInfo endpoint, which answers an access token with the attributes that its scopes allow.
 *
 * @returns On the left what is wrong with the domain.
 *
 * @example
 * import { userInfoUrl } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(userInfoUrl('auth.example.com'), {
 *   _tag: 'Right',
 *   right: 'https://auth.example.com/oauth2/userInfo',
 * });
 */
export const userInfoUrl: (domain: UserPoolDomain) => E.Either<UrlIssues, string> =
  /* #__PURE__ */ addressAt('/oauth2/userInfo');

/**
 * The URL of the revocation endpoint (RFC 7009), which takes a refresh token by `POST`, as `token`.
 *
 * @returns On the left what is wrong with the domain.
 *
 * @example
 * import { revokeUrl } from '@org/cognito-app-config';
 *
 * assert.deepStrictEqual(revokeUrl('auth.example.com'), {
 *   _tag: 'Right',
 *   right: 'https://auth.example.com/oauth2/revoke',
 * });
 */
export const revokeUrl: (domain: UserPoolDomain) => E.Either<UrlIssues, string> =
  /* #__PURE__ */ addressAt('/oauth2/revoke');
