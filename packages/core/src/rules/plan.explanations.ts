import { apiReference, developerGuide } from './cited-works';
import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { planRules } from './plan';

/** Why the rules of `plan.ts` are there. */

const rotating = { ...withoutOAuth, refreshTokenRotationGracePeriod: { seconds: 30 } };

const propagating = { ...withoutOAuth, generateSecret: true, enablePropagateAdditionalUserContextData: true };

export const planExplanations = explained(planRules, {
  'rotation-tier': {
    summary: 'Refresh tokens rotate in a user pool on the Lite plan',
    why: 'AWS announced refresh token rotation for the Essentials and Plus plans.',
    serviceMessage:
      'The following features need to be disabled for the LITE pricing tier configured: Refresh Token Rotation',
    sources: [
      {
        kind: 'documentation',
        says: 'AWS announced rotation for the Essentials and Plus plans.',
        where: 'Peter Hallen, Amazon Cognito Introduces Refresh Token Rotation, 21 April 2025',
        read: '2026-11-30',
      },
      apiReference(
        'CreateUserPoolClient',
        'The operation has an error for a feature that the plan of the user pool lacks.',
      ),
    ],
    failing: { props: rotating, context: { featurePlan: 'LITE' } },
    fixed: { props: rotating, context: { featurePlan: 'ESSENTIALS' } },
  },
  'propagate-tier': {
    summary: 'Additional user context data are propagated in a user pool that does not read them',
    why:
      'Threat protection judges requests by these data, and only user pools on the Plus plan have it. The service takes ' +
      'the setting on other plans too, as far as is known.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The data are the context of the device that an app sends for threat protection.',
      ),
      developerGuide('User pool feature plans', 'Threat protection is a feature of the Plus plan.'),
    ],
    failing: { props: propagating, context: { featurePlan: 'ESSENTIALS' } },
    fixed: { props: propagating, context: { featurePlan: 'PLUS' } },
  },
  'region-supported': {
    summary: 'App clients are not available in the Region',
    why: 'CloudFormation has a schema for app clients in every Region except cn-north-1 and cn-northwest-1.',
    sources: [
      {
        kind: 'api-model',
        says: 'Each Region has the resource, except cn-north-1 and cn-northwest-1.',
        where: 'cfn-lint 1.51.0, schemas by Region',
        read: '2026-11-22',
      },
    ],
    failing: { props: withoutOAuth, context: { region: 'cn-north-1' } },
    fixed: { props: withoutOAuth, context: { region: 'ap-southeast-1' } },
  },
});
