import { placeholderCallbackUrl } from '../client/defaults';
import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import {
  hasFragment,
  hasUpperCaseHost,
  hasWildcard,
  isInsecureUrl,
  isRelativeUrl,
} from '../field/redirect-url';
import type { Severity } from '../issue/issue';
import { undecided } from '../reference/draft';
import { isReference } from '../reference/reference';
import type { Text } from '../reference/text';
import { browserClient } from './examples';
import { inEachItem } from './in-each-item';
import { browserFlow, inEachBlock, whereInForce } from './oauth-draft';
import type { Rule } from './rule';

type UrlList = 'callbackUrls' | 'logoutUrls';

const bothLists: ReadonlyArray<UrlList> = ['callbackUrls', 'logoutUrls'];

const callbackFields: Rule['fields'] = ['oAuth.callbackUrls', 'keptOAuth.callbackUrls'];

const urlFields: Rule['fields'] = [...callbackFields, 'oAuth.logoutUrls', 'keptOAuth.logoutUrls'];

/** A rule about each URL of some lists by itself, shown by one URL that breaks it and one that does not. */
const urlRule = (
  lists: ReadonlyArray<UrlList>,
  isWrong: (url: Text) => boolean,
  severity: Severity,
  [wrong, right]: readonly [string, string],
  words: Pick<Rule, 'code' | 'summary' | 'why' | 'serviceMessage'> & {
    readonly message: string;
    readonly fix: string;
  },
): Rule => {
  const { message, fix, ...rule } = words;
  return {
    ...rule,
    severity,
    failing: { props: browserClient(Object.fromEntries(lists.map((list) => [list, [wrong]]))) },
    fixed: { props: browserClient(Object.fromEntries(lists.map((list) => [list, [right]]))) },
    fields: lists.flatMap((list) => [`oAuth.${list}`, `keptOAuth.${list}`] as const),
    check: inEachBlock((oAuth, path) =>
      inEachItem(oAuth, lists, path, (url) => (isWrong(url) ? { message, fix } : undefined)),
    ),
  };
};

const plainHttp = {
  why: 'Codes and tokens would travel in the clear. Only localhost, 127.0.0.1 and [::1] may have plain HTTP.',
  serviceMessage: '<url> cannot use the HTTP protocol.',
  message: 'is plain HTTP to another host than the machine itself',
  fix: 'write https://; http:// is for localhost, 127.0.0.1 and [::1] only',
};

/** Whether a URL can be a callback URL at all. */
const isCallback = (url: Text): boolean => !hasFragment(url) && !isInsecureUrl(url) && !isRelativeUrl(url);

/** Where the service sends a browser, and where it refuses to. */
export const redirectUrlRules: ReadonlyArray<Rule> = [
  {
    code: 'oauth-callback-required',
    severity: 'error',
    summary: 'A grant for browsers is on without a callback URL',
    why: 'A browser is sent nowhere but to a callback URL of the client.',
    serviceMessage: 'CallbackUrls can not be empty when code flow or implicit flow is selected',
    failing: { props: browserClient({ callbackUrls: [] }) },
    fixed: { props: browserClient() },
    fields: ['disableOAuth', 'oAuth.flows', 'oAuth.callbackUrls'],
    check: whereInForce((oAuth, path) => {
      const flow = browserFlow(oAuth);
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
    why: 'The service compares URLs character by character, a slash at the end included.',
    serviceMessage: 'The default redirect URI <url> is not in the callback URIs list.',
    failing: { props: browserClient({ defaultRedirectUri: 'https://app.example.com/callback/' }) },
    fixed: { props: browserClient({ defaultRedirectUri: 'https://app.example.com/callback' }) },
    fields: [...callbackFields, 'oAuth.defaultRedirectUri', 'keptOAuth.defaultRedirectUri'],
    check: inEachBlock(({ defaultRedirectUri, callbackUrls }, path) => {
      const urls = itemsOf(callbackUrls);
      // A reference may become any URL that can be one. What is malformed is none of the URLs for sure.
      const isOpen =
        isReference(callbackUrls) || urls.some((url) => typeof url !== 'string' && url !== undecided);
      return typeof defaultRedirectUri === 'string' &&
        !(isOpen && isCallback(defaultRedirectUri)) &&
        !urls.includes(defaultRedirectUri)
        ? [
            {
              path: [...path, 'defaultRedirectUri'],
              message: 'is not among the callback URLs, character by character',
              fix: 'add it to callbackUrls, or name one of them',
            },
          ]
        : [];
    }),
  },
  urlRule(
    ['callbackUrls'],
    hasFragment,
    'error',
    ['https://app.example.com/#callback', 'https://app.example.com/callback'],
    {
      code: 'callback-url-fragment',
      summary: 'A callback URL has a fragment',
      why: 'RFC 6749, section 3.1.2, forbids it: a fragment is where the implicit grant puts its tokens.',
      serviceMessage: '<url> cannot use fragment',
      message: 'has a fragment',
      fix: 'take out `#` and what follows it',
    },
  ),
  urlRule(
    ['callbackUrls'],
    isInsecureUrl,
    'error',
    ['http://app.example.com/callback', 'http://localhost:3000/callback'],
    {
      code: 'callback-url-https',
      summary: 'A callback URL is plain HTTP to a host that is not the machine itself',
      ...plainHttp,
    },
  ),
  urlRule(['callbackUrls'], isRelativeUrl, 'error', ['/callback', 'myapp://callback'], {
    code: 'callback-url-absolute',
    summary: 'A callback URL has no scheme',
    why: 'The reference of CreateUserPoolClient says that a redirect URI must be an absolute URI.',
    message: 'is not an absolute URL',
    fix: 'write the whole of it, such as https://app.example.com/callback or myapp://callback',
  }),
  urlRule(['logoutUrls'], isInsecureUrl, 'error', ['http://app.example.com/', 'https://app.example.com/'], {
    code: 'logout-url-https',
    summary: 'A logout URL is plain HTTP to a host that is not the machine itself',
    ...plainHttp,
  }),
  urlRule(bothLists, hasWildcard, 'warning', ['https://*.example.com', 'https://app.example.com'], {
    code: 'url-wildcard',
    summary: 'A URL has a star',
    why: 'The service compares URLs character by character, so a star stands for itself only.',
    message: 'has a star, which stands for itself only',
    fix: 'write each URL out',
  }),
  urlRule(bothLists, hasUpperCaseHost, 'warning', ['https://App.example.com', 'https://app.example.com'], {
    code: 'url-host-case',
    summary: 'The host of a URL has upper-case letters',
    why: 'Browsers and load balancers send hosts in lower case, and the service compares character by character.',
    message: 'has upper-case letters in its host, and never matches what a browser sends',
    fix: 'write the host in lower case',
  }),
  {
    code: 'url-duplicate',
    severity: 'warning',
    summary: 'A URL is listed twice',
    why: 'The service keeps URLs as a set; a repeated one is mostly another one misspelt.',
    failing: { props: browserClient({ logoutUrls: ['https://app.example.com', 'https://app.example.com'] }) },
    fixed: {
      props: browserClient({ logoutUrls: ['https://app.example.com', 'https://app.example.com/bye'] }),
    },
    fields: urlFields,
    check: inEachBlock((oAuth, path) => repeated(oAuth, bothLists, path)),
  },
  {
    code: 'oauth-callback-placeholder',
    severity: 'warning',
    summary: 'A callback URL is https://example.com',
    why:
      'The construct puts https://example.com where no callback URL is given, so that codes and tokens go to a host ' +
      'of somebody else.',
    failing: { props: { oAuth: { flows: { authorizationCodeGrant: true } } } },
    fixed: { props: browserClient() },
    fields: callbackFields,
    check: inEachBlock((oAuth, path) =>
      itemsOf(oAuth.callbackUrls).includes(placeholderCallbackUrl)
        ? [
            {
              path: [...path, 'callbackUrls'],
              message: `holds the placeholder ${placeholderCallbackUrl}`,
              fix: 'name the URL that the app is called back at',
            },
          ]
        : [],
    ),
  },
];
