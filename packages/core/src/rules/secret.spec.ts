import { browser, codes, off, secret, testRules } from '../../fixtures/rule-cases';

testRules('rules about the client secret', {
  failing: [
    ['propagate-requires-secret', { ...off, enablePropagateAdditionalUserContextData: true }],
    [
      'propagate-requires-secret',
      { ...off, enablePropagateAdditionalUserContextData: true, generateSecret: false },
    ],
    ['secret-in-native-app', { ...browser({ callbackUrls: ['myapp://cb'] }), generateSecret: true }],
    [
      'secret-in-native-app',
      {
        ...browser({ callbackUrls: ['org.acme.app:/cb', 'http://localhost:3000/cb'] }),
        generateSecret: true,
      },
    ],
  ],
  fine: [
    browser({ callbackUrls: ['myapp://cb'] }),
    // A web app under development.
    { ...browser({ callbackUrls: ['http://localhost:3000/cb'] }), generateSecret: true },
    // The server of the web app may hand the secret to nobody.
    { ...browser({ callbackUrls: ['myapp://cb', 'https://a.acme.org/cb'] }), generateSecret: true },
    { ...browser({ callbackUrls: ['myapp://cb', '${url}'] }), generateSecret: true },
    { ...browser({ callbackUrls: ['myapp://cb'] }), generateSecret: '${secret}' },
    { ...off, generateSecret: true },
    { ...off, generateSecret: true, enablePropagateAdditionalUserContextData: true },
    { ...off, generateSecret: '${secret}', enablePropagateAdditionalUserContextData: true },
  ],
});

describe('additional user context data', () => {
  const propagating = { ...off, generateSecret: true, enablePropagateAdditionalUserContextData: true };

  test.each(['LITE', 'ESSENTIALS'] as const)('are read by nothing on the plan %s', (featurePlan) => {
    expect(codes(propagating, { featurePlan })).toEqual(['propagate-tier']);
    expect(codes({ ...off, generateSecret: true }, { featurePlan })).toEqual([]);
  });

  test('are read on the plan PLUS', () => {
    expect(codes(propagating, { featurePlan: 'PLUS' })).toEqual([]);
  });
});

test('a secret is not said to be in an app on devices where no grant is on', () => {
  const found = codes({
    ...secret,
    oAuth: { flows: {}, scopes: ['openid'], callbackUrls: ['myapp://cb'] },
  });
  expect(found).toEqual(['oauth-flows-required']);
});
