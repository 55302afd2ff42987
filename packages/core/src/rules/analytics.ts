import { isReference } from '../reference';
import type { Rule } from '../rule';

const byId = ['applicationId', 'externalId', 'roleArn'] as const;

/** How a Pinpoint project is named. */
export const analyticsRules: ReadonlyArray<Rule> = [
  {
    code: 'analytics-shape',
    severity: 'error',
    summary: 'Analytics are neither an ARN nor an id with its external id and role',
    why:
      'The service answers: Invalid analytics configuration given, either <application arn> or <application id, ' +
      'role arn, external id> are valid',
    check: ({ analytics }) => {
      if (analytics === undefined || isReference(analytics)) return [];
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
];
