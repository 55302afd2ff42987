import { placeholderCallbackUrl } from '../defaults';
import type { Path } from '../issue';
import type { OAuthFlows, OAuthSettings } from '../oauth';
import { grantedScopes, standardScopes } from '../oauth-scope';
import { isReference, type Reference } from '../reference';
import type { Finding, Rule } from '../rule';
import { undecided, type Draft } from '../shape';
import type { Text } from '../text';
import type { UserPoolClientDraft } from '../user-pool-client-fields';
import { lacksSecret } from './secret';

/** OAuth settings that are at least an object. */
export type OAuthDraft = Exclude<Draft<OAuthSettings>, Reference>;

/** The OAuth settings of a client, where they stand: in force, or kept while OAuth is off. */
export const oAuthBlocks = (
  client: UserPoolClientDraft,
): ReadonlyArray<{ readonly path: Path; readonly oAuth: OAuthDraft }> =>
  (['oAuth', 'keptOAuth'] as const).flatMap((field) => {
    const oAuth = client[field];
    return oAuth === undefined || isReference(oAuth) ? [] : [{ path: [field], oAuth }];
  });

const inEachBlock =
  (check: (oAuth: OAuthDraft, path: Path, client: UserPoolClientDraft) => ReadonlyArray<Finding>) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    oAuthBlocks(client).flatMap(({ path, oAuth }) => check(oAuth, path, client));

/** For what the service asks of a client only while OAuth is on. */
const whereInForce =
  (check: (oAuth: OAuthDraft, path: Path) => ReadonlyArray<Finding>) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    client.disableOAuth === false
      ? oAuthBlocks(client)
          .filter(({ path }) => path[0] === 'oAuth')
          .flatMap(({ path, oAuth }) => check(oAuth, path))
      : [];

type FlowsDraft = Exclude<Draft<OAuthFlows>, Reference>;

const flowsOf = ({ flows }: OAuthDraft): FlowsDraft =>
  flows === undefined || isReference(flows) ? {} : flows;

const browserFlow = (flows: FlowsDraft): keyof OAuthFlows | undefined =>
  (['authorizationCodeGrant', 'implicitCodeGrant'] as const).find((flow) => flows[flow] === true);

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

const itemsOf = (value: Draft<ReadonlyArray<unknown>> | undefined): ReadonlyArray<unknown> =>
  value === undefined || isReference(value) ? [] : value;

const userScopes: ReadonlyArray<unknown> = Object.values(standardScopes);

/** What the grants of RFC 6749 ask of a client. */
export const oAuthRules: ReadonlyArray<Rule> = [
  {
    code: 'oauth-disabled-with-settings',
    severity: 'error',
    summary: 'OAuth is off, and OAuth settings are given',
    why: 'The reference of CreateUserPoolClient: AllowedOAuthFlowsUserPoolClient must be true for such settings',
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
    code: 'oauth-flows-required',
    severity: 'error',
    summary: 'OAuth is on without any grant',
    why:
      'The service answers: AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed ' +
      'to use OAuth flows.',
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
    code: 'oauth-scopes-required',
    severity: 'error',
    summary: 'OAuth is on without any scope',
    why:
      'The service answers: AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed ' +
      'to use OAuth flows.',
    check: whereInForce((oAuth, path) =>
      isEmptyList(oAuth.scopes)
        ? [{ path: [...path, 'scopes'], message: 'has no scope', fix: 'name at least one, such as openid' }]
        : [],
    ),
  },
  {
    code: 'scopes-max',
    severity: 'error',
    summary: 'A client has more than 50 scopes',
    why: 'The service keeps 50 scopes at most, and `openid` counts where another scope brings it',
    check: inEachBlock((oAuth, path) => {
      const scopes = itemsOf(oAuth.scopes);
      const known = scopes.filter((scope): scope is Text => !isReference(scope));
      const count = grantedScopes(known).length + scopes.length - known.length;
      return count > 50
        ? [
            {
              path: [...path, 'scopes'],
              message: `has ${count} scopes, and 50 is the limit`,
              fix: 'take scopes out, or give the app two clients',
            },
          ]
        : [];
    }),
  },
  {
    code: 'oauth-client-credentials-exclusive',
    severity: 'error',
    summary: 'The client credentials grant stands beside a grant for browsers',
    why: 'The service answers: client_credentials flow can not be selected along with code flow or implicit flow.',
    check: inEachBlock((oAuth, path) => {
      const flows = flowsOf(oAuth);
      const other = browserFlow(flows);
      return flows.clientCredentials === true && other !== undefined
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
    why: 'The service answers: client_credentials flow can not be selected if client does not have a client secret.',
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
    code: 'oauth-client-credentials-scopes',
    severity: 'error',
    summary: 'A machine asks for scopes of a user',
    why:
      'The service answers: openid is not supported with client_credentials flow. A machine has no user, so it can ' +
      'ask for scopes of resource servers only; the defaults are scopes of a user.',
    check: inEachBlock((oAuth, path) => {
      if (flowsOf(oAuth).clientCredentials !== true) return [];
      const refused = itemsOf(oAuth.scopes).filter((scope) => userScopes.includes(scope));
      return refused.length === 0
        ? []
        : [
            {
              path: [...path, 'scopes'],
              message: `a machine cannot ask for ${refused.join(', ')}`,
              fix: 'name scopes of a resource server, such as `https://api.example.com/orders.read`',
            },
          ];
    }),
  },
  {
    code: 'oauth-callback-required',
    severity: 'error',
    summary: 'A grant for browsers is on without a callback URL',
    why: 'The service answers: CallbackUrls can not be empty when code flow or implicit flow is selected',
    check: whereInForce((oAuth, path) => {
      const flow = browserFlow(flowsOf(oAuth));
      return flow !== undefined && isEmptyList(oAuth.callbackUrls)
        ? [
            {
              path: [...path, 'callbackUrls'],
              message: `must not be empty when ${flow} is on`,
              fix: 'name the URL that the app is called back at',
            },
          ]
        : [];
    }),
  },
  {
    code: 'default-redirect-in-callbacks',
    severity: 'error',
    summary: 'The default redirect URL is not among the callback URLs',
    why: 'The service answers: The default redirect URI <x> is not in the callback URIs list.',
    check: inEachBlock(({ defaultRedirectUri, callbackUrls }, path) => {
      // A reference may become any URL, so it decides nothing. What is malformed is none of the URLs for sure.
      const isOpen =
        isReference(callbackUrls) ||
        itemsOf(callbackUrls).some((url) => typeof url !== 'string' && url !== undecided);
      return typeof defaultRedirectUri === 'string' &&
        !isOpen &&
        !itemsOf(callbackUrls).includes(defaultRedirectUri)
        ? [
            {
              path: [...path, 'defaultRedirectUri'],
              message: 'is not among the callback URLs, which are compared character by character',
              fix: 'add it to callbackUrls, or name one of them',
            },
          ]
        : [];
    }),
  },
  {
    code: 'oauth-callback-placeholder',
    severity: 'warning',
    summary: 'A callback URL is https://example.com',
    why:
      'The construct puts https://example.com where no callback URL is given, so that codes and tokens go to a host ' +
      'of somebody else.',
    check: inEachBlock((oAuth, path) =>
      itemsOf(oAuth.callbackUrls).includes(placeholderCallbackUrl)
        ? [
            {
              path: [...path, 'callbackUrls'],
              message: `holds ${placeholderCallbackUrl}, the placeholder for callback URLs that are not given`,
              fix: 'name the URL that the app is called back at',
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
      'The implicit grant puts tokens into the URL, from where they reach histories and logs. It is on by default; ' +
      'AWS and RFC 9700 advise the authorization code grant with PKCE.',
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
