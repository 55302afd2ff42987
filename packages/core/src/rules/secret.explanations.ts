import { apiReference, developerGuideOf2023, preflight, specification } from './cited-works';
import { browserClient, withoutOAuth } from './examples';
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
  'secret-in-native-app': {
    summary: 'An app on devices has a client secret',
    why:
      'What is shipped to many devices is no secret. The developer guide calls client secrets in apps insecure, and ' +
      'RFC 8252 lets authorization servers take such apps for public clients. A server of yours that adds the secret to ' +
      'the requests is the exception.',
    sources: [
      developerGuideOf2023(
        'User pool app clients',
        'A client secret in an app on the side of the user is not secure.',
      ),
      specification(
        'RFC 8252, section 8.5',
        'A secret that is part of an app for many users is not to be treated as confidential.',
      ),
    ],
    failing: { props: browserClient({ callbackUrls: ['myapp://callback'] }, { generateSecret: true }) },
    fixed: { props: browserClient({ callbackUrls: ['myapp://callback'] }) },
  },
});
