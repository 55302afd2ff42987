import { browserClient } from './examples';
import { explained } from './explanation';
import { redirectUrlRules } from './redirect-urls';

/** Why the rules of `redirect-urls.ts` are there. */

const bothLists = ['callbackUrls', 'logoutUrls'];

/** A client whose URLs break a rule, and one whose URLs do not. */
const wrongAndRight = (lists: ReadonlyArray<string>, wrong: string, right: string) => {
  const withUrl = (url: string) => ({
    props: browserClient(Object.fromEntries(lists.map((list) => [list, [url]]))),
  });
  return { failing: withUrl(wrong), fixed: withUrl(right) };
};

const plainHttp = {
  why: 'Codes and tokens would travel in the clear. Only localhost, 127.0.0.1 and [::1] may have plain HTTP.',
  serviceMessage: '<url> cannot use the HTTP protocol.',
};

export const redirectUrlExplanations = explained(redirectUrlRules, {
  'oauth-callback-required': {
    summary: 'A grant for browsers is on without a callback URL',
    why: 'A browser is sent nowhere but to a callback URL of the client.',
    serviceMessage: 'CallbackUrls can not be empty when code flow or implicit flow is selected',
    failing: { props: browserClient({ callbackUrls: [] }) },
    fixed: { props: browserClient() },
  },
  'default-redirect-in-callbacks': {
    summary: 'The default redirect URL is not among the callback URLs',
    why: 'The service compares URLs character by character, a slash at the end included.',
    serviceMessage: 'The default redirect URI <url> is not in the callback URIs list.',
    failing: { props: browserClient({ defaultRedirectUri: 'https://app.example.com/callback/' }) },
    fixed: { props: browserClient({ defaultRedirectUri: 'https://app.example.com/callback' }) },
  },
  'callback-url-fragment': {
    summary: 'A callback URL has a fragment',
    why: 'RFC 6749, section 3.1.2, forbids it: a fragment is where the implicit grant puts its tokens.',
    serviceMessage: '<url> cannot use fragment',
    ...wrongAndRight(
      ['callbackUrls'],
      'https://app.example.com/#callback',
      'https://app.example.com/callback',
    ),
  },
  'callback-url-https': {
    summary: 'A callback URL is plain HTTP to a host that is not the machine itself',
    ...plainHttp,
    ...wrongAndRight(['callbackUrls'], 'http://app.example.com/callback', 'http://localhost:3000/callback'),
  },
  'callback-url-absolute': {
    summary: 'A callback URL has no scheme',
    why: 'The reference of CreateUserPoolClient says that a redirect URI must be an absolute URI.',
    ...wrongAndRight(['callbackUrls'], '/callback', 'myapp://callback'),
  },
  'logout-url-https': {
    summary: 'A logout URL is plain HTTP to a host that is not the machine itself',
    ...plainHttp,
    ...wrongAndRight(['logoutUrls'], 'http://app.example.com/', 'https://app.example.com/'),
  },
  'url-wildcard': {
    summary: 'A URL has a star',
    why: 'The service compares URLs character by character, so a star stands for itself only.',
    ...wrongAndRight(bothLists, 'https://*.example.com', 'https://app.example.com'),
  },
  'url-host-case': {
    summary: 'The host of a URL has upper-case letters',
    why: 'Browsers and load balancers send hosts in lower case, and the service compares character by character.',
    ...wrongAndRight(bothLists, 'https://App.example.com', 'https://app.example.com'),
  },
  'url-duplicate': {
    summary: 'A URL is listed twice',
    why: 'The service keeps URLs as a set; a repeated one is mostly another one misspelt.',
    failing: { props: browserClient({ logoutUrls: ['https://app.example.com', 'https://app.example.com'] }) },
    fixed: {
      props: browserClient({ logoutUrls: ['https://app.example.com', 'https://app.example.com/bye'] }),
    },
  },
  'oauth-callback-placeholder': {
    summary: 'A callback URL is https://example.com',
    why:
      'The construct puts https://example.com where no callback URL is given, so that codes and tokens go to a host ' +
      'of somebody else.',
    failing: { props: { oAuth: { flows: { authorizationCodeGrant: true } } } },
    fixed: { props: browserClient() },
  },
});
