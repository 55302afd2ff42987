import type { Issue } from '../issue/issue';
import { mentionsOf } from './mentions-of';
import { recordPath } from './record-path';

/**
 * The properties that an issue of a record speaks of: the one that it is at, and those that its message and its fixes
 * mention. A block stands for what is in it.
 *
 * @example
 * import { mentionedProperties, validateRecord } from '@org/cognito-core';
 *
 * const { issues } = validateRecord({ EnablePropagateAdditionalUserContextData: true });
 * assert.deepStrictEqual(issues.map(mentionedProperties), [
 *   ['EnablePropagateAdditionalUserContextData', 'GenerateSecret'],
 * ]);
 */
export const mentionedProperties = (issue: Issue): ReadonlyArray<string> => [
  ...new Set([
    ...issue.path.slice(0, 1).map(String),
    ...mentionsOf(issue).map((mention) =>
      'field' in mention ? String(recordPath(mention.field)[0]) : mention.property,
    ),
  ]),
];
