import { clientRegistrationScope } from '../field/oauth-scope';
import { apiReference, developerGuide } from './cited-works';
import { clientRegistrationRules } from './client-registration';
import { machineClient, withoutOAuth } from './examples';
import { explained } from './explanation';

/** Why the rules of `client-registration.ts` are there. */

const registering = machineClient({
  scopes: ['https://api.example.com/orders.read', clientRegistrationScope],
});

const openTo = (openFlows: object) => ({
  dynamicClientRegistration: { enabled: true, open: true, openFlows },
});

export const clientRegistrationExplanations = explained(clientRegistrationRules, {
  'scope-registration-tier': {
    summary: 'The client may register app clients in a user pool on the Lite plan',
    why:
      'The scope aws.cognito/dcr/register is for dynamic client registration. The API reference says of ' +
      'DcrConfigurationType that it needs the Essentials plan or higher. No refusal of the scope itself is known.',
    sources: [
      apiReference(
        'DcrConfigurationType',
        'Dynamic client registration needs the Essentials plan or higher.',
      ),
    ],
    failing: { props: registering, context: { featurePlan: 'LITE' } },
    fixed: { props: registering, context: { featurePlan: 'ESSENTIALS' } },
  },
  'scope-registration-off': {
    summary: 'The client may register app clients in a user pool that takes no registration with a token',
    why:
      'A token with the scope aws.cognito/dcr/register is sent to the registration endpoint of the user pool. Where dynamic ' +
      'client registration is off, or the list of its grants for registrations with a token is empty, the scope does nothing.',
    sources: [
      developerGuide(
        'Dynamic client registration',
        'The scope is for registrations with a token, which the user pool has to allow.',
      ),
      apiReference(
        'DcrConfigurationType',
        'With an empty list of grants, registrations with a token are rejected.',
      ),
    ],
    failing: { props: registering, context: { dynamicClientRegistration: {} } },
    fixed: { props: registering, context: { dynamicClientRegistration: { enabled: true } } },
  },
  'scope-registration-dcr': {
    summary: 'A client that an app has registered may register others',
    why:
      'A client whose ClientType is DCR cannot hold the scope aws.cognito/dcr/register, so that no chain of registrations ' +
      'begins with one token.',
    sources: [
      apiReference('UserPoolClientType', 'Clients of the type DCR cannot hold the scope.'),
      apiReference(
        'DcrConfigurationType',
        'A registered client cannot ask for the scope, even if the user pool lists it.',
      ),
    ],
    failing: { props: registering, context: { clientType: 'DCR' } },
    fixed: { props: registering, context: { clientType: 'REGULAR' } },
  },
  'registration-open-machines': {
    summary: 'Anybody can register a client for machines in the user pool',
    why:
      'In open registration an app sends no token. If client_credentials is among its grants, everybody can make clients ' +
      'that ask for tokens, and AWS charges the owner of the user pool for each.',
    sources: [
      apiReference(
        'DcrConfigurationType',
        'With client_credentials in open registration, anybody can register a client whose tokens you pay for.',
      ),
    ],
    failing: {
      props: withoutOAuth,
      context: openTo({ authorizationCodeGrant: true, clientCredentials: true }),
    },
    fixed: { props: withoutOAuth, context: openTo({ authorizationCodeGrant: true }) },
  },
});
