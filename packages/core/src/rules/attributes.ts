import type { UserPoolClientDraft } from '../client/draft';
import { isEmptyList, itemsOf } from '../client/draft-list';
import { repeated } from '../client/repeated';
import { standardAttributes, unwritableAttributes } from '../field/attributes';
import { add, advice, type Fix, remove, safe, set, suggestion, when } from '../issue/fix';
import type { Finding } from '../issue/issue';
import { nearestName } from '../issue/nearest-name';
import { isKnownText, knownPartsOf } from '../reference/dynamic-reference';
import type { Text } from '../reference/text';
import { inEachItem } from './in-each-item';
import { mappingsOf } from './attribute-mappings';
import { isForMachines } from './for-machines';
import type { PoolContext } from './pool-context';
import { decidesPrivileges } from './privileges';
import type { Rule, RulesByCode } from './rule';

type AttributeList = 'readAttributes' | 'writeAttributes';

const bothLists: ReadonlyArray<AttributeList> = ['readAttributes', 'writeAttributes'];

/** Whether a client names no attributes at all, of which most rules have nothing to say. */
const namesNone = ({ readAttributes, writeAttributes }: UserPoolClientDraft): boolean =>
  readAttributes === undefined && writeAttributes === undefined;

const eachAttribute =
  (fields: ReadonlyArray<AttributeList>, check: (attribute: Text) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    inEachItem(client, fields, [], check);

const emptyList = (field: AttributeList, verb: 'read' | 'write'): Omit<Rule, 'code'> => ({
  // Live clients and generated templates hold empty lists.
  severity: 'warning',
  fields: [field],
  skips: namesNone,
  check: (client) =>
    isEmptyList(client[field])
      ? [
          {
            path: [field],
            message: `is empty, which lets the app ${verb} every attribute`,
            fixes: [
              advice(`name the attributes that the app may ${verb}`),
              when('to allow all', suggestion(remove())),
            ],
          },
        ]
      : [],
});

const customPrefixes = ['custom:', 'dev:custom:'];

const isCustom = (attribute: string): boolean =>
  customPrefixes.some((prefix) => attribute.startsWith(prefix) && attribute.length > prefix.length);

/** Whether no user pool can have a custom attribute of this name: 1 to 20 characters without white space. */
const isImpossibleCustom = (attribute: string): boolean => {
  const prefix = customPrefixes.find((one) => attribute.startsWith(one));
  return prefix !== undefined && !/^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,20}$/u.test(attribute.slice(prefix.length));
};

/** The service adds `identities` to a user pool with providers. Nobody shows that it refuses it in these lists. */
const named: ReadonlyArray<string> = [...standardAttributes, 'identities'];

/** Whether a string, whatever its references stand for, names neither a standard nor a custom attribute. */
const isUnknown = (attribute: Text): boolean => {
  if (isKnownText(attribute)) return !named.includes(attribute) && !isCustom(attribute);
  const [start] = knownPartsOf(attribute);
  return (
    typeof start === 'string' &&
    ![...named, ...customPrefixes].some((name) => name.startsWith(start) || start.startsWith(name))
  );
};

/** The standard attribute that a misspelt name most likely means. No custom attribute has such a name. */
const nearestStandard = (attribute: string): ReadonlyArray<Fix> => {
  const nearest = nearestName(attribute, standardAttributes);
  if (nearest === undefined) return [];
  return [nearest === attribute.toLowerCase() ? safe(set(nearest)) : suggestion(set(nearest))];
};

const isUnwritable = (attribute: unknown): boolean =>
  unwritableAttributes.some((unwritable) => unwritable === attribute);

/** The attributes that the app may write; `undefined` unless all of them are known. */
const writtenAttributes = (client: UserPoolClientDraft): ReadonlyArray<unknown> | undefined => {
  const attributes = itemsOf(client.writeAttributes);
  return attributes.length > 0 && attributes.every(isKnownText) ? attributes : undefined;
};

/**
 * Whether an attribute is one that a client had better not write: it cannot be changed, and nothing needs the app to
 * set it when a user signs up. Without a required attribute nobody could sign up; and that a provider fills an
 * attribute that cannot be changed is a mistake of the provider.
 */
const isNeedlesslyImmutable = (
  client: UserPoolClientDraft,
  { attributes = {}, identityProviders }: PoolContext,
): ((attribute: unknown) => boolean) => {
  const mapped = new Set(mappingsOf(client, identityProviders).map(({ attribute }) => attribute));
  return (attribute) =>
    typeof attribute === 'string' &&
    Object.hasOwn(attributes, attribute) &&
    attributes[attribute]?.mutable === false &&
    attributes[attribute].required !== true &&
    !mapped.has(attribute);
};

/** What decides whether a provider fills an attribute that the app writes. */
const mappingFields: Rule['fields'] = [
  'writeAttributes',
  'supportedIdentityProviders',
  'disableOAuth',
  'oAuth.flows',
];

/** The custom attributes of a user pool that can be changed. */
const writableCustom = ({ attributes = {} }: PoolContext): ReadonlyArray<string> =>
  Object.entries(attributes).flatMap(([name, { mutable }]) =>
    isCustom(name) && mutable !== false ? [name] : [],
  );

/** The attributes that an app writes without its custom ones, and those that a user or a provider needs. */
const standardToWrite = (client: UserPoolClientDraft, context: PoolContext): ReadonlyArray<string> => {
  const isNeedless = isNeedlesslyImmutable(client, context);
  const { attributes = {}, identityProviders } = context;
  const required = Object.keys(attributes).filter((name) => attributes[name]?.required === true);
  const mapped = mappingsOf(client, identityProviders).map(({ attribute }) => attribute);
  return [...new Set([...standardAttributes, ...required, ...mapped])].filter(
    (attribute) => !isUnwritable(attribute) && !isNeedless(attribute),
  );
};

const nameTheWritten = advice('name the attributes that the app may write');

/** Which attributes an app may read and write. */
export const attributeRules = {
  'read-attr-empty-is-all': emptyList('readAttributes', 'read'),
  'write-attr-empty-is-all': emptyList('writeAttributes', 'write'),
  'write-attr-unwritable': {
    severity: 'error',
    fields: ['writeAttributes'],
    skips: namesNone,
    check: (client) =>
      eachAttribute(['writeAttributes'], (attribute) =>
        isKnownText(attribute) && isUnwritable(attribute)
          ? {
              message: `only the service writes ${attribute}`,
              // Without its last item the array would allow every attribute.
              fixes: [itemsOf(client.writeAttributes).every(isUnwritable) ? nameTheWritten : safe(remove())],
            }
          : undefined,
      )(client),
  },
  'attr-unknown': {
    severity: 'error',
    fields: bothLists,
    skips: namesNone,
    check: (client, { attributes }) =>
      eachAttribute(bothLists, (attribute) => {
        if (isUnknown(attribute)) {
          return {
            message: 'is neither a standard attribute nor one that begins with `custom:`',
            fixes: [
              ...(typeof attribute === 'string' ? nearestStandard(attribute) : []),
              advice('write a custom attribute as `custom:<name>`'),
            ],
          };
        }
        if (attributes === undefined || !isKnownText(attribute) || !isCustom(attribute)) return undefined;
        // Another rule reports names that no attribute has.
        if (Object.hasOwn(attributes, attribute) || isImpossibleCustom(attribute)) return undefined;
        const nearest = nearestName(attribute, Object.keys(attributes));
        return {
          message: `the user pool has no attribute ${JSON.stringify(attribute)}`,
          fixes: [
            ...(nearest === undefined ? [] : [suggestion(set(nearest))]),
            advice('add it to the schema of the user pool'),
          ],
        };
      })(client),
  },
  'attr-custom-name': {
    severity: 'warning',
    fields: bothLists,
    skips: namesNone,
    check: (client, { attributes = {} }) =>
      eachAttribute(bothLists, (attribute) =>
        isKnownText(attribute) &&
        isCustom(attribute) &&
        isImpossibleCustom(attribute) &&
        !Object.hasOwn(attributes, attribute)
          ? {
              message:
                'is no name of a custom attribute, which has 1 to 20 characters and no white space after `custom:`',
              fixes: [advice('write the name as it is in the schema of the user pool')],
            }
          : undefined,
      )(client),
  },
  'write-attr-missing-required': {
    severity: 'error',
    fields: ['writeAttributes'],
    needs: 'attributes',
    skips: namesNone,
    check: (client, { attributes = {} }) => {
      const written = writtenAttributes(client);
      return written === undefined
        ? []
        : Object.entries(attributes)
            .filter(
              ([name, { required }]) => required === true && !isUnwritable(name) && !written.includes(name),
            )
            .map(([name]) => ({
              path: ['writeAttributes'],
              message: `lacks ${name}, which the user pool requires of every user`,
              fixes: [suggestion(add(name))],
            }));
    },
  },
  'write-attr-immutable': {
    severity: 'warning',
    fields: mappingFields,
    about: ['writeAttributes'],
    needs: 'attributes',
    skips: namesNone,
    check: (client, context) => {
      const isNeedless = isNeedlesslyImmutable(client, context);
      return eachAttribute(['writeAttributes'], (attribute) =>
        isKnownText(attribute) && isNeedless(attribute)
          ? {
              message: `${attribute} cannot be changed after a user has signed up`,
              fixes: [
                when(
                  'unless users set it when they sign up through this app',
                  // As above: an array without items would allow every attribute.
                  itemsOf(client.writeAttributes).every((item) => isUnwritable(item) || isNeedless(item))
                    ? nameTheWritten
                    : suggestion(remove()),
                ),
              ],
            }
          : undefined,
      )(client);
    },
  },
  'write-attr-idp-mapped': {
    severity: 'warning',
    fields: mappingFields,
    about: ['writeAttributes'],
    needs: 'identityProviders',
    skips: namesNone,
    check: (client, { attributes = {}, identityProviders }) => {
      const written = writtenAttributes(client);
      return written === undefined
        ? []
        : mappingsOf(client, identityProviders)
            .filter(
              ({ attribute }) =>
                !isUnwritable(attribute) &&
                !written.includes(attribute) &&
                // Another rule reports what is required.
                attributes[attribute]?.required !== true &&
                // To write it would not help: the provider cannot fill it a second time.
                attributes[attribute]?.mutable !== false,
            )
            .map(({ attribute, provider }) => ({
              path: ['writeAttributes'],
              message: `lacks ${attribute}, which the provider ${provider} fills at each sign-in`,
              fixes: [suggestion(add(attribute))],
            }));
    },
  },
  'attr-duplicate': {
    severity: 'warning',
    fields: bothLists,
    skips: namesNone,
    check: (client) => repeated(client, bothLists, []),
  },
  'write-attr-privilege': {
    severity: 'warning',
    set: 'strict',
    fields: ['writeAttributes'],
    skips: namesNone,
    check: eachAttribute(['writeAttributes'], (attribute) =>
      isKnownText(attribute) && decidesPrivileges(attribute)
        ? {
            message: `lets every user write ${attribute}, which by its name decides what a user may do`,
            fixes: [
              advice('let a server write it, with AWS credentials'),
              when('if the app never writes it', suggestion(remove())),
            ],
          }
        : undefined,
    ),
  },
  'write-attr-custom-default': {
    severity: 'warning',
    set: 'strict',
    fields: [...mappingFields, 'authFlows'],
    about: ['writeAttributes'],
    needs: 'attributes',
    check: (client, context) => {
      const writable = writableCustom(context);
      return client.writeAttributes === undefined && writable.length > 0 && !isForMachines(client)
        ? [
            {
              path: ['writeAttributes'],
              message: `is left out, so every user may write ${writable.join(', ')}`,
              fixes: [
                advice('name the attributes that the app may write'),
                {
                  ...suggestion(set(standardToWrite(client, context), 'writeAttributes')),
                  title: 'name all but the custom attributes',
                },
              ],
            },
          ]
        : [];
    },
  },
} satisfies RulesByCode;
