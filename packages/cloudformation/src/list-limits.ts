/**
 * Lists that the schema of the resource limits as they are written, repeated items too. The rules of the core look at
 * what a client holds, which is each item once.
 */
import type { ClientRecord, Issue } from '@org/cognito-core';

const limits = [
  { property: 'AllowedOAuthFlows', max: 3, code: 'list-length' },
  { property: 'AllowedOAuthScopes', max: 50, code: 'scopes-max' },
] as const;

/** What is said of lists that are too long for the schema of the resource, as they are written. */
export const listLimitIssues = (record: ClientRecord): ReadonlyArray<Issue> =>
  limits.flatMap(({ property, max, code }): ReadonlyArray<Issue> => {
    const list = record[property];
    return Array.isArray(list) && list.length > max
      ? [
          {
            code,
            severity: 'error',
            path: [property],
            message: `has ${list.length} items, repeated ones counted, and ${max} is the limit`,
            fix: 'take items out',
          },
        ]
      : [];
  });
