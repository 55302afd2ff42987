import { browserClient, machineClient, withoutOAuth } from './examples';
import { explained } from './explanation';
import { oAuthRules } from './oauth';

/** Why the rules of `oauth.ts` are there. */

export const oAuthExplanations = explained(oAuthRules, {
  'oauth-disabled-with-settings': {
    summary: 'OAuth settings are given although OAuth is off',
    why: 'The API reference of CreateUserPoolClient says that AllowedOAuthFlowsUserPoolClient must be true for such settings.',
    failing: { props: browserClient({}, withoutOAuth) },
    fixed: { props: browserClient() },
  },
  'oauth-kept-while-disabled': {
    summary: 'The client keeps OAuth settings that have no effect',
    why: 'While AllowedOAuthFlowsUserPoolClient is false, the endpoints answer invalid_grant or unauthorized_client.',
    failing: { props: { ...withoutOAuth, keptOAuth: { scopes: ['openid'] } } },
    fixed: { props: browserClient() },
  },
  'oauth-flows-required': {
    summary: 'OAuth is on without any grant',
    why: 'Without a grant no app can get a token from the OAuth endpoints, and the service refuses the client.',
    serviceMessage:
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    failing: { props: browserClient({ flows: {}, callbackUrls: [] }) },
    fixed: { props: browserClient() },
  },
  'oauth-client-credentials-exclusive': {
    summary: 'The client credentials grant is combined with a grant for browsers',
    why: 'A machine needs a client of its own: the client tells the tokens of a machine from the tokens of a user.',
    serviceMessage: 'client_credentials flow can not be selected along with code flow or implicit flow.',
    failing: {
      props: machineClient({
        flows: { clientCredentials: true, authorizationCodeGrant: true },
        callbackUrls: ['https://app.example.com/callback'],
      }),
    },
    fixed: { props: machineClient() },
  },
  'oauth-client-credentials-secret': {
    summary: 'The client credentials grant is on without a client secret',
    why: 'RFC 6749, section 4.4, allows the grant only to confidential clients, which authenticate with their secret.',
    serviceMessage: 'client_credentials flow can not be selected if client does not have a client secret.',
    failing: { props: machineClient({}, { generateSecret: false }) },
    fixed: { props: machineClient() },
  },
  'oauth-implicit-default': {
    summary: 'The implicit grant is on',
    why:
      'The implicit grant puts tokens into URLs, and so into browser histories and logs. The construct turns it on by ' +
      'default; RFC 9700 and AWS recommend the authorization code grant with PKCE.',
    failing: { props: browserClient({ flows: { implicitCodeGrant: true } }) },
    fixed: { props: browserClient() },
  },
});
