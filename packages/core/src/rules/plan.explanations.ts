import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { planRules } from './plan';

/** Why the rules of `plan.ts` are there. */

const rotating = { ...withoutOAuth, refreshTokenRotationGracePeriod: { seconds: 30 } };

export const planExplanations = explained(planRules, {
  'rotation-tier': {
    summary: 'Refresh tokens rotate in a user pool on the Lite plan',
    why: 'AWS announced refresh token rotation for the Essentials and Plus plans.',
    serviceMessage:
      'The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation',
    failing: { props: rotating, context: { featurePlan: 'LITE' } },
    fixed: { props: rotating, context: { featurePlan: 'ESSENTIALS' } },
  },
  'region-supported': {
    summary: 'App clients are not available in the Region',
    why: 'CloudFormation has a schema for app clients in every Region except cn-north-1 and cn-northwest-1.',
    failing: { props: withoutOAuth, context: { region: 'cn-north-1' } },
    fixed: { props: withoutOAuth, context: { region: 'ap-southeast-1' } },
  },
});
