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
  'The service treats an empty list like a missing one, and allows every attribute. ' +
  'Several users have granted write access to custom:role in this way.';

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
    summary: 'The client grants write access to an attribute that only the service writes',
    why: 'Only the service writes sub, email_verified and phone_number_verified. The construct offers two of them.',
    serviceMessage: refusedToWrite,
    failing: example({ writeAttributes: ['email', 'email_verified'] }),
    fixed: example({ writeAttributes: ['email'] }),
  },
  'attr-unknown': {
    summary: 'An attribute does not exist in the user pool, or cannot exist in any',
    why: 'The service looks each attribute up in the schema of the user pool. Custom attributes begin with `custom:`.',
    serviceMessage: refused,
    failing: example({ readAttributes: ['email', 'tier'] }),
    fixed: example({ readAttributes: ['email', 'custom:tier'] }),
  },
  'write-attr-missing-required': {
    summary: 'The app cannot write an attribute that the user pool requires',
    why: 'Nobody could sign up through the app. The message of the service names neither the attribute nor the reason.',
    serviceMessage: refusedToWrite,
    failing: example({ writeAttributes: ['name'] }, { attributes: { email: { required: true } } }),
    fixed: example({ writeAttributes: ['email', 'name'] }, { attributes: { email: { required: true } } }),
  },
  'write-attr-immutable': {
    summary: 'The app may write an attribute that cannot be changed',
    why: 'An immutable attribute is written once, when the user is created; any later write by the app fails.',
    failing: example(
      { writeAttributes: ['email', 'custom:tenant'] },
      { attributes: { 'custom:tenant': { mutable: false } } },
    ),
    fixed: example({ writeAttributes: ['email'] }, { attributes: { 'custom:tenant': { mutable: false } } }),
  },
  'write-attr-idp-mapped': {
    summary: 'An identity provider fills an attribute that the app cannot write',
    why: 'At each federated sign-in, the service writes the mapped attributes on behalf of the app, and fails if the app may not.',
    failing: example({ writeAttributes: ['name'] }, mapped),
    fixed: example({ writeAttributes: ['name', 'email'] }, mapped),
  },
  'attr-duplicate': {
    summary: 'An attribute is listed twice',
    why: 'The service keeps attributes as a set, so that a repeated one does nothing. Perhaps it was to be another one.',
    failing: example({ readAttributes: ['email', 'email'] }),
    fixed: example({ readAttributes: ['email', 'name'] }),
  },
});
