import type { JsonObject } from './json';
import { userPoolOf } from './user-pool-of';
import { propertiesOf, type WrittenTemplate } from './written-template';

/** The properties of the members of a user pool, by its logical id; `undefined` if it is not certain which they are. */
export type MembersOf = (pool: string) => ReadonlyArray<JsonObject> | undefined;

/** The resources of a type that belong to each user pool of a template. */
export const membersIn = (template: WrittenTemplate, type: string): MembersOf => {
  const byPool = new Map<string, Array<JsonObject>>();
  const uncertain = new Set<string>();
  for (const [, resource] of template.ofType(type)) {
    const pool = userPoolOf(resource, template);
    // It may belong to any user pool.
    if (pool === undefined) return () => undefined;
    if (resource['Condition'] !== undefined) uncertain.add(pool);
    const members = byPool.get(pool) ?? [];
    byPool.set(pool, members);
    members.push(propertiesOf(resource));
  }
  return (pool) => (uncertain.has(pool) ? undefined : (byPool.get(pool) ?? []));
};
