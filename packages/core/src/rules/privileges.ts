/** Names of custom attributes that decide what a user may do. */

const privileges: ReadonlySet<string> = new Set([
  'access',
  'admin',
  'authority',
  'entitlement',
  'group',
  'org',
  'organisation',
  'organization',
  'permission',
  'privilege',
  'role',
  'scope',
  'superuser',
  'tenant',
]);

const prefix = /^(?:dev:)?custom:/;

/** The words of a name such as `tenantId`, `is_admin` or `USER-ROLES`, in lower case and in the singular. */
const wordsIn = (name: string): ReadonlyArray<string> =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z\d]+/)
    .map((word) => word.toLowerCase().replace(/(?<=[^s])s$/, ''));

/** Whether an attribute is a custom one whose name says that it decides what a user may do. */
export const decidesPrivileges = (attribute: string): boolean =>
  prefix.test(attribute) &&
  wordsIn(attribute.replace(prefix, '')).some(
    (word) => privileges.has(word) || privileges.has(word.replace(/^is|(?:id|name)$/g, '')),
  );
