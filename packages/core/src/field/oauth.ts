/** What an app may do at the OAuth endpoints of the user pool's domain. */
import { list } from '../codec/list';
import { flag, valueOf } from '../codec/shape';
import { struct } from '../codec/struct';
import { advice, rename, suggestion } from '../issue/fix';
import type { Value } from '../reference/reference';
import type { Text, TextInput } from '../reference/text';
import { oAuthFlowNames } from '../spelling/value-names';
import { type OAuthScopeInput, scopeShape } from './oauth-scope';
import { redirectUrlShape } from './redirect-url';

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** The grants of RFC 6749 that an app may use. */
export interface OAuthFlows {
  readonly authorizationCodeGrant: boolean;
  readonly implicitCodeGrant: boolean;
  readonly clientCredentials: boolean;
}

/** What an app may do at the OAuth endpoints. */
export interface OAuthSettings<R extends string = string> {
  readonly flows: OAuthFlows;
  readonly scopes: Value<ReadonlyArray<Text<R>>, R>;
  readonly callbackUrls?: Value<ReadonlyArray<Text<R>>, R>;
  readonly logoutUrls?: Value<ReadonlyArray<Text<R>>, R>;
  readonly defaultRedirectUri?: Text<R>;
}

/** The OAuth settings as they were read. */
export interface OAuthFields<R extends string = string> extends OAuthSettings<R> {
  /** Whether `openid` is still to be added to the scopes that need it. */
  readonly impliesOpenId?: boolean;
}

/** The grants as the props have them. The client credentials grant must be the only one. */
export type OAuthFlowsInput =
  | {
      /** A browser comes back with a code, which the app exchanges for tokens. */
      readonly authorizationCodeGrant?: boolean;
      /** A browser comes back with the tokens in its URL, where others may read them. */
      readonly implicitCodeGrant?: boolean;
      /** The app asks for a token on its own behalf, without a user. It needs a client secret. */
      readonly clientCredentials?: false;
    }
  | {
      readonly authorizationCodeGrant?: false;
      readonly implicitCodeGrant?: false;
      readonly clientCredentials: true;
    };

/** The grants by their names in the props, in the order in which they are emitted. */
export const oAuthFlows = Object.keys(oAuthFlowNames) as ReadonlyArray<keyof OAuthFlows>;

/** No grant at all, as in a client without OAuth. */
export const noOAuthFlows: OAuthFlows = {
  authorizationCodeGrant: false,
  implicitCodeGrant: false,
  clientCredentials: false,
};

/** The OAuth settings as the props have them. */
export interface OAuthSettingsInput<R extends string = string> {
  /**
   * The grants that the app may use.
   * @default the authorization code grant and the implicit grant
   * @example { authorizationCodeGrant: true }
   */
  readonly flows?: OAuthFlowsInput;
  /**
   * The scopes that the app may ask for, 50 at most.
   * @default phone, email, openid, profile and `aws.cognito.signin.user.admin`
   * @example ['openid', 'email', 'https://api.example.com/orders.read']
   */
  readonly scopes?: Value<ReadonlyArray<OAuthScopeInput<R>>, R>;
  /**
   * Whether `phone`, `email` and `profile` imply `openid`, as in the CDK's own construct. `false` keeps the scopes as they
   * are written, for clients that others have made: the construct has no such property.
   * @default true
   */
  readonly impliesOpenId?: boolean;
  /**
   * The callback URLs: where the service may redirect a browser with a code or tokens, 100 at most.
   * @default `https://example.com` if a grant for browsers is on
   * @example ['https://${webDomain}/callback']
   */
  readonly callbackUrls?: Value<ReadonlyArray<TextInput<R>>, R>;
  /**
   * The sign-out URLs: where the service may redirect a browser after sign-out, 100 at most.
   * @default none
   * @example ['https://${webDomain}/']
   */
  readonly logoutUrls?: Value<ReadonlyArray<TextInput<R>>, R>;
  /**
   * The callback URL for requests that name no redirect URI. It must be one of the callback URLs.
   * @default none
   * @example 'https://${webDomain}/callback'
   */
  readonly defaultRedirectUri?: TextInput<R>;
}

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

/** The codec of the OAuth settings in props, before defaults. */
export const oAuthShape = struct(
  'OAuthSettings',
  {
    flows: struct(
      'OAuthFlows',
      { authorizationCodeGrant: flag, implicitCodeGrant: flag, clientCredentials: flag },
      Object.fromEntries(
        Object.entries(oAuthFlowNames).map(([flow, name]) => [name, advice(`write ${flow}: true`)]),
      ),
    ),
    scopes: valueOf(list('OAuthScopes', scopeShape)),
    impliesOpenId: flag,
    callbackUrls: valueOf(list('CallbackUrls', redirectUrlShape, { max: 100, code: 'callback-urls-max' })),
    logoutUrls: valueOf(list('LogoutUrls', redirectUrlShape, { max: 100, code: 'logout-urls-max' })),
    defaultRedirectUri: redirectUrlShape,
  },
  {
    AllowedOAuthFlows: advice('write flows, such as `flows: { authorizationCodeGrant: true }`'),
    AllowedOAuthScopes: suggestion(rename('scopes')),
  },
);
