import { withoutOAuth } from './examples';
import type { Rule } from './rule';

const rotating = { ...withoutOAuth, refreshTokenRotationGracePeriod: { seconds: 30 } };

const regionsWithoutClients: ReadonlyArray<string> = ['cn-north-1', 'cn-northwest-1'];

/** What depends on the feature plan and the Region of the user pool. */
export const planRules: ReadonlyArray<Rule> = [
  {
    code: 'rotation-tier',
    severity: 'error',
    summary: 'Refresh tokens rotate in a user pool of the Lite plan',
    why: 'AWS announced refresh token rotation for the Essentials and Plus plans.',
    serviceMessage:
      'The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation',
    failing: { props: rotating, context: { featurePlan: 'LITE' } },
    fixed: { props: rotating, context: { featurePlan: 'ESSENTIALS' } },
    fields: ['refreshTokenRotation'],
    needs: 'featurePlan',
    check: ({ refreshTokenRotation }, { featurePlan }) =>
      refreshTokenRotation === true && featurePlan === 'LITE'
        ? [
            {
              path: ['refreshTokenRotation'],
              message: 'needs the Essentials plan or a higher one, and the user pool has Lite',
              fix: 'turn rotation off, or change the plan of the user pool',
            },
          ]
        : [],
  },
  {
    code: 'region-supported',
    severity: 'warning',
    summary: 'The Region has no app clients',
    why: 'CloudFormation has a schema of app clients for every Region but cn-north-1 and cn-northwest-1.',
    failing: { props: withoutOAuth, context: { region: 'cn-north-1' } },
    fixed: { props: withoutOAuth, context: { region: 'ap-southeast-1' } },
    fields: [],
    needs: 'region',
    check: (_, { region }) =>
      region !== undefined && regionsWithoutClients.includes(region)
        ? [{ path: [], message: `app clients are not offered in ${region}`, fix: 'take another Region' }]
        : [],
  },
];
