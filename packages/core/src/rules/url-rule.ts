/** Rules that look at each redirect URL by itself, and fixes that write it in another way. */
import type { UserPoolClientDraft } from '../client/draft';
import { itemsOf } from '../client/draft-list';
import { isOrdinaryUrl } from '../field/ordinary-url';
import { advice, type Fix, type FixEdit, set, suggestion } from '../issue/fix';
import type { Finding, Severity } from '../issue/issue';
import type { Message } from '../issue/message';
import type { Path } from '../issue/path';
import { isReference } from '../reference/reference';
import type { Text } from '../reference/text';
import { inEachItem } from './in-each-item';
import { knownObject } from './known-object';
import { inEachBlock, type OAuthDraft } from './oauth-draft';
import type { Rule } from './rule';

/** An array of redirect URLs. */
export type UrlList = 'callbackUrls' | 'logoutUrls';

/** Both arrays of redirect URLs. */
export const bothLists: ReadonlyArray<UrlList> = ['callbackUrls', 'logoutUrls'];

/** The fields that hold some arrays of redirect URLs. */
export const urlFields = (lists: ReadonlyArray<UrlList>): Rule['fields'] =>
  lists.flatMap((list) => [`oAuth.${list}`, `keptOAuth.${list}`] as const);

/** Where a URL is written. */
export interface UrlPlace {
  /** The array that the URL is in. */
  readonly list: Path;
  /** The field of the default redirect URL, if that is the same callback URL. It has to stay one of them. */
  readonly sameDefault?: Path;
}

const hasOrdinaryUrls = (oAuth: OAuthDraft | undefined): boolean =>
  oAuth === undefined ||
  bothLists.every((list) => itemsOf(oAuth[list]).every((url) => isReference(url) || isOrdinaryUrl(url)));

/** Whether no URL of a client is anything but ordinary. */
const hasNoUnusualUrl = ({ oAuth, keptOAuth }: UserPoolClientDraft): boolean =>
  hasOrdinaryUrls(knownObject<OAuthDraft>(oAuth)) && hasOrdinaryUrls(knownObject<OAuthDraft>(keptOAuth));

/** A rule that looks at each URL in some arrays by itself. It has nothing to say of ordinary URLs. */
export const urlRule = (
  lists: ReadonlyArray<UrlList>,
  severity: Severity,
  check: (url: Text, place: UrlPlace) => Omit<Finding, 'path'> | undefined,
): Omit<Rule, 'code'> => ({
  severity,
  fields: urlFields(lists),
  skips: hasNoUnusualUrl,
  check: inEachBlock((oAuth, path) =>
    inEachItem(oAuth, lists, path, (url, list) =>
      isOrdinaryUrl(url)
        ? undefined
        : check(url, {
            list: [...path, list],
            ...(list === 'callbackUrls' &&
              url === oAuth.defaultRedirectUri && { sameDefault: [...path, 'defaultRedirectUri'] }),
          }),
    ),
  ),
});

/** Whether a text is neither empty nor longer than the service takes. */
const hasLengthOfUrl = (url: string): boolean => url.length >= 1 && url.length <= 1024;

/** The edits that write a URL in another way, wherever it stands. */
export const rewrite = (written: string, { sameDefault }: UrlPlace): ReadonlyArray<FixEdit> => [
  set(written),
  ...(sameDefault === undefined ? [] : [set(written, ...sameDefault)]),
];

/** Suggests another way to write a URL, or says what to do if it is not known, or no URL. */
export const rewritten = (written: string | undefined, place: UrlPlace, otherwise: Message): Fix =>
  written !== undefined && hasLengthOfUrl(written)
    ? suggestion(...rewrite(written, place))
    : advice(otherwise);
