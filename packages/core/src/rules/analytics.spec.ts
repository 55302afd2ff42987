import { off, testRules } from '../../fixtures/rule-cases';
import { validate, wordsOf } from '../index';

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

test('a project elsewhere is told with the Regions in which it may be', () => {
  const applicationArn = 'arn:aws:mobiletargeting:ap-northeast-1:123456789012:apps/abc';
  const told = (region: string | undefined) =>
    validate({ ...off, analytics: { applicationArn } }, region === undefined ? {} : { context: { region } })
      .issues.filter(({ code }) => code === 'analytics-region')
      .map((issue) => [issue.path.join('.'), wordsOf(issue).message, wordsOf(issue).fix]);
  expect(told('eu-west-1')).toEqual([
    [
      'analytics.applicationArn',
      'is in ap-northeast-1, but a user pool in eu-west-1 sends to eu-west-1 or us-east-1',
      'name a project in eu-west-1 or us-east-1',
    ],
  ]);
  expect(told('ap-northeast-1')).toEqual([
    [
      'analytics.applicationArn',
      'is in ap-northeast-1, but a user pool in ap-northeast-1 sends to us-east-1',
      'name a project in us-east-1',
    ],
  ]);
  expect(told('eu-south-1')).toEqual([
    ['analytics', 'has no effect: a user pool in eu-south-1 sends no analytics', 'take it out'],
  ]);
  expect(told(undefined)).toEqual([]);
});
