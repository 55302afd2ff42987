/** Where managed login may redirect a browser: callback, sign-out and default redirect URLs. */
import { textShape } from '../codec/text';
import { isKnownText } from '../reference/dynamic-reference';
import { isReference, type Reference } from '../reference/reference';
import type { Text } from '../reference/text';
import { knownStart, someKnownPart, webAddressOf } from './known-url';

/** The codec of redirect URLs. */
export const redirectUrlShape = textShape('RedirectUrl', {
  code: 'url-format',
  characters: '\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}',
  min: 1,
  max: 1024,
  expected: 'a URL of 1 to 1024 characters without white space',
});

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const schemeSoFar = /^([A-Za-z][A-Za-z0-9+.-]*)?$/;

/** Whether a URL surely lacks a scheme. */
export const isRelativeUrl = (url: Text): boolean => {
  const { start, isWhole } = knownStart(url);
  return !scheme.test(start) && (isWhole || !schemeSoFar.test(start));
};

/** Whether what stands before the first `://` of a URL is surely no scheme, as in `my_app://callback`. */
export const hasMalformedScheme = (url: Text): boolean =>
  isRelativeUrl(url) && /^[^/?#:]+:\/\//.test(knownStart(url).start);

/** The hosts for which the service allows plain HTTP. */
const loopbackHosts: ReadonlyArray<string> = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Whether a URL surely uses plain HTTP for a host other than localhost. It is not known whether the service takes
 * `LOCALHOST` for localhost, so that is left to the rule about upper-case hosts.
 */
export const isInsecureUrl = (url: Text): boolean => {
  const { start, isWhole } = knownStart(url);
  if (!/^http:/i.test(start)) return false;
  const address = webAddressOf(url);
  if (address === undefined) return isWhole;
  return address.isHostWhole && !loopbackHosts.includes(address.host.toLowerCase());
};

const hostOf = (url: Text | Reference): string | undefined => {
  const address = isReference(url) ? undefined : webAddressOf(url);
  return address?.isHostWhole === true ? address.host.toLowerCase() : undefined;
};

/** Whether a URL surely leads to the machine itself. */
export const isLocalUrl = (url: Text | Reference): boolean => {
  const host = hostOf(url);
  return host !== undefined && loopbackHosts.includes(host);
};

/** Whether a URL surely leads to the machine itself, and surely names no port. */
export const isLocalWithoutPort = (url: Text | Reference): boolean =>
  !isReference(url) && isLocalUrl(url) && webAddressOf(url)?.port === '';

/** Whether a URL surely leads to another machine in the web. */
export const isRemoteUrl = (url: Text | Reference): boolean => {
  const host = hostOf(url);
  return host !== undefined && host !== '' && !loopbackHosts.includes(host);
};

/** Whether a URL surely has a scheme that an app on a device has registered for itself. */
export const isSchemeOfApp = (url: Text | Reference): boolean => {
  if (isReference(url)) return false;
  const { start } = knownStart(url);
  return scheme.test(start) && !/^https?:/i.test(start);
};

/** Whether a URL surely has a fragment. */
export const hasFragment = (url: Text): boolean => someKnownPart(url, (part) => part.includes('#'));

/** Whether a URL surely has a wildcard. */
export const hasWildcard = (url: Text): boolean => someKnownPart(url, (part) => part.includes('*'));

// RFC 2606, section 3, keeps these hosts for examples. Those below them, such as `app.example.com`, are too often how
// people write the host of an app when they show a client to others.
const exampleHost = /^https:\/\/(example\.(?:com|net|org))(?=[:/?#]|$)/i;

/** The host of a URL, if it surely is one that is kept for examples. */
export const placeholderHostOf = (url: Text | Reference): string | undefined =>
  isKnownText(url) ? exampleHost.exec(url)?.[1]?.toLowerCase() : undefined;
