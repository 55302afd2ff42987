import { off, testRules } from '../../fixtures/rule-cases';

testRules('rules about the client secret', {
  failing: [
    ['propagate-requires-secret', { ...off, enablePropagateAdditionalUserContextData: true }],
    [
      'propagate-requires-secret',
      { ...off, enablePropagateAdditionalUserContextData: true, generateSecret: false },
    ],
  ],
  fine: [
    { ...off, generateSecret: true, enablePropagateAdditionalUserContextData: true },
    { ...off, generateSecret: '${secret}', enablePropagateAdditionalUserContextData: true },
  ],
});
