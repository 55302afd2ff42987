import { apiReference, preflight, reasoning, recorded, serviceModel } from './cited-works';
import { browserClient, withoutOAuth } from './examples';
import { explained } from './explanation';
import { identityProviderRules } from './identity-providers';

/** Why the rules of `identity-providers.ts` are there. */

const example = (...supportedIdentityProviders: ReadonlyArray<string>) => ({
  props: { ...withoutOAuth, supportedIdentityProviders },
});

const mapped = browserClient({}, { supportedIdentityProviders: ['Google'] });

const mapping = (...names: ReadonlyArray<string>) => ({
  attributes: { locale: { mutable: false } },
  identityProviders: {
    Google: { attributeMapping: Object.fromEntries(names.map((name) => [name, name])) },
  },
});

const federated = {
  generateSecret: true,
  preventUserExistenceErrors: true,
  supportedIdentityProviders: ['my-company'],
};

export const identityProviderExplanations = explained(identityProviderRules, {
  'idp-builtin-case': {
    summary: 'A built-in provider is written in the wrong letter case',
    why: 'The service compares names exactly.',
    serviceMessage: 'The provider GOOGLE does not exist for User Pool <id>.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The built-in providers are COGNITO, Facebook, Google, SignInWithApple and LoginWithAmazon.',
      ),
      preflight(
        'pf-cognito-idp-social-provider-name-fixed',
        'A social provider has the name of its type, in that letter case.',
      ),
    ],
    failing: example('GOOGLE', 'COGNITO'),
    fixed: example('Google', 'COGNITO'),
  },
  'idp-exists': {
    summary: 'The user pool has no provider of that name',
    why: 'The service looks each provider up in the user pool, so the provider must exist before the client.',
    serviceMessage: 'The provider <name> does not exist for User Pool <id>.',
    sources: [
      recorded('aws/aws-cdk#15850', 'The service refused a client whose provider was not there yet.'),
    ],
    failing: { ...example('Google', 'COGNITO'), context: { identityProviders: {} } },
    fixed: { ...example('Google', 'COGNITO'), context: { identityProviders: { Google: {} } } },
  },
  'idp-name-near-builtin': {
    summary: 'A provider has a name that looks like that of a built-in one',
    why:
      'The service fixes the names of its built-in providers: SignInWithApple, LoginWithAmazon, Google and Facebook. A ' +
      'provider that you add by OIDC or SAML may have any other name, so this is told only where the providers of the ' +
      'user pool are not known.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The built-in providers are COGNITO, Facebook, Google, SignInWithApple and LoginWithAmazon.',
      ),
      preflight(
        'pf-cognito-idp-social-provider-name-fixed',
        'A social provider has the name that the service fixes.',
      ),
    ],
    failing: example('LoginWithApple'),
    fixed: example('SignInWithApple'),
  },
  'idp-name-impossible': {
    summary: 'A provider has a name that no new provider can have',
    why:
      'The pattern of CreateIdentityProvider takes no white space, no `_` in front and no name of less than 3 characters. ' +
      'The list of a client takes them, and older user pools may have such providers, so this is told only where the ' +
      'providers of the user pool are not known.',
    sources: [
      serviceModel(
        'ProviderNameTypeV2, with which providers are created, has 3 characters or more, no white space and no `_` in front.',
      ),
    ],
    failing: example('my company'),
    fixed: example('my-company'),
  },
  'idp-local-users-remain': {
    summary: 'A client without COGNITO still lets users of the user pool sign in through the API',
    why:
      'The list of providers decides what managed login offers. The operations of the API look at the authentication ' +
      'flows, of which SRP and custom challenges are on by default.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'Taking COGNITO out does not keep local users from authenticating with the user pools API.',
      ),
    ],
    failing: { props: browserClient({}, federated) },
    fixed: {
      props: browserClient({}, { ...federated, authFlows: { refreshToken: true } }),
    },
  },
  'idp-mapped-immutable': {
    summary: 'An identity provider fills an attribute that cannot be changed',
    why:
      'The service writes the mapped attributes at each sign-in with the provider. The first sign-in creates the user; ' +
      'each later one fails. The API reference of SchemaAttributeType says that a mapped attribute must be mutable.',
    serviceMessage: 'user.<attribute>: Attribute cannot be updated.',
    sources: [
      apiReference('SchemaAttributeType', 'An attribute that a provider maps must be mutable.'),
      recorded(
        'aws-amplify/amplify-js#3526',
        'The second sign-in with a provider that maps an immutable attribute failed.',
      ),
    ],
    failing: { props: mapped, context: mapping('email', 'locale') },
    fixed: { props: mapped, context: mapping('email') },
  },
  'idp-duplicate': {
    summary: 'A provider is listed twice',
    why: 'The service keeps providers as a set, so that a repeated one does nothing. Perhaps it was to be another one.',
    sources: [reasoning('Providers are a set, so a repeated one changes nothing.')],
    failing: example('COGNITO', 'COGNITO'),
    fixed: example('COGNITO'),
  },
  'idp-empty': {
    summary: 'Managed login has no identity provider to offer',
    why: 'Managed login then offers no way to sign in. Local users can still sign in through the API.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'The list decides which providers managed login shows; sign-in of local users through the API stays possible.',
      ),
    ],
    failing: { props: browserClient({}, { supportedIdentityProviders: [] }) },
    fixed: { props: browserClient({}, { supportedIdentityProviders: ['COGNITO'] }) },
  },
});
