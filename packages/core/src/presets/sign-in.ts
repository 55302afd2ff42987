/** What the presets of apps with users have in common: they sign in on the hosted pages, by the code grant. */
import type { ReadonlyNonEmptyArray } from 'fp-ts/ReadonlyNonEmptyArray';
import type { UserPoolClientProps } from '../client/props';
import { UserPoolClientIdentityProvider } from '../field/identity-provider';
import type { OAuthSettingsInput } from '../field/oauth';
import { OAuthScope } from '../field/oauth-scope';
import type { Value } from '../reference/reference';
import type { TextInput } from '../reference/text';

/** What may be said of any app whose users sign in on the hosted pages. */
export interface SignInFacts<R extends string = string> {
  /**
   * The name of the client.
   * @default chosen by the backend
   */
  readonly userPoolClientName?: TextInput<R>;
  /**
   * What the app may ask for.
   * @default openid and email
   */
  readonly scopes?: Value<ReadonlyArray<TextInput<R>>, R>;
  /**
   * Through whom users may sign in; a provider must be there before the client.
   * @default COGNITO alone, so that no provider lets users into the app because somebody added it to the user pool
   */
  readonly supportedIdentityProviders?: Value<ReadonlyArray<TextInput<R>>, R>;
}

/** Where the hosted pages send a browser. */
export interface RedirectFacts<R extends string = string> {
  /** Where a browser comes back with a code. */
  readonly callbackUrls: Value<ReadonlyNonEmptyArray<TextInput<R>>, R>;
  /** Where a browser may go after signing out; none where users never do. */
  readonly logoutUrls: Value<ReadonlyArray<TextInput<R>>, R>;
}

/** The name, where there is one. */
export const named = <R extends string>({
  userPoolClientName,
}: {
  readonly userPoolClientName?: TextInput<R>;
}) => (userPoolClientName === undefined ? {} : { userPoolClientName });

/** The code grant alone. Its codes are of no use to others: an app proves with PKCE that it asked for them. */
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

/** The providers of the hosted pages. */
export const providers = <R extends string>({
  supportedIdentityProviders = [UserPoolClientIdentityProvider.COGNITO],
}: SignInFacts<R>): NonNullable<UserPoolClientProps<R>['supportedIdentityProviders']> =>
  supportedIdentityProviders;
