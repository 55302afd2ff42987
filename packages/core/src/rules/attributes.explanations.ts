import { attributeRules } from './attributes';
import { withoutOAuth } from './examples';
import { explained } from './explanation';
import type { PoolContext } from './pool-context';

/** Why the rules of `attributes.ts` are there. */

const example = (
  lists: {
    readonly readAttributes?: ReadonlyArray<string>;
    readonly writeAttributes?: ReadonlyArray<string>;
  },
  context?: PoolContext,
) => ({
  props: { ...withoutOAuth, ...lists },
  ...(context !== undefined && { context }),
});

const refused = 'Invalid read attributes specified while creating a client';

const refusedToWrite = 'Invalid write attributes specified while creating a client';

const mapped = { identityProviders: { Google: { attributeMapping: { email: 'email' } } } };

const emptyIsAll =
  'The service takes an empty list for none given, and then allows everything. ' +
  'Several have granted write access to custom:role in this way.';

export const attributeExplanations = explained(attributeRules, {
  'read-attr-empty-is-all': {
    summary: 'The list of attributes that the app may read is empty',
    why: emptyIsAll,
    failing: example({ readAttributes: [] }),
    fixed: example({ readAttributes: ['email'] }),
  },
  'write-attr-empty-is-all': {
    summary: 'The list of attributes that the app may write is empty',
    why: emptyIsAll,
    failing: example({ writeAttributes: [] }),
    fixed: example({ writeAttributes: ['email'] }),
  },
  'write-attr-unwritable': {
    summary: 'An app is to write an attribute that only the service writes',
    why: 'The service itself keeps sub, email_verified and phone_number_verified. The construct offers two of them.',
    serviceMessage: refusedToWrite,
    failing: example({ writeAttributes: ['email', 'email_verified'] }),
    fixed: example({ writeAttributes: ['email'] }),
  },
  'attr-unknown': {
    summary: 'The user pool can have no such attribute, or has none',
    why: 'The service looks each attribute up in the schema of the user pool. An own one begins with `custom:`.',
    serviceMessage: refused,
    failing: example({ readAttributes: ['email', 'tier'] }),
    fixed: example({ readAttributes: ['email', 'custom:tier'] }),
  },
  'write-attr-missing-required': {
    summary: 'An attribute that every user must have cannot be written',
    why: 'Nobody could sign up through the app. The message of the service names neither attribute nor reason.',
    serviceMessage: refusedToWrite,
    failing: example({ writeAttributes: ['name'] }, { attributes: { email: { required: true } } }),
    fixed: example({ writeAttributes: ['email', 'name'] }, { attributes: { email: { required: true } } }),
  },
  'write-attr-immutable': {
    summary: 'An app may write an attribute that cannot be changed',
    why: 'An immutable attribute is written once, when the user is created; any later write by the app fails.',
    failing: example(
      { writeAttributes: ['custom:tenant'] },
      { attributes: { 'custom:tenant': { mutable: false } } },
    ),
    fixed: example({ writeAttributes: ['email'] }, { attributes: { 'custom:tenant': { mutable: false } } }),
  },
  'write-attr-idp-mapped': {
    summary: 'A provider fills an attribute that the app cannot write',
    why: 'At each federated sign-in the service writes the mapped attributes on behalf of the app, or fails.',
    failing: example({ writeAttributes: ['name'] }, mapped),
    fixed: example({ writeAttributes: ['name', 'email'] }, mapped),
  },
  'attr-duplicate': {
    summary: 'An attribute is listed twice',
    why: 'The service keeps attributes as a set; a repeated one is mostly another one misspelt.',
    failing: example({ readAttributes: ['email', 'email'] }),
    fixed: example({ readAttributes: ['email', 'name'] }),
  },
});
