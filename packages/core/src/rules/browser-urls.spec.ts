import * as fc from 'fast-check';
import { browser, codes, testRules } from '../../fixtures/rule-cases';
import { type Fix, reference, text, validate } from '../index';

const a = reference('a');

const callback = (url: unknown) => browser({ callbackUrls: [url] });
const logout = (url: unknown) => browser({ logoutUrls: [url] });

const failing = (code: string, ...urls: ReadonlyArray<unknown>) =>
  urls.map((url) => [code, callback(url)] as const);

testRules('rules about what browsers make of redirect URLs', {
  failing: [
    ...failing(
      'url-several',
      'https://a.example/cb,https://b.example/cb',
      'https://a.example/cb;myapp://cb',
      'https://a.example/cb,http://b.example/cb',
      text`https://a.example/cb,https://${a}/cb`,
      text`${a},https://a.example/cb`,
    ),
    ['url-several', logout('https://a.example/,https://b.example/')],
    ...failing(
      'url-scheme-unsafe',
      'JavaScript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///cb',
      'blob:https://a.example/x',
      'about:blank',
      'data:',
      text`data:${a}`,
    ),
    ...failing(
      'url-scheme-missing',
      'localhost:5173',
      'localhost:8250/oidc/callback',
      'www.x.example:8443/cb',
      'web:80?x',
      text`localhost:3000/${a}`,
    ),
    ...failing('url-scheme-bare', 'com.example.app:'),
    ...failing(
      'url-host-missing',
      'https:',
      'https:/',
      'https://',
      'https:a.example',
      'https:/a.example',
      'https:///cb',
      'https://?cb',
      'https://:8443/cb',
      text`https:///cb/${a}`,
      text`https:/cb/${a}`,
    ),
    ['url-host-missing', logout('https://#signed-out')],
    ...failing(
      'url-host-characters',
      'https://<your-domain>/cb',
      'https://%s.example/cb',
      'https://$STAGE.example/cb',
      'https://a%20b.example/cb',
      text`https://{stage}.${a}/`,
    ),
    ['url-host-characters', logout('https://{Stage}.example/')],
    ...failing('url-host-case', 'https://A.example', 'HTTPS://A.example', text`https://A.example/${a}`),
    ...failing(
      'url-host-ascii',
      'https://münchen.example:8443/cb?q=ü',
      text`https://ü.example/${a}`,
      `https://${'ü'.repeat(1_016)}`,
      'https://ü|ü',
    ),
    ...failing('url-host-final-dot', 'https://a.example..:8443/cb', text`https://a.example./${a}`),
    ...failing('url-user', 'https://me@a.example/', 'http://me:pw@localhost:3000/', text`https://me@${a}/`),
    ...failing(
      'url-port-range',
      'https://a.example:65536/',
      'http://[::1]:99999',
      text`http://localhost:65536/${a}`,
    ),
    ...failing(
      'url-port-default',
      'https://a.example:443',
      'HTTP://127.0.0.1:80/cb',
      text`https://a.example:443/${a}`,
    ),
    ...failing('url-backslash', 'https://a.example\\cb\\x?a\\b', text`https://a.example\\${a}`),
    ...failing(
      'url-dot-segment',
      'https://a.example/./cb',
      'https://a.example/cb/..',
      'https://a.example/%2E./cb',
      'https://a.example/..?x',
      text`https://a.example/../${a}`,
      text`https://a.example/..?x=${a}`,
    ),
    ...failing(
      'url-encoded-blank',
      'https://a.example/cb%20%0A',
      'myapp://cb%C2%A0',
      text`https://${a}/cb%20`,
    ),
    ['url-encoded-blank', logout('https://a.example/bye%09')],
  ],
  fine: [
    callback('https://a.example/proxy?to=https://b.example/x,https://c.example'),
    callback(text`https://a.example/proxy?to=${a},https://c.example`),
    callback('https://a.example/x,y;z'),
    callback('database:/cb'),
    callback('filed://cb'),
    callback('myapp://'),
    callback('myapp:/'),
    callback('com.x.app:/cb'),
    callback('localhost:/cb'),
    callback('urn:ietf:wg:oauth:2.0:oob'),
    callback('localhost:123456/cb'),
    callback('localhost:80a'),
    callback(text`localhost:80${a}`),
    callback(text`localhost:${a}`),
    callback(text`myapp:${a}`),
    callback(text`https:${a}`),
    callback(text`https:/${a}`),
    callback(text`https://${a}`),
    callback(text`https://me${a}`),
    callback(text`https://:${a}`),
    callback('myapp://{stage}/cb'),
    callback('https://a.example/{stage}/<x>/%s/$y'),
    callback('https://xn--mnchen-3ya.example/ü'),
    callback('myapp://ü/./cb\\x'),
    callback('https://a.example/.well-known/...'),
    callback('https://a.example/?x=/../y\\z'),
    callback(text`https://a.example/..${a}`),
    callback(text`https://a.example.${a}`),
    callback(text`https://a.example:443${a}`),
    callback(text`https://a.example:65536${a}`),
    callback('https://a.example:65535/@me'),
    callback('https://a.example:80/'),
    callback('http://localhost:443/'),
    callback('http://[::1]'),
    callback('https://a.example/my%20app/%20?%20x'),
    callback(text`https://a.example/%20${a}`),
  ],
});

describe('rules about what browsers make of redirect URLs', () => {
  const fixesOf = (props: object): ReadonlyArray<Fix> => validate(props).issues.flatMap(({ fixes }) => fixes);

  const ordinary = fc.stringMatching(
    /^(?:https:\/\/[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|http:\/\/(?:localhost|127\.0\.0\.1))(?::[1-9]\d{3})?(?:\/[\w-]+)*\/?$/,
  );

  test('say nothing of ordinary URLs, with or without what makes them worth a look', () => {
    fc.assert(
      fc.property(ordinary, (url) => {
        expect(codes(browser({ logoutUrls: [url, `${url}?x`] }))).toEqual([]);
      }),
    );
  });

  test('say nothing of URLs that are ordinary apart from a reference, with or without what makes them worth a look', () => {
    fc.assert(
      fc.property(ordinary, fc.nat(), (url, place) => {
        const words = [...url.matchAll(/[a-z0-9]+/g)];
        const { 0: word, index } = words[place % words.length] as RegExpExecArray;
        const open = `${url.slice(0, index)}\${a}${url.slice(index + word.length)}`;
        expect(codes(browser({ logoutUrls: [open, `${open}?x`] }))).toEqual([]);
      }),
    );
  });

  test('tell a placeholder once, and nothing else about its host', () => {
    expect(codes(logout('https://$${Stage}.example/'))).toEqual(['url-host-characters']);
  });

  test('tell a fragment in the place of a host once', () => {
    expect(codes(callback('https://#{Name}/cb'))).toEqual(['callback-url-fragment']);
  });

  test('tell plain HTTP, and not what a browser would leave out', () => {
    expect(codes(callback('http://me@a.example:80/'))).toEqual(['callback-url-https']);
  });

  test('split no text of which a part would be refused', () => {
    const edits = (url: string) =>
      validate(callback(url))
        .issues.filter(({ code }) => code === 'url-several')
        .flatMap(({ fixes }) => fixes.flatMap((fix) => fix.edits));
    expect(edits('https://a.example/cb,https://b.example/cb')).toHaveLength(2);
    expect(edits('https://a.example/cb,http://b.example/cb')).toEqual([]);
    expect(edits('https://a.example/cb,https://b.example/#cb')).toEqual([]);
    expect(edits(',https://a.example/cb')).toEqual([]);
  });

  test('write no host in ASCII where the runtime cannot', () => {
    const { URL } = globalThis as { URL?: unknown };
    Reflect.deleteProperty(globalThis, 'URL');
    try {
      expect(fixesOf(callback('https://ü.example/'))).toMatchObject([{ isSafe: false, edits: [] }]);
    } finally {
      Reflect.set(globalThis, 'URL', URL);
    }
  });
});
