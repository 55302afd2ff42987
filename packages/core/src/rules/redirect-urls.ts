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
import type { Finding, Severity } from '../issue/issue';
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
  words: Omit<Finding, 'path'>,
): Omit<Rule, 'code'> => ({
  severity,
  fields: lists.flatMap((list) => [`oAuth.${list}`, `keptOAuth.${list}`] as const),
  check: inEachBlock((oAuth, path) =>
    inEachItem(oAuth, lists, path, (url) => (isWrong(url) ? words : undefined)),
  ),
});

const plainHttp = {
  message: 'uses plain HTTP for a host other than localhost',
  fix: 'write https://; http:// is for localhost, 127.0.0.1 and [::1] only',
};

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
              message: `must not be empty when ${flow} is on`,
              fix: 'name the callback URL of the app',
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
              fix: 'add it to callbackUrls, or use one of those',
            },
          ]
        : [];
    }),
  },
  'callback-url-fragment': urlRule(['callbackUrls'], hasFragment, 'error', {
    message: 'has a fragment',
    fix: 'take out `#` and what follows it',
  }),
  'callback-url-https': urlRule(['callbackUrls'], isInsecureUrl, 'error', plainHttp),
  'callback-url-absolute': urlRule(['callbackUrls'], isRelativeUrl, 'error', {
    message: 'is not an absolute URL',
    fix: 'write the full URL, such as https://app.example.com/callback or myapp://callback',
  }),
  'logout-url-https': urlRule(['logoutUrls'], isInsecureUrl, 'error', plainHttp),
  'url-wildcard': urlRule(bothLists, hasWildcard, 'warning', {
    message: 'has a wildcard, but `*` matches only itself',
    fix: 'list each URL in full',
  }),
  'url-host-case': urlRule(bothLists, hasUpperCaseHost, 'warning', {
    message: 'has upper-case letters in its host, so it never matches what a browser sends',
    fix: 'write the host in lower case',
  }),
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
              fix: 'name the callback URL of the app',
            },
          ]
        : [],
    ),
  },
} satisfies RulesByCode;
