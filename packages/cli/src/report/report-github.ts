/** Issues as workflow commands of GitHub Actions, which shows each as an annotation of its line. */
import { wordsOf, type DialectName, type Severity } from '@org/cognito-core';
import type { PlacedDeferral, PlacedIssue, Position } from '@org/cognito-file';
import { standardInput } from '../files/read-text';
import { wordEnd } from '../files/word-end';
import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
import { counted } from './counted';
import { namedFrom } from './named-from';
import { toldWithPlace } from './told';

/** As the toolkit of GitHub Actions writes the text of a command. */
const escapedData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapedProperty = (text: string): string =>
  escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const command = (
  name: Severity | 'notice',
  properties: Readonly<Record<string, string | number>>,
  lines: ReadonlyArray<string>,
): string => {
  const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(String(value))}`);
  return `::${name} ${listed.join(',')}::${escapedData(lines.join('\n'))}\n`;
};

const placeIn = (
  { file, text, running }: CheckedFile,
  position: Position | undefined,
): Readonly<Record<string, string | number>> => {
  const name = file === standardInput || running !== undefined ? {} : { file: visible(file) };
  if (position === undefined) return name;
  const { line, column } = position;
  const end = wordEnd(text.split('\n'), position);
  return { ...name, line, endLine: end.line, col: column, endColumn: end.column };
};

const issueCommand =
  (checked: CheckedFile, words: DialectName | undefined) =>
  (issue: PlacedIssue): string => {
    const { message, fix } = wordsOf(issue, words);
    const properties = { ...placeIn(checked, issue.position), title: issue.code };
    return command(issue.severity, properties, [
      toldWithPlace(checked, issue, message),
      `fix: ${visible(fix)}`,
    ]);
  };

const deferralCommand =
  (checked: CheckedFile) =>
  (deferral: PlacedDeferral): string => {
    const properties = { ...placeIn(checked, deferral.position), title: deferral.code };
    return command('notice', properties, [toldWithPlace(checked, deferral, `needs ${deferral.needs}`)]);
  };

/** How files are reported to GitHub Actions. */
interface GithubReport {
  readonly explainDeferred: boolean;
  /** The folder from which GitHub takes relative names, wherever the program runs: the workspace of the job. */
  readonly root: string;
  /** @default those of each file */
  readonly words?: DialectName | undefined;
}

/** The issues of files as workflow commands, and a line that counts them. Suppressed ones are counted only. */
export const reportGithub = (
  files: ReadonlyArray<CheckedFile>,
  { explainDeferred, root, words }: GithubReport,
): string =>
  [
    ...files
      .map(namedFrom(root))
      .flatMap((checked) => [
        ...checked.issues.map(issueCommand(checked, words)),
        ...(explainDeferred ? checked.deferred.map(deferralCommand(checked)) : []),
      ]),
    counted(files, explainDeferred),
  ].join('');
