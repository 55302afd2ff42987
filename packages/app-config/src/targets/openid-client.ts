import type { Target } from '../settings/target';
import { inSingleQuotes } from './literal';

const withSecret = 'client.ClientSecretBasic(process.env.COGNITO_CLIENT_SECRET)';

const discovery = (
  issuer: string,
  clientId: string,
  authentication: string,
): string => `import * as client from 'openid-client';

/** Reads the discovery document once. */
export const configure = (options?: client.DiscoveryRequestOptions): Promise<client.Configuration> =>
  client.discovery(
    new URL(${inSingleQuotes(issuer)}),
    ${inSingleQuotes(clientId)},
    undefined,
    ${authentication},
    options,
  );
`;

/** A library for servers, for users and for machines. */
export const openidClient: Target = {
  title: 'openid-client',
  signIn: ({ issuer, clientId, hasSecret, redirectUri, scopes, logoutUris: [logoutUri] }) => ({
    files: [
      {
        name: 'cognito.ts',
        text: `${discovery(issuer, clientId, hasSecret ? withSecret : 'client.None()')}
export const redirectUri = ${inSingleQuotes(redirectUri)};

/** Where the browser goes to sign in. Keep the verifier and the state in the session. */
export const signInUrl = async (
  configuration: client.Configuration,
  codeVerifier: string,
  state: string,
): Promise<URL> =>
  client.buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: ${inSingleQuotes(scopes.join(' '))},
    code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
    code_challenge_method: 'S256',
    state,
  });

/** The tokens for the code with which the browser comes back. */
export const tokensFor = (
  configuration: client.Configuration,
  currentUrl: URL,
  codeVerifier: string,
  state: string,
): ReturnType<typeof client.authorizationCodeGrant> =>
  client.authorizationCodeGrant(configuration, currentUrl, {
    pkceCodeVerifier: codeVerifier,
    expectedState: state,
  });
${
  logoutUri === undefined
    ? ''
    : `
/** Where the browser goes to sign out: Cognito takes client_id, which the library adds, and logout_uri. */
export const signOutUrl = (configuration: client.Configuration): URL =>
  client.buildEndSessionUrl(configuration, { logout_uri: ${inSingleQuotes(logoutUri)} });
`
}`,
      },
    ],
  }),
  machine: ({ issuer, clientId, scopes }) => ({
    files: [
      {
        name: 'cognito.ts',
        text: `${discovery(issuer, clientId, withSecret)}
/** An access token for this program. */
export const accessToken = (
  configuration: client.Configuration,
): ReturnType<typeof client.clientCredentialsGrant> =>
  client.clientCredentialsGrant(configuration, { scope: ${inSingleQuotes(scopes.join(' '))} });
`,
      },
    ],
  }),
};
