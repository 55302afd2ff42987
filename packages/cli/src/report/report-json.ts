import { isError, wordsOf, type DialectName } from '@org/cognito-core';
import type { PlacedDeferral, TextEdit } from '@org/cognito-file';
import { isWithoutClient, type CheckedFile } from '../check/checked-file';
import type { CheckedIssue, CostedText } from '../check/checked-issue';
import { byteOrderMarkOf } from '../files/byte-order-mark';
import { standardInput } from '../files/read-text';
import { printJson } from '../terminal/print-json';
import { statsAsJson } from './report-stats';
import { toldFix } from './told-fix';

/** Offsets and lengths count the bytes of the file. */
const editAsJson =
  (text: string, mark: string) =>
  ({ offset, length, text: inserted }: TextEdit): object => ({
    offset: Buffer.byteLength(mark + text.slice(0, offset)),
    length: Buffer.byteLength(text.slice(offset, offset + length)),
    text: inserted,
  });

const fixesAsJson = (texts: ReadonlyArray<CostedText>, text: string, mark: string): ReadonlyArray<object> =>
  texts.map(({ title, fix, edits, consequences = [] }) => ({
    title,
    safe: fix.isSafe,
    ...(consequences.length > 0 && { consequences }),
    edits: edits.map(editAsJson(text, mark)),
  }));

const issueAsJson = (
  issue: CheckedIssue,
  text: string,
  mark: string,
  words: DialectName | undefined,
): object => {
  const { code, severity, path, position, resource, world, texts = [] } = issue;
  const { message, fix } = wordsOf(issue, words);
  return {
    ...(resource !== undefined && { resource }),
    code,
    severity,
    path,
    message,
    fix,
    ...(world !== undefined && { world }),
    ...position,
    ...(texts.length > 0 && { fixes: fixesAsJson(texts, text, mark) }),
  };
};

const deferralAsJson = ({ code, path, needs, position, resource }: PlacedDeferral): object => ({
  ...(resource !== undefined && { resource }),
  code,
  path,
  needs,
  ...position,
});

type FileWithIssues = Pick<CheckedFile, 'file' | 'text' | 'issues' | 'suppressed'>;

/** Only where there are edits is it to be known how the bytes of the file begin. */
const markOf = ({ file, issues, suppressed = [] }: FileWithIssues): string =>
  file === standardInput || [...issues, ...suppressed].every(({ texts = [] }) => texts.length === 0)
    ? ''
    : byteOrderMarkOf(file);

const issuesAsJson = (file: FileWithIssues, words: DialectName | undefined): object => {
  const { text, issues, suppressed = [] } = file;
  const mark = markOf(file);
  return {
    issues: issues.map((issue) => issueAsJson(issue, text, mark, words)),
    ...(suppressed.length > 0 && {
      suppressed: suppressed.map((issue) => ({
        ...issueAsJson(issue, text, mark, words),
        reason: issue.reason,
      })),
    }),
  };
};

/** The issues of files, for programs. */
export const reportJson = (
  files: ReadonlyArray<CheckedFile>,
  explainDeferred: boolean,
  words?: DialectName,
): string =>
  printJson(
    files
      .filter((file) => file.isNamed || !isWithoutClient(file))
      .map(({ deferred, fixed, took, ...checked }) => ({
        file: checked.file,
        valid: !checked.issues.some(isError),
        ...(fixed && {
          fixed: fixed.applied.map((chosen) => toldFix(chosen, words, checked)),
          notFixed: fixed.refused.map((refused) => ({
            ...toldFix(refused, words, checked),
            reason: refused.reason,
          })),
        }),
        ...issuesAsJson(checked, words),
        ...(explainDeferred && { deferred: deferred.map(deferralAsJson) }),
        ...(took && { stats: statsAsJson(took) }),
      })),
  );
