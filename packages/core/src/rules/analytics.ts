import { withoutOAuth } from './examples';
import { knownObject } from './known-object';
import type { PoolContext } from './pool-context';
import type { Rule } from './rule';

const byId = ['applicationId', 'externalId', 'roleArn'] as const;

const byArn = { applicationArn: 'arn:aws:mobiletargeting:us-east-1:123456789012:apps/d0c5e2a1' };

const example = (analytics: object, context?: PoolContext) => ({
  props: { ...withoutOAuth, analytics },
  ...(context !== undefined && { context }),
});

/** Regions whose user pools send their analytics to us-east-1, as the developer guide lists them. */
const regionsWithoutPinpoint: ReadonlyArray<string> = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ca-central-1',
  'eu-west-2',
  'us-east-2',
];

/** How a Pinpoint project is named. */
export const analyticsRules: ReadonlyArray<Rule> = [
  {
    code: 'analytics-shape',
    severity: 'error',
    summary: 'Analytics are neither an ARN nor an id with its external id and role',
    why: 'A project is named in one of two ways, and each way is complete.',
    serviceMessage:
      'Invalid analytics configuration given, either <application arn> or <application id, role arn, external id> are valid',
    failing: example({ ...byArn, applicationId: 'd0c5e2a1' }),
    fixed: example(byArn),
    fields: ['analytics'],
    check: (client) => {
      const analytics = knownObject(client.analytics);
      if (analytics === undefined) return [];
      const count = byId.filter((field) => analytics[field] !== undefined).length;
      const isWellFormed = analytics.applicationArn === undefined ? count === byId.length : count === 0;
      return isWellFormed
        ? []
        : [
            {
              path: ['analytics'],
              message:
                'must name the project either by `applicationArn`, or by all of `applicationId`, `externalId` and `roleArn`',
              fix: 'give one of the two, and nothing of the other',
            },
          ];
    },
  },
  {
    code: 'analytics-region',
    severity: 'warning',
    summary: 'The Pinpoint project is in a Region that the user pool cannot send to',
    why:
      'A user pool sends to a project in its own Region, or in us-east-1 where its Region has no Pinpoint. The sources ' +
      'disagree about some Regions, so this is a warning.',
    serviceMessage: 'The integration with Pinpoint is not supported for the requested <region> region.',
    failing: example(byArn, { region: 'eu-west-1' }),
    fixed: example(byArn, { region: 'us-east-1' }),
    fields: ['analytics'],
    needs: 'region',
    check: ({ analytics }, { region }) => {
      const arn = knownObject(analytics)?.applicationArn;
      const projectRegion = typeof arn === 'string' ? arn.split(':')[3] : undefined;
      if (region === undefined || projectRegion === undefined) return [];
      const wanted = regionsWithoutPinpoint.includes(region) ? 'us-east-1' : region;
      return projectRegion === wanted
        ? []
        : [
            {
              path: ['analytics', 'applicationArn'],
              message: `is in ${projectRegion}, and a user pool in ${region} sends to ${wanted}`,
              fix: `name a project in ${wanted}`,
            },
          ];
    },
  },
  {
    code: 'analytics-pinpoint-eol',
    severity: 'warning',
    summary: 'Usage data go to Amazon Pinpoint, which has been shut down',
    why: 'AWS ended Amazon Pinpoint on 30 October 2026.',
    failing: example(byArn),
    fixed: { props: withoutOAuth },
    fields: ['analytics'],
    check: ({ analytics }) =>
      analytics === undefined
        ? []
        : [
            {
              path: ['analytics'],
              message: 'names a project of Amazon Pinpoint, which ended on 30 October 2026',
              fix: 'take it out',
            },
          ],
  },
];
