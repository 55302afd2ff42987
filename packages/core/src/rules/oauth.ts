import { browserClient, machineClient, withoutOAuth } from './examples';
import { browserFlow, flowsOf, inEachBlock, whereInForce } from './oauth-draft';
import type { Rule } from './rule';
import { lacksSecret } from './secret';

const fields: Rule['fields'] = ['oAuth.flows', 'keptOAuth.flows'];

/** What the grants of RFC 6749 ask of a client. */
export const oAuthRules: ReadonlyArray<Rule> = [
  {
    code: 'oauth-disabled-with-settings',
    severity: 'error',
    summary: 'OAuth is off, and OAuth settings are given',
    why: 'The reference of CreateUserPoolClient says that AllowedOAuthFlowsUserPoolClient must be true for such settings.',
    failing: { props: browserClient({}, withoutOAuth) },
    fixed: { props: browserClient() },
    fields: ['disableOAuth'],
    check: ({ disableOAuth, oAuth, keptOAuth }) => [
      ...(disableOAuth === true && oAuth !== undefined
        ? [
            {
              path: ['oAuth'],
              message: 'cannot be given when disableOAuth is set',
              fix: 'take out `disableOAuth`, or take out `oAuth`; `keptOAuth` keeps settings while OAuth is off',
            },
          ]
        : []),
      ...(disableOAuth === false && keptOAuth !== undefined
        ? [
            {
              path: ['keptOAuth'],
              message: 'is for settings that are kept while OAuth is off, and OAuth is on',
              fix: 'write oAuth, or add `disableOAuth: true`',
            },
          ]
        : []),
    ],
  },
  {
    code: 'oauth-kept-while-disabled',
    severity: 'warning',
    summary: 'OAuth settings are kept that do nothing',
    why: 'While AllowedOAuthFlowsUserPoolClient is false, the endpoints answer invalid_grant or unauthorized_client.',
    failing: { props: { ...withoutOAuth, keptOAuth: { scopes: ['openid'] } } },
    fixed: { props: browserClient() },
    fields: ['disableOAuth'],
    check: ({ disableOAuth, keptOAuth }) =>
      disableOAuth === true && keptOAuth !== undefined
        ? [
            {
              path: ['keptOAuth'],
              message: 'does nothing while OAuth is off',
              fix: 'write it as `oAuth`, without `disableOAuth`, if the app uses OAuth; else take it out',
            },
          ]
        : [],
  },
  {
    code: 'oauth-flows-required',
    severity: 'error',
    summary: 'OAuth is on without any grant',
    why: 'OAuth without a grant is good for nothing, and the service says so.',
    serviceMessage:
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    failing: { props: browserClient({ flows: {}, callbackUrls: [] }) },
    fixed: { props: browserClient() },
    fields: ['disableOAuth', 'oAuth.flows'],
    check: whereInForce((oAuth, path) => {
      const flows = Object.values(flowsOf(oAuth));
      return flows.length > 0 && flows.every((on) => on === false)
        ? [
            {
              path: [...path, 'flows'],
              message: 'turns no grant on, while OAuth is on',
              fix: 'turn on `authorizationCodeGrant`, or write `disableOAuth: true` in place of oAuth',
            },
          ]
        : [];
    }),
  },
  {
    code: 'oauth-client-credentials-exclusive',
    severity: 'error',
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
    fields,
    check: inEachBlock((oAuth, path) => {
      const other = browserFlow(oAuth);
      return flowsOf(oAuth).clientCredentials === true && other !== undefined
        ? [
            {
              path: [...path, 'flows', 'clientCredentials'],
              message: `cannot be on along with ${other}`,
              fix: 'give the machine a client of its own',
            },
          ]
        : [];
    }),
  },
  {
    code: 'oauth-client-credentials-secret',
    severity: 'error',
    summary: 'The client credentials grant is on without a client secret',
    why: 'The secret is the credential that the grant is named for.',
    serviceMessage: 'client_credentials flow can not be selected if client does not have a client secret.',
    failing: { props: machineClient({}, { generateSecret: false }) },
    fixed: { props: machineClient() },
    fields: ['generateSecret', ...fields],
    check: inEachBlock((oAuth, path, { generateSecret }) =>
      flowsOf(oAuth).clientCredentials === true && lacksSecret(generateSecret)
        ? [
            {
              path: [...path, 'flows', 'clientCredentials'],
              message: 'needs a client secret, and the client has none',
              fix: 'add `generateSecret: true`',
            },
          ]
        : [],
    ),
  },
  {
    code: 'oauth-implicit-default',
    severity: 'warning',
    summary: 'The implicit grant is on',
    why:
      'The implicit grant puts tokens into the URL, from where they reach histories and logs. It is on by default in ' +
      'the construct; RFC 9700 and AWS advise the authorization code grant with PKCE.',
    failing: { props: browserClient({ flows: { implicitCodeGrant: true } }) },
    fixed: { props: browserClient() },
    fields,
    check: inEachBlock((oAuth, path) =>
      flowsOf(oAuth).implicitCodeGrant === true
        ? [
            {
              path: [...path, 'flows', 'implicitCodeGrant'],
              message: 'is on, and puts tokens into URLs',
              fix: 'write `flows: { authorizationCodeGrant: true }`',
            },
          ]
        : [],
    ),
  },
];
