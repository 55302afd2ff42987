import type { Issue } from '../issue/issue';
import { printPath } from '../issue/path';

/** Prints an issue on two lines: where and what is wrong, then how to fix it. */
export const printIssue = ({ code, severity, path, message, fix }: Issue): string => {
  const place = path.length === 0 ? '' : `${printPath(path)}: `;
  return `${severity} ${code}  ${place}${message}\n  fix: ${fix}`;
};
