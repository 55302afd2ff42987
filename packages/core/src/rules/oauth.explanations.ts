import { browserClient, machineClient, withoutOAuth } from './examples';
import { explained } from './explanation';
import { oAuthRules } from './oauth';

/** Why the rules of `oauth.ts` are there. */

export const oAuthExplanations = explained(oAuthRules, {
  'oauth-disabled-with-settings': {
    summary: 'OAuth is off, and OAuth settings are given',
    why: 'The reference of CreateUserPoolClient says that AllowedOAuthFlowsUserPoolClient must be true for such settings.',
    failing: { props: browserClient({}, withoutOAuth) },
    fixed: { props: browserClient() },
  },
  'oauth-kept-while-disabled': {
    summary: 'OAuth settings are kept that do nothing',
    why: 'While AllowedOAuthFlowsUserPoolClient is false, the endpoints answer invalid_grant or unauthorized_client.',
    failing: { props: { ...withoutOAuth, keptOAuth: { scopes: ['openid'] } } },
    fixed: { props: browserClient() },
  },
  'oauth-flows-required': {
    summary: 'OAuth is on without any grant',
    why: 'OAuth without a grant is good for nothing, and the service says so.',
    serviceMessage:
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    failing: { props: browserClient({ flows: {}, callbackUrls: [] }) },
    fixed: { props: browserClient() },
  },
  'oauth-client-credentials-exclusive': {
    summary: 'The client credentials grant stands beside a grant for browsers',
    why: 'A token for a machine and a token for a user are told apart by the client that they were issued to.',
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
    why: 'The secret is the credential that the grant is named for.',
    serviceMessage: 'client_credentials flow can not be selected if client does not have a client secret.',
    failing: { props: machineClient({}, { generateSecret: false }) },
    fixed: { props: machineClient() },
  },
  'oauth-implicit-default': {
    summary: 'The implicit grant is on',
    why:
      'The implicit grant puts tokens into the URL, from where they reach histories and logs. It is on by default in ' +
      'the construct; RFC 9700 and AWS advise the authorization code grant with PKCE.',
    failing: { props: browserClient({ flows: { implicitCodeGrant: true } }) },
    fixed: { props: browserClient() },
  },
});
