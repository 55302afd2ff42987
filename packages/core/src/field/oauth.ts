/** What an app may do at the OAuth endpoints of the user pool's domain. */
import { list } from '../codec/list';
import { flag, valueOf } from '../codec/shape';
import { struct } from '../codec/struct';
import type { Value } from '../reference/reference';
import type { Text, TextInput } from '../reference/text';
import { oAuthFlowNames } from '../spelling/value-names';
import { scopeShape } from './oauth-scope';
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

/** Grants as people write them: a machine's grant stands alone. */
export type OAuthFlowsInput =
  | {
      readonly authorizationCodeGrant?: boolean;
      readonly implicitCodeGrant?: boolean;
      readonly clientCredentials?: false;
    }
  | {
      readonly authorizationCodeGrant?: false;
      readonly implicitCodeGrant?: false;
      readonly clientCredentials: true;
    };

/** The grants by their name in the props, in the order of emission. */
export const oAuthFlows = Object.keys(oAuthFlowNames) as ReadonlyArray<keyof OAuthFlows>;

/** No grant at all: what a client has whose OAuth is off. */
export const noOAuthFlows: OAuthFlows = {
  authorizationCodeGrant: false,
  implicitCodeGrant: false,
  clientCredentials: false,
};

/** OAuth settings as people write them. */
export interface OAuthSettingsInput<R extends string = string> {
  /**
   * The grants.
   * @default the authorization code grant and the implicit grant
   */
  readonly flows?: OAuthFlowsInput;
  /**
   * What the app may ask for; `phone`, `email` and `profile` bring `openid` with them.
   * @default phone, email, openid, profile and `aws.cognito.signin.user.admin`
   */
  readonly scopes?: Value<ReadonlyArray<TextInput<R>>, R>;
  /**
   * Where a browser may be sent with a code or a token; 100 at most.
   * @default `https://example.com` where a browser's grant is on
   */
  readonly callbackUrls?: Value<ReadonlyArray<TextInput<R>>, R>;
  /**
   * Where a browser may be sent after signing out; 100 at most.
   * @default none
   */
  readonly logoutUrls?: Value<ReadonlyArray<TextInput<R>>, R>;
  /**
   * The callback URL that is taken when a request names none.
   * @default none
   */
  readonly defaultRedirectUri?: TextInput<R>;
}

// -------------------------------------------------------------------------------------
// codec
// -------------------------------------------------------------------------------------

/** The codec of OAuth settings as people write them, before defaults. */
export const oAuthShape = struct(
  'OAuthSettings',
  {
    flows: struct(
      'OAuthFlows',
      { authorizationCodeGrant: flag, implicitCodeGrant: flag, clientCredentials: flag },
      Object.fromEntries(Object.entries(oAuthFlowNames).map(([flow, name]) => [name, `write ${flow}: true`])),
    ),
    scopes: valueOf(list('OAuthScopes', scopeShape)),
    callbackUrls: valueOf(list('CallbackUrls', redirectUrlShape, { max: 100, code: 'callback-urls-max' })),
    logoutUrls: valueOf(list('LogoutUrls', redirectUrlShape, { max: 100, code: 'logout-urls-max' })),
    defaultRedirectUri: redirectUrlShape,
  },
  {
    AllowedOAuthFlows: 'write flows, such as `flows: { authorizationCodeGrant: true }`',
    AllowedOAuthScopes: 'write scopes',
  },
);
