import type { Issue } from '../issue/issue';
import { printPath } from '../issue/path';

/** An issue on two lines: what is wrong and where, then what to do about it. */
export const printIssue = ({ code, severity, path, message, fix }: Issue): string => {
  const place = path.length === 0 ? '' : `${printPath(path)}: `;
  return `${severity} ${code}  ${place}${message}\n  fix: ${fix}`;
};
