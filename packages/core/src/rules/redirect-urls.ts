import type { Path, Severity } from '../issue';
import { hasFragment, hasWildcard, isInsecureUrl, isRelativeUrl } from '../redirect-url';
import { isReference } from '../reference';
import type { Rule } from '../rule';
import type { Text } from '../text';
import { oAuthBlocks, type OAuthDraft } from './oauth';

type UrlList = 'callbackUrls' | 'logoutUrls';

interface PlacedUrl {
  readonly path: Path;
  readonly url: Text;
}

const urlsIn = (oAuth: OAuthDraft, list: UrlList, path: Path): ReadonlyArray<PlacedUrl> => {
  const urls = oAuth[list];
  if (urls === undefined || isReference(urls)) return [];
  return (urls as ReadonlyArray<Text>).flatMap((url, index) =>
    isReference(url) ? [] : [{ path: [...path, list, index], url }],
  );
};

/** A rule about each URL of some lists by itself. */
const urlRule = (
  lists: ReadonlyArray<UrlList>,
  isWrong: (url: Text) => boolean,
  severity: Severity,
  words: Pick<Rule, 'code' | 'summary' | 'why'> & { readonly message: string; readonly fix: string },
): Rule => {
  const { message, fix, ...rule } = words;
  return {
    ...rule,
    severity,
    check: (client) =>
      oAuthBlocks(client)
        .flatMap(({ path, oAuth }) => lists.flatMap((list) => urlsIn(oAuth, list, path)))
        .filter(({ url }) => isWrong(url))
        .map(({ path }) => ({ path, message, fix })),
  };
};

const plainHttp = {
  why: 'The service answers: <url> cannot use the HTTP protocol. Only localhost, 127.0.0.1 and [::1] may.',
  message: 'is plain HTTP to another host than the machine itself',
  fix: 'write https://; http:// is for localhost, 127.0.0.1 and [::1] only',
};

/** Where the service sends a browser, and where it refuses to. */
export const redirectUrlRules: ReadonlyArray<Rule> = [
  urlRule(['callbackUrls'], hasFragment, 'error', {
    code: 'callback-url-fragment',
    summary: 'A callback URL has a fragment',
    why: 'The service answers: <url> cannot use fragment. So does RFC 6749, section 3.1.2.',
    message: 'has a fragment',
    fix: 'take out `#` and what follows it',
  }),
  urlRule(['callbackUrls'], isInsecureUrl, 'error', {
    code: 'callback-url-https',
    summary: 'A callback URL is plain HTTP to a host that is not the machine itself',
    ...plainHttp,
  }),
  urlRule(['callbackUrls'], isRelativeUrl, 'error', {
    code: 'callback-url-absolute',
    summary: 'A callback URL has no scheme',
    why: 'The reference of CreateUserPoolClient: a redirect URI must be an absolute URI',
    message: 'is not an absolute URL',
    fix: 'write the whole of it, such as https://app.example.com/callback or myapp://callback',
  }),
  urlRule(['logoutUrls'], isInsecureUrl, 'error', {
    code: 'logout-url-https',
    summary: 'A logout URL is plain HTTP to a host that is not the machine itself',
    ...plainHttp,
  }),
  urlRule(['callbackUrls', 'logoutUrls'], hasWildcard, 'warning', {
    code: 'url-wildcard',
    summary: 'A URL has a star',
    why: 'The service compares URLs character by character, a slash at the end included',
    message: 'has a star, which stands for itself only',
    fix: 'write each URL out',
  }),
];
