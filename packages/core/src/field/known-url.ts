/** What is known of a redirect URL before deployment. */
import { isKnownText, knownPartsOf } from '../reference/dynamic-reference';
import type { Text } from '../reference/text';

/** The part of a URL before its first reference, and whether that is all of it. */
interface KnownStart {
  readonly start: string;
  readonly isWhole: boolean;
}

/** What is surely at the start of a URL. */
export const knownStart = (url: Text): KnownStart => {
  if (isKnownText(url)) return { start: url, isWhole: true };
  const [first] = knownPartsOf(url);
  return { start: typeof first === 'string' ? first : '', isWhole: false };
};

/** Whether some known part of a URL holds what is looked for. */
export const someKnownPart = (url: Text, holds: (part: string) => boolean): boolean =>
  isKnownText(url) ? holds(url) : knownPartsOf(url).some((part) => typeof part === 'string' && holds(part));

/** The parts of a web URL, as far as they are known. Joined, they are the known start of the URL. */
export interface WebAddress {
  /** `http://` or `https://`, as it is written. */
  readonly scheme: string;
  /** What comes before the host, with the `@`. */
  readonly user: string;
  readonly host: string;
  /** The port with its colon. */
  readonly port: string;
  /** The path and what follows it. */
  readonly rest: string;
  /** Whether nothing can be added to the host and the port. */
  readonly isHostWhole: boolean;
  readonly isWhole: boolean;
}

// Browsers read `\` as `/`.
const webAddress = /^(https?:\/\/)([^/?#\\]*@)?([^/?#\\]*?)(:\d*)?(?=[/?#\\]|$)(.*)$/is;

/** The parts of a URL for the web. `undefined` if the URL surely or perhaps has another scheme, or has no `//`. */
export const webAddressOf = (url: Text): WebAddress | undefined => {
  const { start, isWhole } = knownStart(url);
  const match = webAddress.exec(start);
  if (match === null) return undefined;
  const [, scheme = '', user = '', host = '', port = '', rest = ''] = match;
  return { scheme, user, host, port, rest, isHostWhole: isWhole || rest !== '', isWhole };
};

/** The known start of a URL with some parts changed. */
export const withParts = (address: WebAddress, changed: Partial<WebAddress>): string => {
  const { scheme, user, host, port, rest } = { ...address, ...changed };
  return scheme + user + host + port + rest;
};
