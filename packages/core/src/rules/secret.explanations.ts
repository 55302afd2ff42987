import { apiReference, preflight } from './cited-works';
import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { secretRules } from './secret';

/** Why the rules of `secret.ts` are there. */

export const secretExplanations = explained(secretRules, {
  'propagate-requires-secret': {
    summary: 'A client without a secret propagates additional user context data',
    why: 'The service trusts only a server to tell it where a request comes from, and knows a server by its client secret.',
    serviceMessage: 'Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The setting can only be activated in an app client with a secret.',
      ),
      preflight('pf-cognito-propagate-context-requires-secret', 'The service refuses it without a secret.'),
    ],
    failing: { props: { ...withoutOAuth, enablePropagateAdditionalUserContextData: true } },
    fixed: {
      props: { ...withoutOAuth, generateSecret: true, enablePropagateAdditionalUserContextData: true },
    },
  },
});
