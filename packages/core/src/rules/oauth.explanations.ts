import { apiReference, construct, developerGuide, preflight, recorded, specification } from './cited-works';
import { browserClient, machineClient, withoutOAuth } from './examples';
import { explained } from './explanation';
import { oAuthRules } from './oauth';

/** Why the rules of `oauth.ts` are there. */

const browserSettings = {
  flows: { authorizationCodeGrant: true },
  scopes: ['openid'],
  callbackUrls: ['https://app.example.com/callback'],
};

/** What happens to OAuth settings while OAuth is off. */
const whileOff = [
  apiReference(
    'CreateUserPoolClient',
    'While AllowedOAuthFlowsUserPoolClient is false, only sign-in through the SDKs is permitted.',
  ),
  recorded(
    'hashicorp/terraform-provider-aws#34945',
    'The endpoints answered invalid_grant until the client was saved in the console.',
  ),
] as const;

export const oAuthExplanations = explained(oAuthRules, {
  'oauth-disabled-with-settings': {
    summary: 'OAuth settings are given although OAuth is off',
    why: 'The API reference of CreateUserPoolClient says that AllowedOAuthFlowsUserPoolClient must be true for such settings.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'AllowedOAuthFlowsUserPoolClient must be true before URLs, scopes and grants can be configured.',
      ),
      construct('The construct throws for `oAuth` beside `disableOAuth`.'),
    ],
    failing: { props: browserClient({}, withoutOAuth) },
    fixed: { props: browserClient() },
  },
  'oauth-switch-missing': {
    summary: 'Everything for OAuth is set, but OAuth is off',
    why:
      'The service accepts the client, and its OAuth endpoints then answer invalid_grant or unauthorized_client. The ' +
      'console turns AllowedOAuthFlowsUserPoolClient on when somebody saves the settings there, which hides the mistake.',
    sources: whileOff,
    failing: { props: { ...withoutOAuth, keptOAuth: browserSettings } },
    fixed: { props: browserClient() },
  },
  'oauth-kept-while-disabled': {
    summary: 'The client keeps OAuth settings that have no effect',
    why:
      'While AllowedOAuthFlowsUserPoolClient is false, the endpoints answer invalid_grant or unauthorized_client. Only ' +
      'GetClientToken authorizes the scopes of such a client.',
    sources: whileOff,
    failing: { props: { ...withoutOAuth, keptOAuth: { scopes: ['openid'] } } },
    fixed: { props: browserClient() },
  },
  'oauth-flows-required': {
    summary: 'OAuth is on without any grant',
    why: 'Without a grant no app can get a token from the OAuth endpoints, and the service refuses the client.',
    serviceMessage:
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    sources: [
      preflight(
        'pf-cognito-oauth-flows-scopes-required',
        'The service refuses a client with OAuth that has no grant or no scope.',
      ),
    ],
    failing: { props: browserClient({ flows: {}, callbackUrls: [] }) },
    fixed: { props: browserClient() },
  },
  'oauth-client-credentials-exclusive': {
    summary: 'The client credentials grant is combined with a grant for browsers',
    why: 'A machine needs a client of its own: the client tells the tokens of a machine from the tokens of a user.',
    serviceMessage: 'client_credentials flow can not be selected along with code flow or implicit flow.',
    sources: [
      apiReference('CreateUserPoolClient', 'The grant client_credentials must be the only one.'),
      preflight('pf-cognito-client-credentials-exclusive', 'The service refuses it beside code or implicit.'),
    ],
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
    sources: [
      preflight('pf-cognito-client-credentials-secret', 'The service refuses the grant without a secret.'),
      specification('RFC 6749, section 4.4', 'Only confidential clients may use the grant.'),
    ],
    failing: { props: machineClient({}, { generateSecret: false }) },
    fixed: { props: machineClient() },
  },
  'machine-with-users': {
    summary: 'Users can sign in through a client for machines',
    why:
      'Without a list of authentication flows the service turns on SRP and custom challenges, so whoever has the secret ' +
      'of the machine can sign users in, and try passwords. The refresh flow alone lets nobody sign in.',
    sources: [
      developerGuide(
        'Scopes, M2M, and resource servers',
        'Authorization of machines happens without a user.',
      ),
      apiReference(
        'CreateUserPoolClient',
        'Without ExplicitAuthFlows a client has the SRP, custom and refresh flows.',
      ),
    ],
    failing: { props: machineClient() },
    fixed: { props: machineClient({}, { authFlows: { refreshToken: true } }) },
  },
  'oauth-implicit-default': {
    summary: 'The implicit grant is on',
    why:
      'The implicit grant puts tokens into URLs, and so into browser histories and logs. The construct turns it on by ' +
      'default; RFC 9700 and AWS recommend the authorization code grant with PKCE. A client that says nothing about OAuth ' +
      'also gets the callback URL https://example.com; this is one issue, so to silence it is to silence both.',
    sources: [
      specification(
        'RFC 9700, section 2.1.2',
        'Clients should not use the implicit grant, which exposes tokens in URLs.',
      ),
      construct('The construct turns the implicit grant on where no grants are given.'),
    ],
    failing: { props: browserClient({ flows: { implicitCodeGrant: true } }) },
    fixed: { props: browserClient() },
  },
});
