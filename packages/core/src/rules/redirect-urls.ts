import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import {
  hasFragment,
  hasMalformedScheme,
  hasWildcard,
  isInsecureUrl,
  isLocalUrl,
  isLocalWithoutPort,
  isRelativeUrl,
  isRemoteUrl,
  placeholderHostOf,
} from '../field/redirect-url';
import { add, advice, remove, suggestion } from '../issue/fix';
import type { Severity } from '../issue/issue';
import { mention, said } from '../issue/message';
import { isKnownText, knownPartsOf } from '../reference/dynamic-reference';
import { areNeverEqual } from '../reference/never-equal';
import { isReference, type Reference } from '../reference/reference';
import type { Text } from '../reference/text';
import { browserFlow, inEachBlock, isLeftToDefaults, whereInForce } from './oauth-draft';
import type { Rule, RulesByCode } from './rule';
import { bothLists, rewritten, urlFields, type UrlList, urlRule } from './url-rule';

const callbackFields = urlFields(['callbackUrls']);

const plainHttp = (list: UrlList): Omit<Rule, 'code'> =>
  urlRule([list], 'error', (url, place) =>
    isInsecureUrl(url)
      ? {
          message: 'uses plain HTTP for a host other than localhost',
          fixes: [
            rewritten(
              isKnownText(url) ? url.replace(/^http:/i, 'https:') : undefined,
              place,
              'write https://',
            ),
          ],
        }
      : undefined,
  );

/** A rule that URLs are absolute. */
const absolute = (list: UrlList, severity: Severity, examples: string): Omit<Rule, 'code'> =>
  urlRule([list], severity, (url) =>
    isRelativeUrl(url)
      ? {
          message: hasMalformedScheme(url)
            ? 'has a scheme that no URL has: a scheme is a letter, and then letters, digits, `+`, `-` and `.`'
            : 'is not an absolute URL',
          fixes: [advice(`write the full URL, such as ${examples}`)],
        }
      : undefined,
  );

/** Whether nothing of a text is known. */
const isOpen = (text: Text): boolean => knownPartsOf(text).every((part) => typeof part !== 'string');

/** Whether a URL can be a callback URL at all. */
const isCallback = (url: Text): boolean => !hasFragment(url) && !isInsecureUrl(url) && !isRelativeUrl(url);

/**
 * Whether a default redirect URL is perhaps a callback URL. A reference in it may stand for any URL that is valid. A
 * malformed URL, which is a reference as a whole, surely equals none.
 */
const mayBe = (redirect: Text, callback: Text | Reference): boolean => {
  if (isReference(callback) || areNeverEqual(redirect, callback)) return false;
  return isKnownText(callback) || !isKnownText(redirect) || isCallback(redirect);
};

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
      if (defaultRedirectUri === undefined || isReference(defaultRedirectUri)) return [];
      // What is open as a whole may be absent, as it has to be beside no callback URL at all.
      if (isOpen(defaultRedirectUri) && itemsOf(callbackUrls).length === 0) return [];
      const isAmong = isReference(callbackUrls)
        ? isCallback(defaultRedirectUri)
        : itemsOf(callbackUrls).some((url) => mayBe(defaultRedirectUri, url));
      return isAmong
        ? []
        : [
            {
              path: [...path, 'defaultRedirectUri'],
              message: 'does not match any callback URL exactly',
              fixes: [
                ...(isKnownText(defaultRedirectUri) && isCallback(defaultRedirectUri)
                  ? [suggestion(add(defaultRedirectUri, ...path, 'callbackUrls'))]
                  : []),
                advice(said`use one of ${mention(...path, 'callbackUrls')}`),
              ],
            },
          ];
    }),
  },
  'callback-url-fragment': urlRule(['callbackUrls'], 'error', (url, place) =>
    hasFragment(url)
      ? {
          message: 'has a fragment',
          fixes: [
            rewritten(
              isKnownText(url) ? url.slice(0, url.indexOf('#')) : undefined,
              place,
              'take out `#` and what follows it',
            ),
          ],
        }
      : undefined,
  ),
  'callback-url-https': plainHttp('callbackUrls'),
  'callback-url-absolute': absolute(
    'callbackUrls',
    'error',
    'https://app.example.com/callback or myapp://callback',
  ),
  'logout-url-https': plainHttp('logoutUrls'),
  // The API reference asks for absolute URIs only of callback URLs, and no refusal of sign-out URLs is known.
  'logout-url-absolute': absolute('logoutUrls', 'warning', 'https://app.example.com/ or myapp://signed-out'),
  'url-wildcard': urlRule(bothLists, 'warning', (url) =>
    hasWildcard(url)
      ? {
          message: 'has a wildcard, but `*` matches only itself',
          fixes: [advice('list each URL in full')],
        }
      : undefined,
  ),
  'url-duplicate': {
    severity: 'warning',
    fields: urlFields(bothLists),
    check: inEachBlock((oAuth, path) => repeated(oAuth, bothLists, path)),
  },
  'oauth-callback-placeholder': {
    severity: 'warning',
    strictly: 'error',
    fields: callbackFields,
    check: inEachBlock((oAuth, path, client) => {
      // A client that says nothing about OAuth has the placeholder by default, which another rule tells of.
      if (isLeftToDefaults(oAuth, client)) return [];
      const host = itemsOf(oAuth.callbackUrls)
        .map(placeholderHostOf)
        .find((found) => found !== undefined);
      return host === undefined
        ? []
        : [
            {
              path: [...path, 'callbackUrls'],
              message: `holds the placeholder https://${host}`,
              fixes: [advice('name the callback URL of the app')],
            },
          ];
    }),
  },
  'callback-url-loopback-port': {
    severity: 'warning',
    set: 'strict',
    fields: callbackFields,
    check: inEachBlock(({ callbackUrls }, path) =>
      itemsOf(callbackUrls).flatMap((url, index) =>
        isLocalWithoutPort(url)
          ? [
              {
                path: [...path, 'callbackUrls', index],
                message:
                  'names no port, and the service compares ports, so that a tool on a free port is refused',
                fixes: [advice('give the tool a fixed port, and write the URL with it')],
              },
            ]
          : [],
      ),
    ),
  },
  'callback-url-local': {
    severity: 'warning',
    set: 'strict',
    fields: callbackFields,
    check: inEachBlock(({ callbackUrls, defaultRedirectUri }, path) => {
      const urls = itemsOf(callbackUrls);
      if (!urls.some(isRemoteUrl)) return [];
      return urls.flatMap((url, index) =>
        isLocalUrl(url)
          ? [
              {
                path: [...path, 'callbackUrls', index],
                message: 'leads to the machine of a developer, in a client that other machines use',
                fixes: [
                  advice('give developers a client of their own'),
                  ...(url === defaultRedirectUri ? [] : [suggestion(remove())]),
                ],
              },
            ]
          : [],
      );
    }),
  },
} satisfies RulesByCode;
