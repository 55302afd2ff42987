import { isError } from '@org/cognito-core';
import { isWithoutClient, type CheckedFile } from '../check/checked-file';
import { plural } from '../terminal/plural';

/** Those of some files that a report is about. What a pattern or a folder brings along may hold no app client. */
export const reportedFiles = (all: ReadonlyArray<CheckedFile>): ReadonlyArray<CheckedFile> =>
  all.filter((file) => file.isNamed || !isWithoutClient(file));

/** How many files there are, and how many clients that are in none. */
const countedFiles = (files: ReadonlyArray<CheckedFile>): ReadonlyArray<string> => {
  const running = files.filter((file) => file.running !== undefined);
  const clients = running.filter((file) => file.running?.client !== undefined).length;
  const others = files.length - running.length;
  return [
    ...(others > 0 || running.length === 0 ? [plural(others, 'file')] : []),
    ...(running.length > 0 ? [plural(clients, 'app client')] : []),
  ];
};

/** The line that counts what was found. */
export const counted = (all: ReadonlyArray<CheckedFile>, explainDeferred: boolean): string => {
  const files = reportedFiles(all);
  const issues = files.flatMap((file) => file.issues);
  const errors = issues.filter(isError).length;
  const deferred = files.reduce((sum, file) => sum + file.deferred.length, 0);
  const suppressed = files.reduce((sum, file) => sum + (file.suppressed ?? []).length, 0);
  const others = all.length - files.length;
  const counts = [
    ...countedFiles(files),
    plural(errors, 'error'),
    plural(issues.length - errors, 'warning'),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(explainDeferred ? [`${deferred} deferred`] : []),
    ...(others > 0 ? [`${plural(others, 'other file')} without an app client`] : []),
  ];
  return `${counts.join(', ')}\n`;
};
