import type { Issue } from '../issue/issue';
import { printPath } from '../issue/path';

/** Prints an issue where the reader sees its severity already. */
export const printWithoutSeverity = ({ code, path, message, fix }: Issue): string => {
  const place = path.length === 0 ? '' : `${printPath(path)}: `;
  return `${code}  ${place}${message}\n  fix: ${fix}`;
};

/** Prints an issue on two lines: where and what is wrong, then how to fix it. */
export const printIssue = (issue: Issue): string => `${issue.severity} ${printWithoutSeverity(issue)}`;
