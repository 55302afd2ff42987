import { isError, wordsOf } from '@org/cognito-core';
import type { PlacedDeferral, PlacedIssue } from '@org/cognito-file';
import { isWithoutClient, type CheckedFile } from '../check/checked-file';
import { printJson } from '../terminal/print-json';

const issueAsJson = (issue: PlacedIssue): object => {
  const { code, severity, path, position, resource } = issue;
  const { message, fix } = wordsOf(issue);
  return {
    ...(resource !== undefined && { resource }),
    code,
    severity,
    path,
    message,
    fix,
    ...position,
  };
};

const deferralAsJson = ({ code, path, needs, position, resource }: PlacedDeferral): object => ({
  ...(resource !== undefined && { resource }),
  code,
  path,
  needs,
  ...position,
});

/** The issues of files, for programs. */
export const reportJson = (files: ReadonlyArray<CheckedFile>, explainDeferred: boolean): string =>
  printJson(
    files
      .filter((file) => file.isNamed || !isWithoutClient(file))
      .map(({ file, issues, deferred }) => ({
        file,
        valid: !issues.some(isError),
        issues: issues.map(issueAsJson),
        ...(explainDeferred && { deferred: deferred.map(deferralAsJson) }),
      })),
  );
