import { placeholderCallbackUrl } from '../client/defaults';
import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import {
  hasFragment,
  hasUpperCaseHost,
  hasWildcard,
  isInsecureUrl,
  isRelativeUrl,
  lowerCaseHost,
} from '../field/redirect-url';
import { add, advice, type Fix, safe, set, suggestion } from '../issue/fix';
import type { Severity } from '../issue/issue';
import { mention, said } from '../issue/message';
import { undecided } from '../reference/draft';
import { isKnownText } from '../reference/dynamic-reference';
import { isReference } from '../reference/reference';
import type { Text } from '../reference/text';
import { inEachItem } from './in-each-item';
import { browserFlow, inEachBlock, whereInForce } from './oauth-draft';
import type { Rule, RulesByCode } from './rule';

type UrlList = 'callbackUrls' | 'logoutUrls';

const bothLists: ReadonlyArray<UrlList> = ['callbackUrls', 'logoutUrls'];

const callbackFields: Rule['fields'] = ['oAuth.callbackUrls', 'keptOAuth.callbackUrls'];

const urlFields: Rule['fields'] = [...callbackFields, 'oAuth.logoutUrls', 'keptOAuth.logoutUrls'];

/** A rule that looks at each URL in some arrays by itself. */
const urlRule = (
  lists: ReadonlyArray<UrlList>,
  isWrong: (url: Text) => boolean,
  severity: Severity,
  message: string,
  fixesOf: (url: Text) => ReadonlyArray<Fix>,
): Omit<Rule, 'code'> => ({
  severity,
  fields: lists.flatMap((list) => [`oAuth.${list}`, `keptOAuth.${list}`] as const),
  check: inEachBlock((oAuth, path) =>
    inEachItem(oAuth, lists, path, (url) => (isWrong(url) ? { message, fixes: fixesOf(url) } : undefined)),
  ),
});

const plainHttp = 'uses plain HTTP for a host other than localhost';

/** The same URL with HTTPS. */
const withHttps = (url: Text): ReadonlyArray<Fix> => [
  isKnownText(url) ? suggestion(set(url.replace(/^http:/i, 'https:'))) : advice('write https://'),
];

const withoutFragment = (url: Text): ReadonlyArray<Fix> => {
  const start = isKnownText(url) ? url.slice(0, url.indexOf('#')) : '';
  return [start === '' ? advice('take out `#` and what follows it') : suggestion(set(start))];
};

const withLowerCaseHost = (url: Text): ReadonlyArray<Fix> => [
  isKnownText(url) ? safe(set(lowerCaseHost(url))) : advice('write the host in lower case'),
];

/** Whether a URL can be a callback URL at all. */
const isCallback = (url: Text): boolean => !hasFragment(url) && !isInsecureUrl(url) && !isRelativeUrl(url);

/** Which URLs the service may redirect a browser to. */
export const redirectUrlRules = {
  'oauth-callback-required': {
    severity: 'error',
    fields: ['disableOAuth', 'oAuth.flows', 'oAuth.callbackUrls'],
    check: whereInForce((oAuth, path) => {
      const flow = browserFlow(oAuth);
      return flow !== undefined && isEmptyList(oAuth.callbackUrls)
        ? [
            {
              path: [...path, 'callbackUrls'],
              message: said`must not be empty when ${mention(...path, 'flows', flow)} is on`,
              fixes: [advice('name the callback URL of the app')],
            },
          ]
        : [];
    }),
  },
  'default-redirect-in-callbacks': {
    severity: 'error',
    fields: [...callbackFields, 'oAuth.defaultRedirectUri', 'keptOAuth.defaultRedirectUri'],
    check: inEachBlock(({ defaultRedirectUri, callbackUrls }, path) => {
      const urls = itemsOf(callbackUrls);
      // A reference may stand for any URL that is valid. A malformed URL surely equals none of them.
      const isOpen = isReference(callbackUrls) || urls.some((url) => !isKnownText(url) && url !== undecided);
      return isKnownText(defaultRedirectUri) &&
        !(isOpen && isCallback(defaultRedirectUri)) &&
        !urls.includes(defaultRedirectUri)
        ? [
            {
              path: [...path, 'defaultRedirectUri'],
              message: 'does not match any callback URL exactly',
              fixes: [
                ...(isCallback(defaultRedirectUri)
                  ? [suggestion(add(defaultRedirectUri, ...path, 'callbackUrls'))]
                  : []),
                advice(said`use one of ${mention(...path, 'callbackUrls')}`),
              ],
            },
          ]
        : [];
    }),
  },
  'callback-url-fragment': urlRule(['callbackUrls'], hasFragment, 'error', 'has a fragment', withoutFragment),
  'callback-url-https': urlRule(['callbackUrls'], isInsecureUrl, 'error', plainHttp, withHttps),
  'callback-url-absolute': urlRule(['callbackUrls'], isRelativeUrl, 'error', 'is not an absolute URL', () => [
    advice('write the full URL, such as https://app.example.com/callback or myapp://callback'),
  ]),
  'logout-url-https': urlRule(['logoutUrls'], isInsecureUrl, 'error', plainHttp, withHttps),
  'url-wildcard': urlRule(
    bothLists,
    hasWildcard,
    'warning',
    'has a wildcard, but `*` matches only itself',
    () => [advice('list each URL in full')],
  ),
  'url-host-case': urlRule(
    bothLists,
    hasUpperCaseHost,
    'warning',
    'has upper-case letters in its host, so it never matches what a browser sends',
    withLowerCaseHost,
  ),
  'url-duplicate': {
    severity: 'warning',
    fields: urlFields,
    check: inEachBlock((oAuth, path) => repeated(oAuth, bothLists, path)),
  },
  'oauth-callback-placeholder': {
    severity: 'warning',
    fields: callbackFields,
    check: inEachBlock((oAuth, path) =>
      itemsOf(oAuth.callbackUrls).includes(placeholderCallbackUrl)
        ? [
            {
              path: [...path, 'callbackUrls'],
              message: `holds the placeholder ${placeholderCallbackUrl}`,
              fixes: [advice('name the callback URL of the app')],
            },
          ]
        : [],
    ),
  },
} satisfies RulesByCode;
