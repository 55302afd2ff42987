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
import type { Rule, RulesByCode } from './rule';

type AttributeList = 'readAttributes' | 'writeAttributes';

const bothLists: ReadonlyArray<AttributeList> = ['readAttributes', 'writeAttributes'];

const eachAttribute =
  (fields: ReadonlyArray<AttributeList>, check: (attribute: Text) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    inEachItem(client, fields, [], check);

const emptyList = (field: AttributeList, verb: 'read' | 'write'): Omit<Rule, 'code'> => ({
  severity: 'error',
  fields: [field],
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

/** Whether a string, whatever its references stand for, names neither a standard nor a custom attribute. */
const isUnknown = (attribute: Text): boolean => {
  if (isKnownText(attribute)) return !standardAttributes.includes(attribute) && !isCustom(attribute);
  const [start] = knownPartsOf(attribute);
  return (
    typeof start === 'string' &&
    ![...standardAttributes, ...customPrefixes].some(
      (name) => name.startsWith(start) || start.startsWith(name),
    )
  );
};

/** The standard attribute that a misspelt name most likely means. No custom attribute has such a name. */
const nearestStandard = (attribute: string): ReadonlyArray<Fix> => {
  const nearest = nearestName(attribute, standardAttributes);
  if (nearest === undefined) return [];
  return [nearest === attribute.toLowerCase() ? safe(set(nearest)) : suggestion(set(nearest))];
};

/** The attributes that the app may write; `undefined` unless all of them are known. */
const writtenAttributes = (client: UserPoolClientDraft): ReadonlyArray<unknown> | undefined => {
  const attributes = itemsOf(client.writeAttributes);
  return attributes.length > 0 && attributes.every(isKnownText) ? attributes : undefined;
};

/** Which attributes an app may read and write. */
export const attributeRules = {
  'read-attr-empty-is-all': emptyList('readAttributes', 'read'),
  'write-attr-empty-is-all': emptyList('writeAttributes', 'write'),
  'write-attr-unwritable': {
    severity: 'error',
    fields: ['writeAttributes'],
    check: (client) =>
      eachAttribute(['writeAttributes'], (attribute) =>
        typeof attribute === 'string' && unwritableAttributes.includes(attribute)
          ? {
              message: `only the service writes ${attribute}`,
              // Without its last item the array would allow every attribute.
              fixes: [
                itemsOf(client.writeAttributes).length > 1
                  ? safe(remove())
                  : advice('name the attributes that the app may write'),
              ],
            }
          : undefined,
      )(client),
  },
  'attr-unknown': {
    severity: 'error',
    fields: bothLists,
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
        if (Object.hasOwn(attributes, attribute)) return undefined;
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
  'write-attr-missing-required': {
    severity: 'error',
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
              fixes: [suggestion(add(name))],
            }));
    },
  },
  'write-attr-immutable': {
    severity: 'warning',
    fields: ['writeAttributes'],
    needs: 'attributes',
    check: (client, { attributes = {} }) =>
      eachAttribute(['writeAttributes'], (attribute) =>
        typeof attribute === 'string' && attributes[attribute]?.mutable === false
          ? {
              message: `${attribute} cannot be changed after a user has signed up`,
              fixes: [when('unless users set it when they sign up through this app', suggestion(remove()))],
            }
          : undefined,
      )(client),
  },
  'write-attr-idp-mapped': {
    severity: 'warning',
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
                fixes: [suggestion(add(name))],
              })),
          );
    },
  },
  'attr-duplicate': {
    severity: 'warning',
    fields: bothLists,
    check: (client) => repeated(client, bothLists, []),
  },
} satisfies RulesByCode;
