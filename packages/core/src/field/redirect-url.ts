/** Where managed login may redirect a browser: callback, sign-out and default redirect URLs. */
import { textShape } from '../codec/text';
import { isKnownText, knownPartsOf } from '../reference/dynamic-reference';
import type { Text } from '../reference/text';

/** The codec of redirect URLs. */
export const redirectUrlShape = textShape('RedirectUrl', {
  code: 'url-format',
  characters: '\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}',
  min: 1,
  max: 1024,
  expected: 'a URL of 1 to 1024 characters without white space',
});

/** What is known about a URL before deployment: the part before its first reference, and whether that is all of it. */
interface KnownStart {
  readonly start: string;
  readonly isWhole: boolean;
}

const knownStart = (url: Text): KnownStart => {
  if (isKnownText(url)) return { start: url, isWhole: true };
  const [first] = knownPartsOf(url);
  return { start: typeof first === 'string' ? first : '', isWhole: false };
};

const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/;

const schemeSoFar = /^([A-Za-z][A-Za-z0-9+.-]*)?$/;

/** Whether a URL surely lacks a scheme. */
export const isRelativeUrl = (url: Text): boolean => {
  const { start, isWhole } = knownStart(url);
  return !scheme.test(start) && (isWhole || !schemeSoFar.test(start));
};

/** The hosts for which the service allows plain HTTP. */
const loopbackHosts: ReadonlyArray<string> = ['localhost', '127.0.0.1', '[::1]'];

const httpAuthority = /^http:\/\/([^/?#\\]*)(.?)/i;

/** Whether a URL surely uses plain HTTP for a host other than localhost. */
export const isInsecureUrl = (url: Text): boolean => {
  const { start, isWhole } = knownStart(url);
  const match = httpAuthority.exec(start);
  if (match === null) return isWhole && /^http:/i.test(start);
  const [, authority = '', end] = match;
  if (end === '' && !isWhole) return false;
  const host = authority.slice(authority.lastIndexOf('@') + 1).replace(/:\d*$/, '');
  return !loopbackHosts.includes(host);
};

const someKnownPart = (url: Text, holds: (part: string) => boolean): boolean =>
  isKnownText(url) ? holds(url) : knownPartsOf(url).some((part) => typeof part === 'string' && holds(part));

/** Whether a URL surely has a fragment. */
export const hasFragment = (url: Text): boolean => someKnownPart(url, (part) => part.includes('#'));

/** Whether a URL surely has a wildcard. */
export const hasWildcard = (url: Text): boolean => someKnownPart(url, (part) => part.includes('*'));

const upperCase = /[A-Z]/;

const webAuthority = /^https?:\/\/([^/?#\\]*)/i;

/** The same URL with its scheme and host in lower case. What comes before an `@` stays as it is. */
export const lowerCaseHost = (url: string): string =>
  url.replace(webAuthority, (start) => {
    const userEnd = start.lastIndexOf('@') + 1;
    return start.slice(0, userEnd) + start.slice(userEnd).toLowerCase();
  });

/** Whether the host of a web URL surely has upper-case letters. URLs with a custom scheme have no host. */
export const hasUpperCaseHost = (url: Text): boolean => {
  const { start } = knownStart(url);
  if (!upperCase.test(start)) return false;
  const host = webAuthority.exec(start)?.[1];
  return host !== undefined && upperCase.test(host.slice(host.lastIndexOf('@') + 1));
};
