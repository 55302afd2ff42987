import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { planRules } from './plan';

/** Why the rules of `plan.ts` are there. */

const rotating = { ...withoutOAuth, refreshTokenRotationGracePeriod: { seconds: 30 } };

export const planExplanations = explained(planRules, {
  'rotation-tier': {
    summary: 'Refresh tokens rotate in a user pool of the Lite plan',
    why: 'AWS announced refresh token rotation for the Essentials and Plus plans.',
    serviceMessage:
      'The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation',
    failing: { props: rotating, context: { featurePlan: 'LITE' } },
    fixed: { props: rotating, context: { featurePlan: 'ESSENTIALS' } },
  },
  'region-supported': {
    summary: 'The Region has no app clients',
    why: 'CloudFormation has a schema of app clients for every Region but cn-north-1 and cn-northwest-1.',
    failing: { props: withoutOAuth, context: { region: 'cn-north-1' } },
    fixed: { props: withoutOAuth, context: { region: 'ap-southeast-1' } },
  },
});
