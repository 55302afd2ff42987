import { off, testRules } from '../../fixtures/rule-cases';

testRules('rules about analytics', {
  failing: [
    ['analytics-shape', { ...off, analytics: {} }],
    ['analytics-shape', { ...off, analytics: { applicationId: 'abc', externalId: 'e' } }],
    ['analytics-shape', { ...off, analytics: { applicationArn: '${arn}', externalId: 'e' } }],
  ],
  fine: [
    {
      ...off,
      analytics: { applicationId: 'abc', externalId: 'e', roleArn: 'arn:aws:iam::123456789012:role/r' },
    },
  ],
});
