import {
  endsInEncodedBlank,
  hasDotSegment,
  hasHostBeyondAscii,
  hasPortOutOfRange,
  hasUnfilledHost,
  holdsSeveralUrls,
  hostForScheme,
  inLowerCase,
  isBareScheme,
  lacksHost,
  unsafeSchemeOf,
  urlsIn,
  withAsciiHost,
  withoutBackslashes,
  withoutDefaultPort,
  withoutEncodedBlank,
  withoutFinalDot,
  withoutUser,
} from '../field/browser-url';
import { hasFragment, isInsecureUrl } from '../field/redirect-url';
import { add, advice, type Fix, safe, suggestion } from '../issue/fix';
import { isKnownText } from '../reference/dynamic-reference';
import type { Text } from '../reference/text';
import type { Rule, RulesByCode } from './rule';
import { bothLists, rewrite, rewritten, type UrlPlace, urlRule } from './url-rule';

/**
 * A rule about URLs, with a suggestion to write them in another way, or with advice where none is known. Nobody has
 * published that the service refuses any of them, and some are known to be accepted, so that all these rules are
 * warnings.
 */
const told = (
  isWrong: (url: Text) => boolean,
  message: string,
  advised: string,
  formOf: (url: string) => string | undefined = () => undefined,
): Omit<Rule, 'code'> =>
  urlRule(bothLists, 'warning', (url, place) =>
    isWrong(url)
      ? { message, fixes: [rewritten(isKnownText(url) ? formOf(url) : undefined, place, advised)] }
      : undefined,
  );

/** A rule about URLs that have another form in browsers, with a suggestion to write that form. */
const inBrowserForm = (
  formOf: (url: Text) => string | undefined,
  message: string,
  otherwise: string,
): Omit<Rule, 'code'> => told((url) => formOf(url) !== undefined, message, otherwise, formOf);

const writtenOneByOne: Fix = advice('write each URL as an item of its own');

/** Splits a text into its URLs, unless the service would refuse one of them. */
const split = (url: Text, place: UrlPlace): Fix => {
  const [first, ...others] = isKnownText(url) ? urlsIn(url) : [];
  const isRefused = (one: string): boolean => isInsecureUrl(one) || hasFragment(one);
  return first === undefined || first === '' || [first, ...others].some(isRefused)
    ? writtenOneByOne
    : suggestion(...rewrite(first, place), ...others.map((other) => add(other, ...place.list)));
};

/** Which URLs no browser gets to, and which no app sends, because browsers write them in another way. */
export const browserUrlRules = {
  'url-several': urlRule(bothLists, 'warning', (url, place) =>
    holdsSeveralUrls(url)
      ? { message: 'holds several URLs, which the service takes for one', fixes: [split(url, place)] }
      : undefined,
  ),
  'url-scheme-unsafe': urlRule(bothLists, 'warning', (url) => {
    const scheme = unsafeSchemeOf(url);
    return scheme === undefined
      ? undefined
      : {
          message: `has the scheme \`${scheme}\`, to which browsers follow no redirect`,
          fixes: [advice('write an https URL, or a scheme of the app, such as myapp://callback')],
        };
  }),
  'url-scheme-missing': urlRule(bothLists, 'warning', (url, place) => {
    const host = hostForScheme(url);
    if (host === undefined) return undefined;
    const scheme = host.toLowerCase() === 'localhost' ? 'http://' : 'https://';
    return {
      message: `has no scheme, so that \`${host}:\` is taken for one`,
      fixes: [rewritten(isKnownText(url) ? scheme + url : undefined, place, `write ${scheme} before it`)],
    };
  }),
  'url-scheme-bare': told(
    isBareScheme,
    'has nothing after its scheme',
    'write what the app sends, such as myapp:/callback or myapp://',
  ),
  'url-host-missing': told(
    lacksHost,
    'has no host',
    'write the host, such as https://app.example.com/callback',
  ),
  'url-host-characters': told(
    hasUnfilledHost,
    'has characters in its host that no host has, as placeholders do',
    'write the host in full',
  ),
  'url-host-case': urlRule(bothLists, 'warning', (url, place) => {
    const written = inLowerCase(url);
    return written === undefined
      ? undefined
      : {
          message: 'has upper-case letters in its host, which browsers write in lower case',
          fixes: [
            isKnownText(url) ? safe(...rewrite(written, place)) : advice('write the host in lower case'),
          ],
        };
  }),
  'url-host-ascii': told(
    hasHostBeyondAscii,
    'has letters beyond ASCII in its host, which browsers send in their ASCII form',
    'write the host in its ASCII form, in which such a name begins with `xn--`',
    withAsciiHost,
  ),
  'url-host-final-dot': inBrowserForm(
    withoutFinalDot,
    'has a dot at the end of its host, which makes it another host to a browser',
    'take the dot out',
  ),
  'url-user': inBrowserForm(
    withoutUser,
    'has a user name before its host, which browsers never send',
    'take out what stands before `@`, and the `@`',
  ),
  'url-port-range': told(hasPortOutOfRange, 'has a port over 65535', 'write a port from 1 to 65535'),
  'url-port-default': inBrowserForm(
    withoutDefaultPort,
    'has the port that its scheme has anyway, which browsers leave out',
    'take the port out',
  ),
  'url-backslash': inBrowserForm(
    withoutBackslashes,
    'has a backslash in its path, for which browsers send a slash',
    'write `/` for each backslash',
  ),
  'url-dot-segment': told(
    hasDotSegment,
    'has a segment `.` or `..` in its path, which browsers resolve',
    'write the path to which it leads',
  ),
  'url-encoded-blank': told(
    endsInEncodedBlank,
    'ends in an encoded blank',
    'take the encoded blank out',
    withoutEncodedBlank,
  ),
} satisfies RulesByCode;
