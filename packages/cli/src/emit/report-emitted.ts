/** The reports of emitting: issues of the files, what was refused, and what to do next. */
import { printIssue, type Issue } from '@org/cognito-core';
import type { CheckedFile } from '../check/checked-file';
import { reportText } from '../report/report-text';
import { failure } from '../terminal/fail';
import { visible } from '../terminal/visible';
import type { Emitted, EmissionRefusal } from './emitted';
import type { NamedFile } from './logical-id';

/** The issues of files, if there are any. */
export const reportIssues = (files: ReadonlyArray<CheckedFile>, isColoured: boolean): string =>
  files.some(({ issues }) => issues.length > 0)
    ? reportText(files, { isColoured, explainDeferred: false })
    : '';

/** What CloudFormation would refuse begins, in its path, with the logical id of the client that it is about. */
const withTemplateIssues = (
  files: ReadonlyArray<CheckedFile>,
  named: ReadonlyArray<NamedFile>,
  issues: ReadonlyArray<Issue>,
): ReadonlyArray<CheckedFile> =>
  files.map((checked, index) => ({
    ...checked,
    issues: [...checked.issues, ...issues.filter(({ path }) => path[0] === named[index]?.logicalId)],
  }));

/** Why nothing is emitted: with the issues of each file, and then those that are about all clients together. */
export const reportRefusal = (
  refusal: EmissionRefusal,
  files: ReadonlyArray<CheckedFile>,
  named: ReadonlyArray<NamedFile>,
  isColoured: boolean,
): string => {
  if ('reason' in refusal) return `${reportIssues(files, isColoured)}${failure(refusal.reason)}`;
  const { issues } = refusal;
  const aboutAll = issues.filter(({ path }) => path.length === 0);
  return [
    reportIssues(withTemplateIssues(files, named, issues), isColoured),
    ...aboutAll.map((issue) => `${printIssue(issue)}\n`),
  ].join('');
};

/** What of the clients the text does not hold, and how to import existing ones. */
export const reportEmitted = ({ notes, imports }: Emitted): string =>
  [
    ...notes,
    ...imports.flatMap(({ about, commands }) => [about, ...commands.map((command) => `  ${command}`)]),
  ]
    .map((line) => `${visible(line)}\n`)
    .join('');
