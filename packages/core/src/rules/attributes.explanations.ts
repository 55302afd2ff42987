import {
  apiReference,
  developerGuide,
  developerGuideOf2023,
  preflight,
  readBackByCloudFormation,
  reasoning,
  recorded,
  serviceModel,
} from './cited-works';
import { attributeRules } from './attributes';
import { browserClient, strictly, withoutOAuth } from './examples';
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

const withGoogle = (...writeAttributes: ReadonlyArray<string>) =>
  browserClient({}, { supportedIdentityProviders: ['Google'], writeAttributes });

const emptyIsAll =
  'The service accepts an empty list, treats it like a missing one, and allows every attribute. Generated templates ' +
  'hold such lists. Several users have granted write access to custom:role in this way.';

export const attributeExplanations = explained(attributeRules, {
  'read-attr-empty-is-all': {
    summary: 'The list of attributes that the app may read is empty',
    why: emptyIsAll,
    sources: [
      readBackByCloudFormation('A client without a list of attributes reads back with an empty one.'),
      apiReference('CreateUserPoolClient', 'Without a list, the app reads every standard attribute.'),
    ],
    failing: example({ readAttributes: [] }),
    fixed: example({ readAttributes: ['email'] }),
  },
  'write-attr-empty-is-all': {
    summary: 'The list of attributes that the app may write is empty',
    why: emptyIsAll,
    sources: [
      recorded('aws/aws-cdk#21835', 'With an empty list, an app could write custom attributes.'),
      recorded('hashicorp/terraform-provider-aws#28684', 'An empty list counts as none.'),
    ],
    failing: example({ writeAttributes: [] }),
    fixed: example({ writeAttributes: ['email'] }),
  },
  'write-attr-unwritable': {
    summary: 'The client grants write access to an attribute that only the service writes',
    why: 'Only the service writes sub, email_verified and phone_number_verified. The construct offers two of them.',
    serviceMessage: refusedToWrite,
    sources: [
      preflight('pf-cognito-write-attributes-immutable', 'The service refused email_verified in the list.'),
    ],
    failing: example({ writeAttributes: ['email', 'email_verified'] }),
    fixed: example({ writeAttributes: ['email'] }),
  },
  'attr-unknown': {
    summary: 'An attribute does not exist in the user pool, or cannot exist in any',
    why: 'The service looks each attribute up in the schema of the user pool. Custom attributes begin with `custom:`.',
    serviceMessage: refused,
    sources: [
      recorded('aws/aws-cdk#20760', 'The service refused an attribute that the user pool does not have.'),
    ],
    failing: example({ readAttributes: ['email', 'tier'] }),
    fixed: example({ readAttributes: ['email', 'custom:tier'] }),
  },
  'attr-custom-name': {
    summary: 'No user pool can have a custom attribute of this name',
    why:
      'The name of a custom attribute has 1 to 20 characters without white space, and AWS does not raise that limit. The ' +
      'service looks each attribute up in the schema of the user pool, but no refusal of such a name is published.',
    sources: [
      serviceModel(
        'CustomAttributeNameType has 1 to 20 letters, marks, symbols, numbers and punctuation characters.',
      ),
      developerGuide('Quotas', 'The name of a custom attribute has 20 characters at most.'),
    ],
    failing: example({ readAttributes: ['email', 'custom:subscription-of-company'] }),
    fixed: example({ readAttributes: ['email', 'custom:subscription'] }),
  },
  'write-attr-missing-required': {
    summary: 'The app cannot write an attribute that the user pool requires',
    why: 'Nobody could sign up through the app. The message of the service names neither the attribute nor the reason.',
    serviceMessage: refusedToWrite,
    sources: [
      recorded('aws/aws-cdk#2608', 'The service refused a list that lacks a required attribute.'),
      developerGuideOf2023(
        'User pool attributes',
        'Required attributes cannot be taken out of write permissions.',
      ),
    ],
    failing: example({ writeAttributes: ['name'] }, { attributes: { email: { required: true } } }),
    fixed: example({ writeAttributes: ['email', 'name'] }, { attributes: { email: { required: true } } }),
  },
  'write-attr-immutable': {
    summary: 'The app may write an attribute that cannot be changed',
    why:
      'An immutable attribute is written once, when the user is created; any later write by the app fails. Nothing is ' +
      'said of attributes that the user pool requires, because nobody could sign up through the app without them.',
    sources: [
      apiReference('SchemaAttributeType', 'Mutable says whether the value of an attribute can be changed.'),
    ],
    failing: example(
      { writeAttributes: ['email', 'custom:tenant'] },
      { attributes: { 'custom:tenant': { mutable: false } } },
    ),
    fixed: example({ writeAttributes: ['email'] }, { attributes: { 'custom:tenant': { mutable: false } } }),
  },
  'write-attr-idp-mapped': {
    summary: 'An identity provider fills an attribute that the app cannot write',
    why: 'At each federated sign-in, the service writes the mapped attributes on behalf of the app, and fails if the app may not.',
    sources: [
      apiReference(
        'CreateUserPoolClient',
        'Where users sign in through a provider, the list must include every attribute that the provider maps, or the update of it fails.',
      ),
    ],
    failing: { props: withGoogle('name'), context: mapped },
    fixed: { props: withGoogle('name', 'email'), context: mapped },
  },
  'attr-duplicate': {
    summary: 'An attribute is listed twice',
    why: 'The service keeps attributes as a set, so that a repeated one does nothing. Perhaps it was to be another one.',
    sources: [
      readBackByCloudFormation('The lists of attributes come back sorted, as sets do.'),
      reasoning('A repeated item changes nothing.'),
    ],
    failing: example({ readAttributes: ['email', 'email'] }),
    fixed: example({ readAttributes: ['email', 'name'] }),
  },
  'write-attr-privilege': {
    summary: 'Users may write a custom attribute that decides what they may do',
    why:
      'Whoever has an access token of the app can call UpdateUserAttributes, and write whatever the app may write: a role or ' +
      'a tenant of their own choice. An attribute is judged by the words in its name, such as role, admin, tenant or ' +
      'permission.',
    sources: [
      {
        kind: 'documentation',
        says: 'Users can overwrite custom attributes that an app trusts, and so get privileges.',
        where: 'Truesec, Amazon Cognito: A Quick Look Into Token Security',
        read: '2026-11-30',
      },
      developerGuideOf2023(
        'Multi-tenant application best practices',
        'App clients should only read the attribute that says which tenant a user belongs to.',
      ),
    ],
    failing: strictly({ writeAttributes: ['email', 'custom:role'] }),
    fixed: strictly({ writeAttributes: ['email'] }),
  },
  'write-attr-custom-default': {
    summary: 'Users may write every custom attribute, because nothing is said about it',
    why:
      'Where WriteAttributes is left out, users can write custom attributes too, although the API reference promises the ' +
      'standard ones alone. Whatever an app trusts of them, their user can change.',
    sources: [
      {
        kind: 'documentation',
        says: 'With the tokens of a client with default settings, users can overwrite custom attributes.',
        where: 'Truesec, Amazon Cognito: A Quick Look Into Token Security',
        read: '2026-11-30',
      },
      recorded(
        'aws/aws-cdk#21835',
        'An empty list, which stands for a missing one, let a client write custom attributes.',
      ),
    ],
    failing: { ...strictly({}), context: { attributes: { 'custom:plan': {} } } },
    fixed: {
      ...strictly({ writeAttributes: ['email'] }),
      context: { attributes: { 'custom:plan': {} } },
    },
  },
});
