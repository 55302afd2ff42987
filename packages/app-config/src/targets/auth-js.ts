import type { Target } from '../settings/target';
import { inSingleQuotes } from './literal';

/** Auth.js makes its redirect URL of its base path and the name of the provider. */
const callback = /^https?:\/\/[^/?#]+(\/[^?#]+)\/callback\/cognito$/i;

/** Auth.js, by the name that it has for Next.js. */
export const authJs: Target = {
  title: 'Auth.js',
  readsIdToken: true,
  secretVariable: 'AUTH_COGNITO_SECRET',
  redirect: { suits: (url) => callback.test(url), form: 'a URL that ends in /api/auth/callback/cognito' },
  signIn: ({ issuer, clientId, redirectUri, scopes, hasSecret, logoutUrl }) => ({
    files: [
      {
        name: 'auth.ts',
        text: `import NextAuth from 'next-auth';
import Cognito from 'next-auth/providers/cognito';

export const { handlers, auth, signIn, signOut } = NextAuth({
  basePath: ${inSingleQuotes(redirectUri.replace(callback, '$1'))},
  providers: [
    Cognito({
      issuer: ${inSingleQuotes(issuer)},
      clientId: ${inSingleQuotes(clientId)},
${
  hasSecret
    ? '      clientSecret: process.env.AUTH_COGNITO_SECRET,\n'
    : "      client: { token_endpoint_auth_method: 'none' },\n"
}      authorization: { params: { scope: ${inSingleQuotes(scopes.join(' '))} } },
      checks: ['pkce', 'state', 'nonce'],
    }),
  ],
});
${
  logoutUrl === undefined
    ? ''
    : `
// signOut() ends the session of the app alone. Cognito ends its own by client_id and logout_uri, so send the browser there:
// await signOut({ redirect: false }); redirect(signOutUrl);
export const signOutUrl =
  ${inSingleQuotes(logoutUrl)};
`
}`,
      },
    ],
    notes: [
      `the callback URL is ${redirectUri}: set AUTH_URL to ${redirectUri.replace(/\/callback\/cognito$/, '')}`,
    ],
  }),
};
