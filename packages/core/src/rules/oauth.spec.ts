import { browser, machine, off, testRules } from '../../fixtures/rule-cases';

testRules('rules about OAuth grants', {
  failing: [
    ['oauth-disabled-with-settings', { ...off, ...browser() }],
    ['oauth-disabled-with-settings', { ...browser(), keptOAuth: {} }],
    ['oauth-flows-required', { oAuth: { flows: {} } }],
    [
      'oauth-client-credentials-exclusive',
      machine({ flows: { clientCredentials: true, authorizationCodeGrant: true }, callbackUrls: ['a:b'] }),
    ],
    ['oauth-client-credentials-secret', { ...machine(), generateSecret: false }],
    ['oauth-implicit-default', browser({ flows: { implicitCodeGrant: true } })],
    ['oauth-disabled-with-settings', { ...off, oAuth: { flows: {}, scopes: [], callbackUrls: [] } }],
  ],
  fine: [off, browser(), machine(), { ...machine(), generateSecret: '${secret}' }],
});
