import type { DialectName, Issue } from '../issue/issue';
import { printPath } from '../issue/path';
import { wordsOf } from './words-of';

/** Prints an issue where the reader sees its severity already. */
export const printWithoutSeverity = (issue: Issue, dialect?: DialectName): string => {
  const { code, path } = issue;
  const { message, fix } = wordsOf(issue, dialect);
  const place = path.length === 0 ? '' : `${printPath(path)}: `;
  return `${code}  ${place}${message}\n  fix: ${fix}`;
};

/**
 * Prints an issue on two lines, in the words of the source that it was found in: where and what is wrong, then how to
 * fix it.
 */
export const printIssue = (issue: Issue): string => `${issue.severity} ${printWithoutSeverity(issue)}`;

/** Prints issues on two lines, in the words of a dialect. */
export const printIssueIn =
  (dialect: DialectName) =>
  (issue: Issue): string =>
    `${issue.severity} ${printWithoutSeverity(issue, dialect)}`;
