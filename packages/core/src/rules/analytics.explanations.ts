import { developerGuideOf2023, preflight } from './cited-works';
import { analyticsRules } from './analytics';
import { withoutOAuth } from './examples';
import { explained } from './explanation';
import type { PoolContext } from './pool-context';

/** Why the rules of `analytics.ts` are there. */

const example = (analytics: object, context?: PoolContext) => ({
  props: { ...withoutOAuth, analytics },
  ...(context !== undefined && { context }),
});

const byArn = { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0c5e2a1' };

export const analyticsExplanations = explained(analyticsRules, {
  'analytics-shape': {
    summary: 'The Pinpoint project is not identified in one complete way',
    why: 'A project is identified either by its ARN, or by its ID together with an external ID and a role.',
    serviceMessage:
      'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid',
    sources: [
      preflight(
        'pf-cognito-analytics-config-exclusive',
        'The service takes either the ARN, or the ID with its role and external ID.',
      ),
    ],
    failing: example({ ...byArn, applicationId: 'd0c5e2a1' }),
    fixed: example(byArn),
  },
  'analytics-region': {
    summary: 'The Pinpoint project is in a Region that the user pool cannot send to',
    why:
      'A user pool sends to a project in its own Region, in us-east-1 where its Region has no Pinpoint, or in either of ' +
      'them in five Regions. Four Regions have no analytics at all. The sources disagree about some Regions, so this is a warning.',
    serviceMessage: 'The integration with Pinpoint is not supported for the requested <region> region.',
    sources: [
      preflight('pf-cognito-analytics-arn-region', 'The service refused a project in another Region.'),
      developerGuideOf2023(
        'Amazon Pinpoint analytics',
        'Some Regions send to us-east-1, some to us-east-1 or to a project of their own, and some have no analytics at all.',
      ),
      {
        kind: 'documentation',
        says: 'User pools in the Regions of GovCloud have no Pinpoint analytics.',
        where: 'AWS GovCloud (US) User Guide, Amazon Cognito',
        read: '2026-11-22',
      },
    ],
    failing: example(byArn, { region: 'eu-north-1' }),
    fixed: example(byArn, { region: 'us-east-1' }),
  },
  'analytics-pinpoint-eol': {
    summary: 'Usage data goes to Amazon Pinpoint, which AWS has shut down',
    why: 'AWS ended Amazon Pinpoint on 30 October 2026.',
    sources: [
      {
        kind: 'documentation',
        says: 'Amazon Pinpoint is shut down on 30 October 2026.',
        where: '@aws/cloudformation-validate 1.14.0, rule W3696',
        read: '2026-11-22',
      },
    ],
    failing: example(byArn),
    fixed: { props: withoutOAuth },
  },
});
