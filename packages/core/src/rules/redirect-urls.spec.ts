import { browser, codes, machine, off, testRules } from '../../fixtures/rule-cases';
import { reference, text } from '../index';

testRules('rules about redirect URLs', {
  failing: [
    ['oauth-callback-required', browser({ callbackUrls: [] })],
    ['default-redirect-in-callbacks', browser({ defaultRedirectUri: 'https://a.example/cb/' })],
    ['default-redirect-in-callbacks', machine({ defaultRedirectUri: 'https://a.example/cb' })],
    [
      'default-redirect-in-callbacks',
      browser({ callbackUrls: ['${cb}'], defaultRedirectUri: 'http://a.example' }),
    ],
    ['default-redirect-in-callbacks', browser({ callbackUrls: ['${cb}'], defaultRedirectUri: 'a:b#c' })],
    ['default-redirect-in-callbacks', browser({ callbackUrls: '${cbs}', defaultRedirectUri: '/cb' })],
    ['oauth-callback-placeholder', { oAuth: { flows: { authorizationCodeGrant: true } } }],
    ['callback-url-https', browser({ callbackUrls: ['http://localhost@a.example/'] })],
    ['callback-url-fragment', browser({ callbackUrls: ['https://a.example/#x'] })],
    ['callback-url-fragment', browser({ callbackUrls: [text`${reference('a')}/#x`] })],
    ['callback-url-https', browser({ callbackUrls: ['http://192.168.1.5/'] })],
    ['callback-url-https', browser({ callbackUrls: ['http://localhost.com/'] })],
    ['callback-url-https', browser({ callbackUrls: ['http://localhost@a.example/'] })],
    ['callback-url-https', browser({ callbackUrls: ['HTTP://a.example'] })],
    ['callback-url-https', browser({ callbackUrls: ['http:a.example'] })],
    ['callback-url-https', browser({ callbackUrls: [text`http://a.example/${reference('a')}`] })],
    ['callback-url-absolute', browser({ callbackUrls: ['/cb'] })],
    ['callback-url-absolute', browser({ callbackUrls: ['a.example'] })],
    ['callback-url-absolute', browser({ callbackUrls: [text`/cb/${reference('a')}`] })],
    ['logout-url-https', browser({ logoutUrls: ['http://a.example'] })],
    ['url-wildcard', browser({ logoutUrls: ['https://*.a.example'] })],
  ],
  fine: [
    machine({ callbackUrls: [] }),
    browser({ defaultRedirectUri: 'https://a.example/cb' }),
    browser({ callbackUrls: ['${base}/cb'], defaultRedirectUri: 'https://a.example/cb' }),
    browser({ defaultRedirectUri: '${base}/cb' }),
    browser({ callbackUrls: ['${base}', 'http${s}://a.example', 'http://${host}/', 'my${scheme}://cb'] }),
    browser({ callbackUrls: ['http://localhost', 'http://127.0.0.1:80/', 'http://[::1]:8080/x'] }),
    browser({ callbackUrls: ['http://localhost:${port}/'] }),
    browser({ callbackUrls: ['http://me@localhost:80/', 'https://Me@a.example/', 'app+http:callback'] }),
    browser({ logoutUrls: ['http://localhost/', 'https://a.example/#signed-out', '/signed-out'] }),
  ],
});

describe('rules about redirect URLs', () => {
  test('report mistakes in OAuth settings that are kept while OAuth is off', () => {
    expect(codes({ ...off, keptOAuth: { callbackUrls: ['https://a.example/#x'] } })).toEqual([
      'oauth-kept-while-disabled',
      'callback-url-fragment',
    ]);
  });
});
