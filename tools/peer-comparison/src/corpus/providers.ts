import { accepted, refused, type Corpus } from '../corpus-entry';
import { web } from './shapes';

const exists = 'service: The provider <name> does not exist for User Pool <id>.';
const format = 'API model: a provider name has 1 to 32 characters of [\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}\\p{Z}]';
const none = 'documentation: local users still sign in through the API';

const providers = (...SupportedIdentityProviders: ReadonlyArray<string>) => ({
  ...web,
  SupportedIdentityProviders,
});

/** Through whom users sign in. */
export const identityProviders: Corpus = [
  accepted('COGNITO', providers('COGNITO'), exists),
  accepted('no provider', { ...web, SupportedIdentityProviders: [] }, none),
  accepted('a provider of 32 characters', providers('COGNITO', 'p'.repeat(32)), format),
  accepted('a provider with blanks and other letters', providers('Firmen Anmeldung für Köln'), format),
  accepted(
    'every built-in provider',
    providers('COGNITO', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple'),
    exists,
  ),
  refused('GOOGLE', 'idp-builtin-case', providers('COGNITO', 'GOOGLE'), exists, 'shop'),
  refused('facebook', 'idp-builtin-case', providers('facebook'), exists, 'shop'),
  refused('Cognito', 'idp-builtin-case', providers('Cognito'), exists),
  refused('signInWithApple', 'idp-builtin-case', providers('COGNITO', 'signInWithApple'), exists),
  refused('a provider without a name', 'idp-name-format', providers('COGNITO', ''), format),
  refused('a provider of 33 characters', 'idp-name-format', providers('p'.repeat(33)), format),
  refused('a provider with a control character', 'idp-name-format', providers('Okta\u0007'), format),
  accepted('the provider of the pool', providers('COGNITO', 'Google'), exists, 'shop'),
  refused('a provider that the pool lacks', 'idp-exists', providers('COGNITO', 'Facebook'), exists, 'shop'),
  refused('a provider of its own that the pool lacks', 'idp-exists', providers('Okta'), exists, 'shop'),
];
