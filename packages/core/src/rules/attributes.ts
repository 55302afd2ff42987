import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import { standardAttributes, unwritableAttributes } from '../field/attributes';
import type { Finding } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import { partsOf, type Text } from '../reference/text';
import { withoutOAuth } from './examples';
import { inEachItem } from './in-each-item';
import type { PoolContext } from './pool-context';
import type { Rule } from './rule';

type AttributeList = 'readAttributes' | 'writeAttributes';

const bothLists: ReadonlyArray<AttributeList> = ['readAttributes', 'writeAttributes'];

const eachAttribute =
  (fields: ReadonlyArray<AttributeList>, check: (attribute: Text) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    inEachItem(client, fields, [], check);

const example = (
  lists: { readonly [L in AttributeList]?: ReadonlyArray<string> },
  context?: PoolContext,
) => ({
  props: { ...withoutOAuth, ...lists },
  ...(context !== undefined && { context }),
});

const emptyList = (field: AttributeList, verb: 'read' | 'write'): Rule => ({
  code: `${verb}-attr-empty-is-all`,
  severity: 'error',
  summary: `The list of attributes that the app may ${verb} is empty`,
  why:
    'The service takes an empty list for none given, and then allows everything. ' +
    'Several have granted write access to custom:role in this way.',
  failing: example({ [field]: [] }),
  fixed: example({ [field]: ['email'] }),
  fields: [field],
  check: (client) =>
    isEmptyList(client[field])
      ? [
          {
            path: [field],
            message: `is empty, which lets the app ${verb} every attribute`,
            fix: `name the attributes that the app may ${verb}, or leave ${field} out to mean all`,
          },
        ]
      : [],
});

const customPrefixes = ['custom:', 'dev:custom:'];

const isCustom = (attribute: string): boolean =>
  customPrefixes.some((prefix) => attribute.startsWith(prefix) && attribute.length > prefix.length);

/** Whether a text, whatever its references become, names neither a standard nor a custom attribute. */
const isUnknown = (attribute: Text): boolean => {
  if (typeof attribute === 'string') return !standardAttributes.includes(attribute) && !isCustom(attribute);
  const [start] = partsOf(attribute);
  return (
    typeof start === 'string' &&
    ![...standardAttributes, ...customPrefixes].some(
      (name) => name.startsWith(start) || start.startsWith(name),
    )
  );
};

const refused = 'Invalid read attributes specified while creating a client';

const refusedToWrite = 'Invalid write attributes specified while creating a client';

const mapped = { identityProviders: { Google: { attributeMapping: { email: 'email' } } } };

/** The attributes that a client lets an app write; nothing where that is not known for each. */
const writtenAttributes = (client: UserPoolClientDraft): ReadonlyArray<unknown> | undefined => {
  const attributes = itemsOf(client.writeAttributes);
  return attributes.length > 0 && attributes.every((name) => typeof name === 'string')
    ? attributes
    : undefined;
};

/** Which attributes an app may be let at. */
export const attributeRules: ReadonlyArray<Rule> = [
  emptyList('readAttributes', 'read'),
  emptyList('writeAttributes', 'write'),
  {
    code: 'write-attr-unwritable',
    severity: 'error',
    summary: 'An app is to write an attribute that only the service writes',
    why: 'The service itself keeps sub, email_verified and phone_number_verified. The construct offers two of them.',
    serviceMessage: refusedToWrite,
    failing: example({ writeAttributes: ['email', 'email_verified'] }),
    fixed: example({ writeAttributes: ['email'] }),
    fields: ['writeAttributes'],
    check: eachAttribute(['writeAttributes'], (attribute) =>
      typeof attribute === 'string' && unwritableAttributes.includes(attribute)
        ? { message: `${attribute} is written by the service alone`, fix: 'take it out' }
        : undefined,
    ),
  },
  {
    code: 'attr-unknown',
    severity: 'error',
    summary: 'The user pool can have no such attribute, or has none',
    why: 'The service looks each attribute up in the schema of the user pool. An own one begins with `custom:`.',
    serviceMessage: refused,
    failing: example({ readAttributes: ['email', 'tier'] }),
    fixed: example({ readAttributes: ['email', 'custom:tier'] }),
    fields: bothLists,
    check: (client, { attributes }) =>
      eachAttribute(bothLists, (attribute) => {
        if (isUnknown(attribute)) {
          const nearest =
            typeof attribute === 'string' ? nearestName(attribute, standardAttributes) : undefined;
          return {
            message: 'is neither a standard attribute nor one that begins with `custom:`',
            fix:
              nearest === undefined
                ? "write the pool's own attributes as `custom:<name>`"
                : `write ${nearest}, or \`custom:<name>\` for an attribute of the pool's own`,
          };
        }
        if (attributes === undefined || typeof attribute !== 'string' || !isCustom(attribute))
          return undefined;
        if (Object.hasOwn(attributes, attribute)) return undefined;
        const nearest = nearestName(attribute, Object.keys(attributes));
        return {
          message: `the user pool has no attribute ${JSON.stringify(attribute)}`,
          fix: nearest === undefined ? 'add it to the schema of the user pool' : `write ${nearest}`,
        };
      })(client),
  },
  {
    code: 'write-attr-missing-required',
    severity: 'error',
    summary: 'An attribute that every user must have cannot be written',
    why: 'Nobody could sign up through the app. The message of the service names neither attribute nor reason.',
    serviceMessage: refusedToWrite,
    failing: example({ writeAttributes: ['name'] }, { attributes: { email: { required: true } } }),
    fixed: example({ writeAttributes: ['email', 'name'] }, { attributes: { email: { required: true } } }),
    fields: ['writeAttributes'],
    needs: 'attributes',
    check: (client, { attributes = {} }) => {
      const written = writtenAttributes(client);
      return written === undefined
        ? []
        : Object.entries(attributes)
            .filter(([name, { required }]) => required === true && !written.includes(name))
            .map(([name]) => ({
              path: ['writeAttributes'],
              message: `lacks ${name}, which the user pool requires of every user`,
              fix: `add ${name}`,
            }));
    },
  },
  {
    code: 'write-attr-immutable',
    severity: 'warning',
    summary: 'An app may write an attribute that cannot be changed',
    why: 'An immutable attribute is written once, when the user is created; any later write by the app fails.',
    failing: example(
      { writeAttributes: ['custom:tenant'] },
      { attributes: { 'custom:tenant': { mutable: false } } },
    ),
    fixed: example({ writeAttributes: ['email'] }, { attributes: { 'custom:tenant': { mutable: false } } }),
    fields: ['writeAttributes'],
    needs: 'attributes',
    check: (client, { attributes = {} }) =>
      eachAttribute(['writeAttributes'], (attribute) =>
        typeof attribute === 'string' && attributes[attribute]?.mutable === false
          ? {
              message: `${attribute} cannot be changed after a user has signed up`,
              fix: 'take it out, unless users set it when they sign up through this app',
            }
          : undefined,
      )(client),
  },
  {
    code: 'write-attr-idp-mapped',
    severity: 'warning',
    summary: 'A provider fills an attribute that the app cannot write',
    why: 'At each federated sign-in the service writes the mapped attributes on behalf of the app, or fails.',
    failing: example({ writeAttributes: ['name'] }, mapped),
    fixed: example({ writeAttributes: ['name', 'email'] }, mapped),
    fields: ['writeAttributes'],
    needs: 'identityProviders',
    check: (client, { identityProviders = {} }) => {
      const written = writtenAttributes(client);
      return written === undefined
        ? []
        : Object.entries(identityProviders).flatMap(([provider, { attributeMapping = {} }]) =>
            Object.keys(attributeMapping)
              .filter((name) => name !== 'username' && !written.includes(name))
              .map((name) => ({
                path: ['writeAttributes'],
                message: `lacks ${name}, which the provider ${provider} fills at each sign-in`,
                fix: `add ${name}`,
              })),
          );
    },
  },
  {
    code: 'attr-duplicate',
    severity: 'warning',
    summary: 'An attribute is listed twice',
    why: 'The service keeps attributes as a set; a repeated one is mostly another one misspelt.',
    failing: example({ readAttributes: ['email', 'email'] }),
    fixed: example({ readAttributes: ['email', 'name'] }),
    fields: bothLists,
    check: (client) => repeated(client, bothLists, []),
  },
];
