import { advice, remove, suggestion } from '../issue/fix';
import { listed, mention, said } from '../issue/message';
import { isKnownText } from '../reference/dynamic-reference';
import { knownObject } from './known-object';
import type { RulesByCode } from './rule';

const byId = ['applicationId', 'externalId', 'roleArn'] as const;

/** Regions from which user pools send their analytics to us-east-1, as the developer guide lists them. */
const regionsWithoutPinpoint: ReadonlyArray<string> = [
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-southeast-1',
  'ca-central-1',
  'eu-west-2',
  'us-east-2',
];

/** Regions from which user pools send to a project there or in us-east-1, as the developer guide lists them. */
const regionsWithChoice: ReadonlyArray<string> = [
  'ap-south-1',
  'ap-southeast-2',
  'eu-central-1',
  'eu-west-1',
  'us-west-2',
];

/** Regions whose user pools send no analytics at all, as the developer guide and the guide of GovCloud say. */
const regionsWithoutAnalytics: ReadonlyArray<string> = [
  'eu-south-1',
  'me-south-1',
  'us-gov-east-1',
  'us-gov-west-1',
];

/** The Regions of the projects that a user pool can send to. */
const projectRegionsFor = (region: string): ReadonlyArray<string> => {
  if (regionsWithoutAnalytics.includes(region)) return [];
  if (regionsWithoutPinpoint.includes(region)) return ['us-east-1'];
  return regionsWithChoice.includes(region) ? [region, 'us-east-1'] : [region];
};

/** How a client identifies its Pinpoint project. */
export const analyticsRules = {
  'analytics-shape': {
    severity: 'error',
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
              message: said`must name the project either by ${mention('analytics', 'applicationArn')}, or by all of ${listed(byId.map((field) => mention('analytics', field)))}`,
              fixes: [advice('keep one of the two, and take out what belongs to the other')],
            },
          ];
    },
  },
  'analytics-region': {
    severity: 'warning',
    fields: ['analytics'],
    needs: 'region',
    check: ({ analytics }, { region }) => {
      const arn = knownObject(analytics)?.applicationArn;
      const projectRegion = isKnownText(arn) ? arn.split(':')[3] : undefined;
      if (region === undefined || projectRegion === undefined) return [];
      const possible = projectRegionsFor(region);
      if (possible.includes(projectRegion)) return [];
      const wanted = possible.join(' or ');
      return [
        possible.length === 0
          ? {
              path: ['analytics'],
              message: `has no effect: a user pool in ${region} sends no analytics`,
              fixes: [suggestion(remove())],
            }
          : {
              path: ['analytics', 'applicationArn'],
              message: `is in ${projectRegion}, but a user pool in ${region} sends to ${wanted}`,
              fixes: [advice(`name a project in ${wanted}`)],
            },
      ];
    },
  },
  'analytics-pinpoint-eol': {
    severity: 'warning',
    fields: ['analytics'],
    check: ({ analytics }) =>
      analytics === undefined
        ? []
        : [
            {
              path: ['analytics'],
              message: 'names an Amazon Pinpoint project, but AWS ended Pinpoint on 30 October 2026',
              fixes: [suggestion(remove())],
            },
          ],
  },
} satisfies RulesByCode;
