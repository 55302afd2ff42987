/** What the presets for apps with users share: sign-in through managed login, with the authorization code grant. */
import type { UserPoolClientProps } from '../client/props';
import { type IdentityProviderInput, UserPoolClientIdentityProvider } from '../field/identity-provider';
import type { OAuthSettingsInput } from '../field/oauth';
import { OAuthScope, type OAuthScopeInput } from '../field/oauth-scope';
import type { Value } from '../reference/reference';
import type { TextInput } from '../reference/text';

/** The facts about any app whose users sign in through managed login. */
export interface SignInFacts<R extends string = string> {
  /**
   * The name of the client.
   * @default chosen by the backend
   */
  readonly userPoolClientName?: TextInput<R>;
  /**
   * The scopes that the app may ask for.
   * @default openid and email
   */
  readonly scopes?: Value<ReadonlyArray<OAuthScopeInput<R>>, R>;
  /**
   * The identity providers that users may sign in with. A provider must exist before the client.
   * @default COGNITO only, so that a provider that is added to the user pool does not let its users into the app
   */
  readonly supportedIdentityProviders?: Value<ReadonlyArray<IdentityProviderInput<R>>, R>;
}

/** The URLs that managed login redirects a browser to. */
export interface RedirectFacts<R extends string = string> {
  /** The callback URLs, to which a browser returns with an authorization code. None is the error `oauth-callback-required`. */
  readonly callbackUrls: Value<ReadonlyArray<TextInput<R>>, R>;
  /** The sign-out URLs, to which a browser may be redirected after sign-out. Empty if users never sign out. */
  readonly logoutUrls: Value<ReadonlyArray<TextInput<R>>, R>;
}

/** The name of the client, if there is one. */
export const named = <R extends string>({
  userPoolClientName,
}: {
  readonly userPoolClientName?: TextInput<R>;
}) => (userPoolClientName === undefined ? {} : { userPoolClientName });

/** The authorization code grant only. A stolen code is useless: the app proves with PKCE that it asked for it. */
export const codeGrant = <R extends string>({
  scopes = [OAuthScope.OPENID, OAuthScope.EMAIL],
  callbackUrls,
  logoutUrls,
}: SignInFacts<R> &
  Required<Pick<OAuthSettingsInput<R>, 'callbackUrls' | 'logoutUrls'>>): OAuthSettingsInput<R> => ({
  flows: { authorizationCodeGrant: true },
  scopes,
  callbackUrls,
  logoutUrls,
});

/** The identity providers that managed login offers. */
export const providers = <R extends string>({
  supportedIdentityProviders = [UserPoolClientIdentityProvider.COGNITO],
}: SignInFacts<R>): NonNullable<UserPoolClientProps<R>['supportedIdentityProviders']> =>
  supportedIdentityProviders;
