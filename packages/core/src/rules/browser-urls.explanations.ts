import { browserUrlRules } from './browser-urls';
import { apiReference, reasoning, recorded, serviceModel, specification } from './cited-works';
import { browserClient } from './examples';
import { explained } from './explanation';
import { wrongAndRight } from './wrong-and-right';

/** Why the rules of `browser-urls.ts` are there. */

const bothLists = ['callbackUrls', 'logoutUrls'];

const exactMatch = apiReference(
  'CreateUserPoolClient',
  'The service does not accept a redirect_uri that is not in the list.',
);

const home = 'https://app.example.com/';

const fromTheAddress =
  'An app that takes the URL from its own address then sends another text, and the service compares character by ' +
  'character.';

export const browserUrlExplanations = explained(browserUrlRules, {
  'url-several': {
    summary: 'One text holds several URLs',
    why:
      'The pattern of the API allows commas, so the service takes a list in one text for one URL. It compares URLs ' +
      'character by character, so no URL of the list matches.',
    sources: [serviceModel('The pattern of a redirect URL allows commas.'), exactMatch],
    failing: {
      props: browserClient({
        callbackUrls: ['https://app.example.com/callback,http://localhost:3000/callback'],
      }),
    },
    fixed: {
      props: browserClient({
        callbackUrls: ['https://app.example.com/callback', 'http://localhost:3000/callback'],
      }),
    },
  },
  'url-scheme-unsafe': {
    summary: 'A URL has a scheme to which browsers follow no redirect',
    why:
      'Browsers refuse redirects to `about:`, `blob:`, `data:`, `file:`, `javascript:` and `vbscript:`, since a ' +
      'server could run code or open files by them. Whether the service refuses these URLs is not known.',
    sources: [
      specification(
        'Fetch Standard, HTTP-redirect fetch',
        'A browser follows redirects to HTTP and HTTPS, and answers others with an error unless an app has taken the scheme.',
      ),
    ],
    ...wrongAndRight(bothLists, 'javascript:alert(1)', home),
  },
  'url-scheme-missing': {
    summary: 'A URL begins with a host and a port',
    why:
      'In `localhost:3000/callback` the host passes for a scheme, by RFC 3986, section 3.1. The service accepts it, ' +
      'and a browser gets nowhere.',
    sources: [
      specification('RFC 3986, section 3.1', 'What stands before the first colon of a URI is its scheme.'),
    ],
    ...wrongAndRight(bothLists, 'localhost:3000/callback', 'http://localhost:3000/callback'),
  },
  'url-scheme-bare': {
    summary: 'A URL is only a scheme',
    why:
      'In the redirect URIs of apps, a slash follows the scheme, by RFC 8252, section 7.1. The service compares ' +
      'character by character, so `myapp:` does not match `myapp:/` or `myapp://`.',
    sources: [
      specification('RFC 8252, section 7.1', 'A slash follows the scheme in the redirect URI of an app.'),
      exactMatch,
    ],
    ...wrongAndRight(bothLists, 'myapp:', 'myapp://'),
  },
  'url-host-missing': {
    summary: 'An HTTPS URL has no host',
    why:
      'An https URI must have a host, by RFC 9110, section 4.2.2. Browsers take the first part of the path for ' +
      'the host. Whether the service refuses such URLs is not known.',
    sources: [specification('RFC 9110, section 4.2.2', 'An https URI with an empty host is invalid.')],
    ...wrongAndRight(bothLists, 'https:///callback', 'https://app.example.com/callback'),
  },
  'url-host-characters': {
    summary: 'The host of a URL has characters that no host has',
    why:
      'No host has `{`, `}`, `<`, `>`, `%` or `$` in its name. They are left of a placeholder that no tool has ' +
      'filled in. Whether the service refuses such URLs is not known.',
    sources: [
      specification('URL Standard, host parsing', 'A host with one of these characters cannot be parsed.'),
    ],
    ...wrongAndRight(bothLists, 'https://{stage}.example.com/', 'https://beta.example.com/'),
  },
  'url-host-case': {
    summary: 'The host of a URL has upper-case letters',
    why: `Browsers and load balancers send hosts in lower case. ${fromTheAddress} An app that sends the text as it is in the list is not affected.`,
    sources: [
      exactMatch,
      recorded(
        'aws/aws-cdk#11171',
        'A load balancer sends its host in lower case, and an upper-case callback URL misses it.',
      ),
    ],
    ...wrongAndRight(bothLists, 'https://App.example.com', 'https://app.example.com'),
  },
  'url-host-ascii': {
    summary: 'The host of a URL has letters beyond ASCII',
    why: `Browsers turn such a host into its ASCII form, by Unicode Technical Standard 46. ${fromTheAddress}`,
    sources: [
      specification(
        'Unicode Technical Standard 46',
        'Applications turn a host beyond ASCII into its ASCII form.',
      ),
      exactMatch,
    ],
    ...wrongAndRight(bothLists, 'https://bücher.example/', 'https://xn--bcher-kva.example/'),
  },
  'url-host-final-dot': {
    summary: 'The host of a URL ends in a dot',
    why:
      'DNS takes both names for one host, but browsers keep the dot and see two sites. An app that is opened without ' +
      'the dot sends another text than the one here.',
    sources: [
      specification(
        'URL Standard, host parsing',
        'The final dot of a host is kept, so that it is another host.',
      ),
      exactMatch,
    ],
    ...wrongAndRight(bothLists, 'https://app.example.com./', home),
  },
  'url-user': {
    summary: 'A URL has a user name',
    why:
      'RFC 9110, section 4.2.4, forbids user names and passwords in the URLs that a server redirects to, and the ' +
      'address of a page has none. Whoever may describe the client can read them.',
    sources: [
      specification(
        'RFC 9110, section 4.2.4',
        'A sender must not put user information into an http or https URI.',
      ),
    ],
    ...wrongAndRight(bothLists, 'https://me:example@app.example.com/', home),
  },
  'url-port-range': {
    summary: 'A URL has a port over 65535',
    why: 'A port is a number of 16 bits, by RFC 9293, section 3.1, so no browser opens the URL.',
    sources: [specification('RFC 9293, section 3.1', 'A port is a number of 16 bits.')],
    ...wrongAndRight(bothLists, 'http://localhost:65536/', 'http://localhost:65535/'),
  },
  'url-port-default': {
    summary: 'A URL names the port that its scheme has anyway',
    why: `Browsers leave out port 443 of https and port 80 of http, by the URL standard. ${fromTheAddress}`,
    sources: [
      specification('URL Standard, port state', 'The default port of a scheme is left out.'),
      exactMatch,
    ],
    ...wrongAndRight(bothLists, 'https://app.example.com:443/', home),
  },
  'url-backslash': {
    summary: 'The path of a URL has a backslash',
    why: `Browsers read a backslash as a slash, by the URL standard, and RFC 3986 allows none. ${fromTheAddress}`,
    sources: [
      specification('URL Standard, path state', 'A backslash is read as a slash in an http or https URL.'),
      exactMatch,
    ],
    ...wrongAndRight(bothLists, 'https://app.example.com\\callback', 'https://app.example.com/callback'),
  },
  'url-dot-segment': {
    summary: 'The path of a URL has a segment `.` or `..`',
    why: `Browsers resolve such segments, by RFC 3986, section 5.2.4. ${fromTheAddress}`,
    sources: [
      specification('RFC 3986, section 5.2.4', 'Dot segments are removed when a reference is resolved.'),
      exactMatch,
    ],
    ...wrongAndRight(
      bothLists,
      'https://app.example.com/web/../callback',
      'https://app.example.com/callback',
    ),
  },
  'url-encoded-blank': {
    summary: 'A URL ends in an encoded blank',
    why:
      'The service compares character by character, and a blank at the end is most often copied by mistake. The ' +
      'pattern of the API refuses a blank only where it is not encoded.',
    sources: [exactMatch, reasoning('A blank at the end is most often copied by mistake.')],
    ...wrongAndRight(bothLists, 'https://app.example.com/%20', home),
  },
});
