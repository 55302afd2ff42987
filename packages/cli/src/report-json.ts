import { isError } from '@org/cognito-core';
import type { CheckedFile } from './checked-file';
import type { PlacedIssue } from './placed-issue';

/** What JSON need not escape, and a terminal may act on. */
const active = /[\u{7f}-\u{9f}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (text: string): string =>
  Array.from({ length: text.length }, (_, index) => {
    const code = text.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${code}`;
  }).join('');

const issueAsJson = ({ code, severity, path, message, fix, position }: PlacedIssue): object => ({
  code,
  severity,
  path,
  message,
  fix,
  ...position,
});

/** The issues of files, for programs. */
export const reportJson = (files: ReadonlyArray<CheckedFile>): string => {
  const report = files.map(({ file, issues }) => ({
    file,
    valid: !issues.some(isError),
    issues: issues.map(issueAsJson),
  }));
  return `${JSON.stringify(report, undefined, 2).replace(active, escaped)}\n`;
};
