import { withoutOAuth } from './examples';
import { explained } from './explanation';
import { secretRules } from './secret';

/** Why the rules of `secret.ts` are there. */

export const secretExplanations = explained(secretRules, {
  'propagate-requires-secret': {
    summary: 'A client without a secret passes on where requests come from',
    why: 'Only a server can be trusted with the origin of a request, and the service knows a server by its secret.',
    serviceMessage: 'Client Secret is required to set EnablePropagateAdditionalUserContextData as true',
    failing: { props: { ...withoutOAuth, enablePropagateAdditionalUserContextData: true } },
    fixed: {
      props: { ...withoutOAuth, generateSecret: true, enablePropagateAdditionalUserContextData: true },
    },
  },
});
