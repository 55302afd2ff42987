import { UserPoolClientIdentityProvider } from '@org/cognito-core';
import * as fc from 'fast-check';
import { listOf, numbered, orOpenList, type Texts } from './list-arbitraries';
import { oftenEdges } from './often-edges';
import { openPart, textOf } from './text-arbitraries';
import { simplestFirst } from './simplest-first';

const { APPLE, FACEBOOK, GOOGLE, AMAZON, COGNITO } = UserPoolClientIdentityProvider;

/** Names of identity providers that a user pool may have. */
export const providerNames: Texts = {
  known: oftenEdges(
    [
      COGNITO,
      GOOGLE,
      FACEBOOK,
      AMAZON,
      APPLE,
      'My SAML',
      '企業ログイン',
      'a',
      '😀'.repeat(32),
      'a'.repeat(32),
    ],
    fc.string({ unit: fc.constantFrom('x', 'Q', '0', '-', ' ', 'ß', '企'), minLength: 1, maxLength: 32 }),
  ),
  open: fc.oneof(simplestFirst, textOf(openPart), textOf('Saml-', openPart), textOf(openPart, '$', openPart)),
};

/** Arrays of providers, including the empty one, which is valid here: users then sign in through the API only. */
export const providers = (references: boolean): fc.Arbitrary<unknown> =>
  orOpenList(
    references,
    listOf(providerNames, references, { min: 0, full: numbered(60, (index) => `Provider-${index}`) }),
  );
