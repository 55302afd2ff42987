import type { ApiSettings, SignInSettings } from '../settings/settings';
import type { AppFile, Target } from '../settings/target';
import { inJson } from './literal';

/** The providers that Amplify has names of its own for. */
const providerNames: Readonly<Record<string, string>> = {
  Google: 'GOOGLE',
  Facebook: 'FACEBOOK',
  LoginWithAmazon: 'LOGIN_WITH_AMAZON',
  SignInWithApple: 'SIGN_IN_WITH_APPLE',
};

/** What Amplify reads, by the names of version 1 of its outputs. */
const outputs = (
  { region, userPoolId, clientId }: SignInSettings | ApiSettings,
  others: object = {},
): AppFile => ({
  name: 'amplify_outputs.json',
  text: inJson({
    version: '1',
    auth: { aws_region: region, user_pool_id: userPoolId, user_pool_client_id: clientId, ...others },
  }),
});

const configure = (usage: string): AppFile => ({
  name: 'amplify.ts',
  text: `import { Amplify } from 'aws-amplify';
import outputs from './amplify_outputs.json';

Amplify.configure(outputs);

${usage}
`,
});

/** Amplify for JavaScript, which also signs users in without the pages of the domain. */
export const amplify: Target = {
  title: 'Amplify',
  secret: 'forbidden',
  readsIdToken: true,
  takesEveryRedirect: true,
  // In a browser it takes the one of the page, and on a device one with a scheme of the app.
  redirect: { suits: (url) => /^[a-z][a-z0-9+.-]*:/i.test(url), form: 'a URL' },
  rotationNote:
    'refresh tokens rotate: aws-amplify refreshes by GetTokensFromRefreshToken from version 6.15.4 on; older ones fail, since REFRESH_TOKEN_AUTH is refused',
  signIn: (settings) => ({
    files: [
      outputs(settings, {
        oauth: {
          identity_providers: settings.identityProviders.flatMap((name) => providerNames[name] ?? []),
          // Amplify adds the scheme.
          domain: settings.endpoints.domain.replace(/^https?:\/\//, ''),
          scopes: settings.scopes,
          redirect_sign_in_uri: settings.redirectUris,
          redirect_sign_out_uri: settings.logoutUris,
          response_type: 'code',
        },
      }),
      configure(`// Sign in: signInWithRedirect() of aws-amplify/auth.
// Sign out: signOut(), which sends client_id and logout_uri to Cognito's logout endpoint.`),
    ],
  }),
  api: (settings) => ({
    files: [
      outputs(settings),
      configure(`// Sign in: signIn({ username, password, options: { authFlowType: '${settings.authFlow}' } }) of aws-amplify/auth.
// Sign out: signOut().`),
    ],
    notes: ['no domain is given, so that users sign in by the API and not at the pages of the domain'],
  }),
};
