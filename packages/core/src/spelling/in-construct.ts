import type { Issue } from '../issue/issue';
import type { Path } from '../issue/path';
import { constructField } from './construct-field';
import { fieldAt, type RecordFlows } from './field-at';
import { mentionsOf } from './mentions-of';
import { placeSpellings } from './spellings';

const pathIn = (flows: RecordFlows, path: Path): Path | undefined => {
  const [property, ...inside] = path;
  if (property === 'UserPoolId') return [placeSpellings.UserPoolId.cdkL2, ...inside];
  const field = fieldAt(flows, path);
  return field && constructField(field);
};

/**
 * An issue of a record, with the path and the words that the props of the CDK's own construct `UserPoolClient` have for
 * it. `undefined` if these have no word for its place, or for something that it mentions: then the construct did not
 * write that, and the words of its resource, `cdkL1`, are right.
 *
 * @param flows The record, or the properties of it that hold flows. They tell which flow an item is.
 *
 * @example
 * import { inConstruct, printIssue, validateRecord } from '@org/cognito-core';
 *
 * const record = { ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH'], PreventUserExistenceErrors: 'LEGACY' };
 * const { issues } = validateRecord(record);
 * const told = issues.map((issue) => inConstruct(record, issue)).filter((issue) => issue !== undefined);
 * assert.deepStrictEqual(told.map(({ path }) => path), [['authFlows', 'userPassword'], ['preventUserExistenceErrors']]);
 */
export const inConstruct = (flows: RecordFlows, issue: Issue): Issue | undefined => {
  const path = pathIn(flows, issue.path);
  const hasWords = mentionsOf(issue).every(
    (mention) => 'field' in mention && constructField(mention.field) !== undefined,
  );
  if (path === undefined || !hasWords) return undefined;
  // What the fixes change in the record is no edit of the props.
  const fixes = issue.fixes.map(({ inSource: _, ...fix }) => fix);
  return { ...issue, path, fixes, dialect: 'cdkL2' };
};
