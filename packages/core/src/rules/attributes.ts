import { standardAttributes, unwritableAttributes } from '../attributes';
import { nearestName } from '../nearest-name';
import { isReference } from '../reference';
import type { Finding, Rule } from '../rule';
import { partsOf, type Text } from '../text';
import type { UserPoolClientDraft } from '../user-pool-client-fields';

type AttributeList = 'readAttributes' | 'writeAttributes';

const attributesOf = (
  client: UserPoolClientDraft,
  field: AttributeList,
): ReadonlyArray<unknown> | undefined => {
  const attributes = client[field];
  return attributes === undefined || isReference(attributes) ? undefined : attributes;
};

const eachAttribute =
  (fields: ReadonlyArray<AttributeList>, check: (attribute: Text) => Omit<Finding, 'path'> | undefined) =>
  (client: UserPoolClientDraft): ReadonlyArray<Finding> =>
    fields.flatMap((field) =>
      (attributesOf(client, field) ?? []).flatMap((attribute, index) => {
        const found = isReference(attribute) ? undefined : check(attribute as Text);
        return found === undefined ? [] : [{ path: [field, index], ...found }];
      }),
    );

const emptyList = (field: AttributeList, verb: 'read' | 'write') => (client: UserPoolClientDraft) =>
  attributesOf(client, field)?.length === 0
    ? [
        {
          path: [field],
          message: `is empty, which lets the app ${verb} every attribute`,
          fix: `name the attributes that the app may ${verb}, or leave ${field} out to mean all`,
        },
      ]
    : [];

const emptyIsAll =
  'The service takes an empty list for none given, and then allows everything; whoever writes it means nothing';

const customPrefixes = ['custom:', 'dev:custom:'];

/** Whether a text, whatever its references become, names neither a standard nor a custom attribute. */
const isUnknown = (attribute: Text): boolean => {
  if (typeof attribute === 'string') {
    return (
      !standardAttributes.includes(attribute) &&
      !customPrefixes.some((prefix) => attribute.startsWith(prefix) && attribute.length > prefix.length)
    );
  }
  const [start] = partsOf(attribute);
  return (
    typeof start === 'string' &&
    ![...standardAttributes, ...customPrefixes].some(
      (name) => name.startsWith(start) || start.startsWith(name),
    )
  );
};

/** Which attributes an app may be let at. */
export const attributeRules: ReadonlyArray<Rule> = [
  {
    code: 'read-attr-empty-is-all',
    severity: 'error',
    summary: 'The list of readable attributes is empty',
    why: emptyIsAll,
    check: emptyList('readAttributes', 'read'),
  },
  {
    code: 'write-attr-empty-is-all',
    severity: 'error',
    summary: 'The list of writable attributes is empty',
    why: emptyIsAll,
    check: emptyList('writeAttributes', 'write'),
  },
  {
    code: 'write-attr-unwritable',
    severity: 'error',
    summary: 'An app is to write an attribute that only the service writes',
    why: 'The service answers: Invalid write attributes specified while creating a client',
    check: eachAttribute(['writeAttributes'], (attribute) =>
      typeof attribute === 'string' && unwritableAttributes.includes(attribute)
        ? { message: `${attribute} is written by the service alone`, fix: 'take it out' }
        : undefined,
    ),
  },
  {
    code: 'attr-unknown',
    severity: 'error',
    summary: 'An attribute is neither a standard one nor a custom one',
    why: 'The service answers: Invalid read attributes specified while creating a client, or the same for write',
    check: eachAttribute(['readAttributes', 'writeAttributes'], (attribute) => {
      if (!isUnknown(attribute)) return undefined;
      const nearest = typeof attribute === 'string' ? nearestName(attribute, standardAttributes) : undefined;
      return {
        message: 'is neither a standard attribute nor one that begins with `custom:`',
        fix:
          nearest === undefined
            ? "write the pool's own attributes as `custom:<name>`"
            : `write ${nearest}, or \`custom:<name>\` for an attribute of the pool's own`,
      };
    }),
  },
];
