import type { SignInSettings } from '../settings/settings';
import type { Target } from '../settings/target';
import { inSingleQuotes } from './literal';

/**
 * The settings of `oidc-client-ts`, as an object with more lines at its end. `end_session_endpoint` is whole, so that its
 * `signoutRedirect` works.
 */
const settingsWith = (
  { issuer, clientId, redirectUri, scopes, logoutUrl }: SignInSettings,
  more = '',
): string => `{
  authority: ${inSingleQuotes(issuer)},
  client_id: ${inSingleQuotes(clientId)},
  redirect_uri: ${inSingleQuotes(redirectUri)},
  response_type: 'code',
  scope: ${inSingleQuotes(scopes.join(' '))},
${
  logoutUrl === undefined
    ? ''
    : `  // Cognito signs out by client_id and logout_uri, and does not know post_logout_redirect_uri.
  metadataSeed: {
    end_session_endpoint: ${inSingleQuotes(logoutUrl)},
  },
`
}${more}}`;

/** What both libraries need of a client. */
const needs = { secret: 'forbidden', readsIdToken: true } as const;

/** A library for single-page apps. */
export const oidcClient: Target = {
  ...needs,
  title: 'oidc-client-ts',
  signIn: (settings) => ({
    files: [
      {
        name: 'oidc.ts',
        text: `import { UserManager, type UserManagerSettings } from 'oidc-client-ts';

export const settings: UserManagerSettings = ${settingsWith(settings)};

export const userManager = new UserManager(settings);

// Sign in: userManager.signinRedirect(), and userManager.signinCallback() at the redirect URL.
// Sign out: userManager.signoutRedirect().
`,
      },
    ],
  }),
};

/** The same library for React. */
export const reactOidcContext: Target = {
  ...needs,
  title: 'react-oidc-context',
  signIn: (settings) => ({
    files: [
      {
        name: 'auth-settings.ts',
        text: `import type { AuthProviderProps } from 'react-oidc-context';

// <AuthProvider {...settings}> stands around the app.
export const settings: AuthProviderProps = ${settingsWith(
          settings,
          `  // Takes the code out of the address bar after sign-in.
  onSigninCallback: () => window.history.replaceState({}, '', window.location.pathname),
`,
        )};

// Sign in: useAuth().signinRedirect(). Sign out: useAuth().signoutRedirect().
`,
      },
    ],
  }),
};
