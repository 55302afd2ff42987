import {
  apiReference,
  construct,
  preflight,
  readBackByCloudFormation,
  reasoning,
  recorded,
  specification,
} from './cited-works';
import { browserClient, protections } from './examples';
import { explained } from './explanation';
import { redirectUrlRules } from './redirect-urls';
import { wrongAndRight } from './wrong-and-right';

/** Why the rules of `redirect-urls.ts` are there. */

const bothLists = ['callbackUrls', 'logoutUrls'];

const plainHttp = {
  why: 'Codes and tokens would travel unencrypted. The service allows plain HTTP for localhost, 127.0.0.1 and [::1] only.',
  serviceMessage: '<url> cannot use the HTTP protocol.',
};

export const redirectUrlExplanations = explained(redirectUrlRules, {
  'oauth-callback-required': {
    summary: 'A grant for browsers is on without a callback URL',
    why: 'The service redirects a browser only to the callback URLs of the client.',
    serviceMessage: 'CallbackUrls can not be empty when code flow or implicit flow is selected',
    sources: [
      preflight(
        'pf-cognito-oauth-callback-required',
        'The service refuses code and implicit without a callback URL.',
      ),
      recorded('cisagov/crossfeed#440', 'The service answered with InvalidOAuthFlowException.'),
    ],
    failing: { props: browserClient({ callbackUrls: [] }) },
    fixed: { props: browserClient() },
  },
  'default-redirect-in-callbacks': {
    summary: 'The default redirect URL is not among the callback URLs',
    why: 'The service compares URLs character by character, including a trailing slash.',
    serviceMessage: 'The default redirect URI <url> is not in the callback URIs list.',
    sources: [
      apiReference('CreateUserPoolClient', 'The default redirect URI must be in the list of callback URLs.'),
      preflight('pf-cognito-default-redirect-uri-member', 'The service refuses any other.'),
    ],
    failing: { props: browserClient({ defaultRedirectUri: 'https://app.example.com/callback/' }) },
    fixed: { props: browserClient({ defaultRedirectUri: 'https://app.example.com/callback' }) },
  },
  'callback-url-fragment': {
    summary: 'A callback URL has a fragment',
    why: 'RFC 6749, section 3.1.2, forbids fragments: the implicit grant puts its tokens there.',
    serviceMessage: '<url> cannot use fragment',
    sources: [
      apiReference('CreateUserPoolClient', 'A redirect URI must not include a fragment.'),
      specification('RFC 6749, section 3.1.2', 'The redirection endpoint must not include a fragment.'),
      preflight('pf-cognito-callback-url-fragment', 'The service refuses such a URL.'),
    ],
    ...wrongAndRight(
      ['callbackUrls'],
      'https://app.example.com/#callback',
      'https://app.example.com/callback',
    ),
  },
  'callback-url-https': {
    summary: 'A callback URL uses plain HTTP for a host other than localhost',
    ...plainHttp,
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The service requires HTTPS except for localhost, 127.0.0.1 and [::1], with any port.',
      ),
      preflight('pf-cognito-callback-url-https', 'The service refuses plain HTTP for another host.'),
    ],
    ...wrongAndRight(['callbackUrls'], 'http://app.example.com/callback', 'http://localhost:3000/callback'),
  },
  'callback-url-absolute': {
    summary: 'A callback URL has no scheme',
    why: 'The API reference of CreateUserPoolClient says that a redirect URI must be an absolute URI.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'A redirect URI must be an absolute URI. That the service refuses any other is not shown.',
      ),
    ],
    ...wrongAndRight(['callbackUrls'], '/callback', 'myapp://callback'),
  },
  'logout-url-https': {
    summary: 'A sign-out URL uses plain HTTP for a host other than localhost',
    ...plainHttp,
    sources: [
      preflight(
        'pf-cognito-logout-url-https',
        'The service refuses plain HTTP for a host other than the machine itself.',
      ),
    ],
    ...wrongAndRight(['logoutUrls'], 'http://app.example.com/', 'https://app.example.com/'),
  },
  'logout-url-absolute': {
    summary: 'A sign-out URL has no scheme',
    why:
      'A browser takes a path or a bare host for a page of the domain of the user pool, where nothing of the app is. ' +
      'Whether the service refuses such URLs is not known.',
    sources: [
      specification(
        'RFC 9110, section 10.2.2',
        'A browser resolves a relative redirect against the page that it comes from.',
      ),
    ],
    ...wrongAndRight(['logoutUrls'], '/signed-out', 'https://app.example.com/signed-out'),
  },
  'url-wildcard': {
    summary: 'A URL has a wildcard',
    why: 'The service compares URLs character by character, so `*` matches only itself.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The service does not accept a redirect_uri that is not in the list.',
      ),
      specification('RFC 9700, section 2.1', 'Redirect URIs are compared as exact strings.'),
    ],
    ...wrongAndRight(bothLists, 'https://*.example.com', 'https://app.example.com'),
  },
  'url-duplicate': {
    summary: 'A URL is listed twice',
    why: 'The service keeps URLs as a set, so that a repeated one does nothing. Perhaps it was to be another one.',
    sources: [
      readBackByCloudFormation('CallbackURLs and LogoutURLs come back sorted, as sets do.'),
      reasoning('A repeated item changes nothing.'),
    ],
    failing: { props: browserClient({ logoutUrls: ['https://app.example.com', 'https://app.example.com'] }) },
    fixed: {
      props: browserClient({ logoutUrls: ['https://app.example.com', 'https://app.example.com/bye'] }),
    },
  },
  'oauth-callback-placeholder': {
    summary: 'A callback URL is https://example.com or its like',
    why:
      'The construct fills in https://example.com if no callback URL is given, so codes and tokens go to a host that ' +
      'belongs to somebody else. RFC 2606, section 3, keeps example.com, example.net and example.org for examples.',
    sources: [
      construct('The construct fills in https://example.com where no callback URL is given.'),
      specification(
        'RFC 2606, section 3',
        'The names example.com, example.net and example.org are kept for examples.',
      ),
    ],
    failing: { props: { oAuth: { flows: { authorizationCodeGrant: true } } } },
    fixed: { props: browserClient() },
  },
  'callback-url-loopback-port': {
    summary: 'A callback URL on the machine of a user has no port',
    why:
      'By RFC 8252 a tool on the machine of a user may listen on any free port, and the server must allow it. Cognito compares ' +
      'the port too, so that only a tool on port 80 would be let in. MCP clients and command-line tools take a fixed port if ' +
      'they are told to.',
    serviceMessage: 'redirect_mismatch',
    sources: [
      specification('RFC 8252, section 7.3', 'A server must allow any port of a loopback address.'),
      recorded(
        'agentmuxai/agentmux#1806',
        'Each sign-in of a tool on a free port was refused, until its port was fixed and registered.',
      ),
      recorded(
        'cliftonai/clifton-mcp#1',
        'The port of an MCP client was fixed because of redirect_mismatch.',
      ),
    ],
    failing: {
      props: browserClient({ callbackUrls: ['http://localhost/callback'] }, protections),
    },
    fixed: {
      props: browserClient({ callbackUrls: ['http://localhost:8765/callback'] }, protections),
    },
  },
  'callback-url-local': {
    summary: 'A client with callback URLs in the web also has one on the machine of a developer',
    why:
      'Whatever runs on the machine of a user, such as another program at that port, would get the codes of the real app. ' +
      'Nothing is said of clients with local callback URLs alone, nor beside schemes of apps.',
    sources: [
      apiReference('CreateUserPoolClient', 'Plain HTTP is allowed for localhost, to test an app only.'),
      reasoning('What is for tests does not belong into a client that others use.'),
    ],
    failing: {
      props: browserClient(
        { callbackUrls: ['https://app.example.com/callback', 'http://localhost:3000/callback'] },
        protections,
      ),
    },
    fixed: { props: browserClient({}, protections) },
  },
});
