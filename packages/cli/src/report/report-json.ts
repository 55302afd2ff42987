import { isError, wordsOf, type DialectName } from '@org/cognito-core';
import { encodeText, type PlacedDeferral, type TextEdit, type TextEncoding } from '@org/cognito-file';
import { isWithoutClient, type CheckedFile } from '../check/checked-file';
import type { RunningPlace } from '../check/running-place';
import type { CheckedIssue, CostedText } from '../check/checked-issue';
import { encodingOf, utf8 } from '../files/encoding-of';
import { standardInput } from '../files/read-text';
import { printJson } from '../terminal/print-json';
import { statsAsJson } from './report-stats';
import { toldFix } from './told-fix';

/** Offsets and lengths count the bytes of the file. */
const editAsJson =
  (text: string, encoding: TextEncoding) =>
  ({ offset, length, text: inserted }: TextEdit): object => ({
    offset: encodeText(text.slice(0, offset), encoding).length,
    length: encodeText(text.slice(offset, offset + length), { ...encoding, hasMark: false }).length,
    text: inserted,
  });

const fixesAsJson = (
  texts: ReadonlyArray<CostedText>,
  text: string,
  encoding: TextEncoding,
): ReadonlyArray<object> =>
  texts.map(({ title, fix, edits, consequences = [] }) => ({
    title,
    safe: fix.isSafe,
    ...(consequences.length > 0 && { consequences }),
    edits: edits.map(editAsJson(text, encoding)),
  }));

const issueAsJson = (
  issue: CheckedIssue,
  text: string,
  encoding: TextEncoding,
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
    ...(texts.length > 0 && { fixes: fixesAsJson(texts, text, encoding) }),
  };
};

const deferralAsJson = ({ code, path, needs, position, resource }: PlacedDeferral): object => ({
  ...(resource !== undefined && { resource }),
  code,
  path,
  needs,
  ...position,
});

const runningAsJson = ({ userPoolId, client }: RunningPlace): object => ({
  userPoolId,
  ...(client && { clientId: client.id, name: client.name }),
});

type FileWithIssues = Pick<CheckedFile, 'file' | 'text' | 'issues' | 'suppressed'>;

/** Only where there are edits is it to be known how the file is written. */
const encodingFor = ({ file, issues, suppressed = [] }: FileWithIssues): TextEncoding =>
  file === standardInput || [...issues, ...suppressed].every(({ texts = [] }) => texts.length === 0)
    ? utf8
    : encodingOf(file);

const issuesAsJson = (file: FileWithIssues, words: DialectName | undefined): object => {
  const { text, issues, suppressed = [] } = file;
  const encoding = encodingFor(file);
  return {
    issues: issues.map((issue) => issueAsJson(issue, text, encoding, words)),
    ...(suppressed.length > 0 && {
      suppressed: suppressed.map((issue) => ({
        ...issueAsJson(issue, text, encoding, words),
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
        ...(checked.running && runningAsJson(checked.running)),
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
