import { browser, codes, machine, off, testRules } from '../../fixtures/rule-cases';
import { defaultOAuthSettings } from '../client/defaults';
import { fixProps, toRecord, UserPoolClient, validate, validateRecord } from '../index';

testRules('rules about OAuth grants', {
  failing: [
    ['oauth-disabled-with-settings', { ...off, ...browser() }],
    ['oauth-disabled-with-settings', { ...browser(), keptOAuth: {} }],
    ['oauth-disabled-with-settings', { ...browser(), keptOAuth: { scopes: ['openid'] } }],
    ['oauth-flows-required', { oAuth: { flows: {} } }],
    [
      'oauth-client-credentials-exclusive',
      machine({ flows: { clientCredentials: true, authorizationCodeGrant: true }, callbackUrls: ['a:b'] }),
    ],
    ['oauth-client-credentials-secret', { ...machine(), generateSecret: false }],
    ['oauth-implicit-default', {}],
    ['oauth-implicit-default', { oAuth: {} }],
    ['oauth-switch-missing', { ...off, keptOAuth: browser({ scopes: ['openid'] }).oAuth }],
    ['oauth-switch-missing', { ...off, generateSecret: true, keptOAuth: machine().oAuth }],
    ['oauth-kept-while-disabled', { ...off, keptOAuth: { flows: { authorizationCodeGrant: true } } }],
    ['oauth-kept-while-disabled', { ...off, keptOAuth: { scopes: ['openid'], flows: {} } }],
    [
      'oauth-kept-while-disabled',
      {
        ...off,
        generateSecret: true,
        authFlows: { clientToken: true },
        keptOAuth: { scopes: ['api/read'], logoutUrls: ['https://a.example/bye'] },
      },
    ],
    [
      'oauth-kept-while-disabled',
      { ...off, keptOAuth: { flows: { authorizationCodeGrant: true }, scopes: ['openid'] } },
    ],
    ['oauth-implicit-default', browser({ flows: { implicitCodeGrant: true } })],
    ['oauth-disabled-with-settings', { ...off, oAuth: { flows: {}, scopes: [], callbackUrls: [] } }],
  ],
  fine: [
    { ...off, keptOAuth: { flows: {}, scopes: [], logoutUrls: [] } },
    off,
    browser(),
    machine(),
    { ...machine(), generateSecret: '${secret}' },
  ],
});

test('the grant that is suggested to a client without one is that of the authorization code', () => {
  expect(fixProps({ oAuth: { flows: {} } }, {}, ({ fixes: [fix] }) => fix).source).toEqual({
    oAuth: { flows: { authorizationCodeGrant: true } },
  });
});

describe('a client that says nothing about OAuth', () => {
  test('has one issue, which one setting silences', () => {
    const silence = { 'oauth-implicit-default': 'the old app, until March' };
    expect(validate({}, { silence }).issues).toEqual([]);
    expect(validateRecord(toRecord(UserPoolClient.make({}))).issues.map(({ code }) => code)).toEqual([
      'oauth-implicit-default',
    ]);
  });

  test('can turn OAuth off, or go on to its grants and callback URLs', () => {
    const fixedBy = (choice: 0 | 1) => fixProps({}, {}, ({ fixes }) => fixes[choice]).source;
    expect(fixedBy(0)).toEqual({ oAuth: { flows: { authorizationCodeGrant: true } } });
    expect(codes(fixedBy(0) as object)).toEqual(['oauth-callback-placeholder']);
    expect(fixedBy(1)).toEqual({ disableOAuth: true });
  });

  test('has two issues where it says something about OAuth', () => {
    const halves = ['oauth-implicit-default', 'oauth-callback-placeholder'];
    expect(codes({ oAuth: { scopes: ['openid'] } })).toEqual(halves);
    expect(codes({ oAuth: { scopes: [...defaultOAuthSettings.scopes.slice(1), 'api/read'] } })).toEqual(
      halves,
    );
    expect(codes({ oAuth: { flows: { implicitCodeGrant: true } } })).toEqual(halves);
    expect(codes({ oAuth: { logoutUrls: ['https://a.example/bye'] } })).toEqual(halves);
    expect(codes({ oAuth: { defaultRedirectUri: 'https://example.com' } })).toEqual(halves);
    expect(codes({ ...off, oAuth: {} })).toEqual(['oauth-disabled-with-settings', ...halves]);
    expect(codes({ oAuth: { callbackUrls: ['https://example.com', 'https://a.example/'] } })).toEqual(halves);
    const kept = { flows: { authorizationCodeGrant: true, implicitCodeGrant: true } };
    expect(codes({ ...off, keptOAuth: kept })).toEqual([
      'oauth-kept-while-disabled',
      'oauth-implicit-default',
    ]);
    const { issues } = validate({ ...browser(), keptOAuth: defaultOAuthSettings });
    expect(issues.map(({ path }) => path)).toContainEqual(['keptOAuth', 'flows', 'implicitCodeGrant']);
  });
});
