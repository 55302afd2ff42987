import { accepted, refused, type Corpus } from '../corpus-entry';
import { many, web } from './shapes';

const format = 'API model: a URL has 1 to 1024 characters of [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]';
const fragment = 'service: <url> cannot use fragment';
const https = 'service: <url> cannot use the HTTP protocol.';
const loopback =
  'documentation of CreateUserPoolClient: http://localhost, http://127.0.0.1 and http://[::1] are allowed for tests';
const absolute = 'documentation of CreateUserPoolClient: a redirect URI must be an absolute URI';
const scheme =
  'documentation of CreateUserPoolClient: app callback URLs such as myapp://example are supported';
const max = 'service: Member must have length less than or equal to 100';
const member = 'service: The default redirect URI <url> is not in the callback URIs list.';

const callbacks = (...CallbackURLs: ReadonlyArray<string>) => ({ ...web, CallbackURLs });
const logouts = (...LogoutURLs: ReadonlyArray<string>) => ({ ...web, LogoutURLs });
const home = 'https://app.example.com/callback';

const goodUrl = (url: string, evidence: string, shown = url) =>
  accepted(`the callback ${shown}`, callbacks(url), evidence);
const badUrl = (code: string, url: string, evidence: string, shown = url) =>
  refused(`the callback ${shown}`, code, callbacks(home, url), evidence);
const badLogout = (code: string, url: string, evidence: string, shown = url) =>
  refused(`the logout URL ${shown}`, code, logouts('https://app.example.com/', url), evidence);

/** Where browsers are sent. */
export const redirectUrls: Corpus = [
  goodUrl('https://app.example.com:8443/a/b?c=d&e=f', https),
  goodUrl('https://bücher.example/rückruf', format),
  goodUrl(`https://app.example.com/${'a'.repeat(1000)}`, format, 'of 1024 characters'),
  goodUrl('http://localhost:3000/callback', loopback),
  goodUrl('http://localhost', loopback),
  goodUrl('http://127.0.0.1:8080/', loopback),
  goodUrl('http://[::1]:5173/callback', loopback),
  goodUrl('myapp://callback', scheme),
  goodUrl('com.example.app:/oauth2redirect', scheme),
  goodUrl('exp://127.0.0.1:19000', scheme),
  badUrl('callback-url-fragment', 'https://app.example.com/#/callback', fragment),
  badUrl('callback-url-fragment', 'https://app.example.com/callback#', fragment),
  badUrl('callback-url-fragment', 'myapp://callback#done', fragment),
  badUrl('callback-url-https', 'http://app.example.com/callback', https),
  badUrl('callback-url-https', 'http://192.168.1.5/', https),
  badUrl('callback-url-https', 'http://localhost.com/', https),
  badUrl('callback-url-https', 'http://127.0.0.2:3000/', https),
  badUrl('callback-url-https', 'http://0.0.0.0:3000/', https),
  badUrl('callback-url-https', 'http://dev.localhost.example.com:3000/', https),
  badUrl('callback-url-absolute', '/callback', absolute),
  badUrl('callback-url-absolute', 'app.example.com/callback', absolute),
  badUrl('callback-url-absolute', '//app.example.com/callback', absolute),
  badUrl('url-format', 'https://app.example.com/a b', format),
  badUrl('url-format', 'https://app.example.com/a\n', format, 'with a line break'),
  badUrl('url-format', '', format, 'without a character'),
  badUrl('url-format', `https://app.example.com/${'a'.repeat(1001)}`, format, 'of 1025 characters'),
  accepted(
    'logout URLs',
    logouts('https://app.example.com/', 'http://localhost:3000/', 'myapp://out'),
    https,
  ),
  badLogout('logout-url-https', 'http://app.example.com/', https),
  badLogout('logout-url-https', 'http://10.0.0.7:8080/bye', https),
  badLogout('url-format', 'https://app.example.com/good bye', format),
  badLogout('url-format', '', format, 'without a character'),
  badLogout('url-format', `https://app.example.com/${'a'.repeat(1001)}`, format, 'of 1025 characters'),
  accepted('100 callbacks', callbacks(...many(100, (index) => `https://app.example.com/${index}`)), max),
  accepted('100 logout URLs', logouts(...many(100, (index) => `https://app.example.com/${index}`)), max),
  refused(
    '101 callbacks',
    'callback-urls-max',
    callbacks(...many(101, (index) => `https://app.example.com/${index}`)),
    max,
  ),
  refused(
    '101 logout URLs',
    'logout-urls-max',
    logouts(...many(101, (index) => `https://app.example.com/${index}`)),
    max,
  ),
  accepted('a default among the callbacks', { ...web, DefaultRedirectURI: home }, member),
  refused(
    'a default with one slash more than the callback',
    'default-redirect-in-callbacks',
    { ...web, DefaultRedirectURI: `${home}/` },
    member,
  ),
  refused(
    'a default in another case than the callback',
    'default-redirect-in-callbacks',
    { ...web, DefaultRedirectURI: 'https://app.example.com/Callback' },
    member,
  ),
  refused(
    'a default of another host',
    'default-redirect-in-callbacks',
    { ...callbacks(home, 'http://localhost:3000/'), DefaultRedirectURI: 'https://www.example.com/' },
    member,
  ),
  refused(
    'a default for a machine without callbacks',
    'default-redirect-in-callbacks',
    {
      GenerateSecret: true,
      AllowedOAuthFlowsUserPoolClient: true,
      AllowedOAuthFlows: ['client_credentials'],
      AllowedOAuthScopes: ['orders/read'],
      DefaultRedirectURI: home,
    },
    member,
  ),
  refused(
    'a default with a blank',
    'url-format',
    { ...web, DefaultRedirectURI: 'https://app.example.com/call back' },
    format,
  ),
];
