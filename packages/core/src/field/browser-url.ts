/**
 * What browsers make of redirect URLs. The service compares them character by character with what an app sends, and a
 * browser that the service redirects has to find its way by them.
 */
import * as E from 'fp-ts/Either';
import { isKnownText, knownPartsOf } from '../reference/dynamic-reference';
import type { Text } from '../reference/text';
import { knownStart, someKnownPart, type WebAddress, webAddressOf, withParts } from './known-url';
import { isInsecureUrl } from './redirect-url';

// -------------------------------------------------------------------------------------
// schemes
// -------------------------------------------------------------------------------------

const unsafeScheme = /^(?:about|blob|data|file|javascript|vbscript):/i;

/** The scheme of a URL, with its colon, if browsers surely follow no redirect to it. */
export const unsafeSchemeOf = (url: Text): string | undefined =>
  unsafeScheme.exec(knownStart(url).start)?.[0].toLowerCase();

const bareScheme = /^[a-z][a-z0-9+.-]*:$/i;

/** Whether a URL is only the scheme of an app, without the slash that follows it. */
export const isBareScheme = (url: Text): boolean =>
  isKnownText(url) && bareScheme.test(url) && !/^https?:$/i.test(url) && !unsafeScheme.test(url);

const hostAndPort = /^([a-z][a-z0-9.-]*):\d{1,5}(?:[/?#]|$)/i;

/** The host of a URL that surely begins with a host and a port, so that the host passes for a scheme. */
export const hostForScheme = (url: Text): string | undefined => {
  const { start, isWhole } = knownStart(url);
  const match = hostAndPort.exec(start);
  // More digits, or a character that makes this no port, may follow the known start.
  return match === null || (!isWhole && match[0] === start && /\d$/.test(start)) ? undefined : match[1];
};

/** Where one URL ends and the next begins. */
const separator = /[,;](?=[a-z][a-z0-9+.-]*:\/\/)/i;

/** Whether a text surely holds several URLs. A URL may hold another one in its query. */
export const holdsSeveralUrls = (url: Text): boolean =>
  someKnownPart(url, (part) => separator.test(part)) &&
  !someKnownPart(url, (part) => part.split(separator, 1).some((first) => first.includes('?')));

/** The URLs in a text that holds several. */
export const urlsIn = (url: string): ReadonlyArray<string> => url.split(separator);

// -------------------------------------------------------------------------------------
// hosts
// -------------------------------------------------------------------------------------

/** Whether an HTTPS URL surely has no host. What follows `#{` is filled in by a tool. */
export const lacksHost = (url: Text): boolean => {
  const { start, isWhole } = knownStart(url);
  if (!/^https:/i.test(start)) return false;
  const address = webAddressOf(url);
  if (address === undefined) return isWhole || !/^https:\/?$/i.test(start);
  return address.isHostWhole && address.host === '' && !address.rest.startsWith('#{');
};

/** What stands in hosts only by mistake: the marks of placeholders that were to be filled in. */
const placeholderMark = /[{}<>%$]/;

const isUnfilled = ({ host }: WebAddress): boolean => placeholderMark.test(host);

/** Whether the host of a URL surely has characters that no host has. */
export const hasUnfilledHost = (url: Text): boolean => {
  const address = webAddressOf(url);
  return address !== undefined && isUnfilled(address);
};

/** A URL in a form that browsers send. `undefined` if the URL has that form, or perhaps has it. */
type BrowserForm = (url: Text) => string | undefined;

/** Finds the form that browsers send by the parts of a URL. */
const byParts =
  (change: (address: WebAddress, url: Text) => Partial<WebAddress> | undefined): BrowserForm =>
  (url) => {
    const address = webAddressOf(url);
    const changed = address && change(address, url);
    return address && changed && withParts(address, changed);
  };

/** Puts scheme and host into lower case. A placeholder that was to be filled in is another mistake. */
export const inLowerCase: BrowserForm = byParts((address) =>
  /[A-Z]/.test(address.host) && !isUnfilled(address)
    ? { scheme: address.scheme.toLowerCase(), host: address.host.toLowerCase() }
    : undefined,
);

/** Takes out a user name and a password. `http://localhost@a.example` is told as what it is: plain HTTP. */
export const withoutUser: BrowserForm = byParts(({ user }, url) =>
  user !== '' && !isInsecureUrl(url) ? { user: '' } : undefined,
);

/** Takes out dots at the end of the host. */
export const withoutFinalDot: BrowserForm = byParts(({ host, isHostWhole }) =>
  isHostWhole && /[^.]\.+$/.test(host) ? { host: host.replace(/\.+$/, '') } : undefined,
);

/** Whether the host of a URL surely has characters beyond ASCII. */
export const hasHostBeyondAscii = (url: Text): boolean => {
  const address = webAddressOf(url);
  return address !== undefined && /[^ -~]/.test(address.host);
};

/**
 * `URL` of every browser and of Node. It maps a host to its ASCII form as browsers do, which takes the tables of
 * Unicode Technical Standard 46.
 */
declare const URL: new (url: string) => { readonly hostname: string };

/** The URL with its host in ASCII. `undefined` if browsers take the host for none, or if the runtime has no `URL`. */
export const withAsciiHost = (url: string): string | undefined =>
  byParts(({ host }) =>
    E.toUnion(
      E.tryCatch(
        () => ({ host: new URL(`https://${host}`).hostname }),
        () => undefined,
      ),
    ),
  )(url);

// -------------------------------------------------------------------------------------
// ports
// -------------------------------------------------------------------------------------

const lastPort = 65_535;

/** Whether the port of a URL is surely higher than any port is. */
export const hasPortOutOfRange = (url: Text): boolean => {
  const address = webAddressOf(url);
  return address !== undefined && address.isHostWhole && Number(address.port.slice(1)) > lastPort;
};

/** Takes out the port that the scheme has anyway. */
export const withoutDefaultPort: BrowserForm = byParts(({ scheme, port, isHostWhole }, url) =>
  isHostWhole && port === (/^https/i.test(scheme) ? ':443' : ':80') && !isInsecureUrl(url)
    ? { port: '' }
    : undefined,
);

// -------------------------------------------------------------------------------------
// paths
// -------------------------------------------------------------------------------------

/** The path, as far as it is known, and the query and fragment after it. */
const pathAndQuery = (rest: string): readonly [path: string, query: string] => {
  const end = rest.search(/[?#]/);
  return end < 0 ? [rest, ''] : [rest.slice(0, end), rest.slice(end)];
};

/** Writes `/` for each `\` in the path. */
export const withoutBackslashes: BrowserForm = byParts(({ rest }) => {
  const [path, query] = pathAndQuery(rest);
  return path.includes('\\') ? { rest: path.replaceAll('\\', '/') + query } : undefined;
});

const dotSegment = /[/\\](?:\.|%2e){1,2}[/\\]/i;

/** Whether the path of a URL surely has a segment `.` or `..`. */
export const hasDotSegment = (url: Text): boolean => {
  const address = webAddressOf(url);
  if (address === undefined) return false;
  const [path, query] = pathAndQuery(address.rest);
  return dotSegment.test(address.isWhole || query !== '' ? `${path}/` : path);
};

const encodedBlanks = /(?:%(?:20|09|0a|0d|c2%a0))+$/i;

/** The end of a URL, if it is surely an encoded blank. */
export const endsInEncodedBlank = (url: Text): boolean => {
  const last = knownPartsOf(url).at(-1);
  return typeof last === 'string' && encodedBlanks.test(last);
};

/** The URL without the encoded blanks at its end. */
export const withoutEncodedBlank = (url: string): string => url.replace(encodedBlanks, '');
