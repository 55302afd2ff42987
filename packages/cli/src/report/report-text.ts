/** Reports of what was found, for people and for programs. The commands import it. */
import { isError, wordsOf, type DialectName } from '@org/cognito-core';
import type { PlacedIssue, Position } from '@org/cognito-file';
import { createColors } from 'picocolors';
import { isWithoutClient, showableLines, type CheckedFile } from '../check/checked-file';
import { plural } from '../terminal/plural';
import { visible } from '../terminal/visible';
import { showLine } from './shown-line';
import { shownName } from './shown-name';
import { shownSeverity } from './shown-severity';
import { subjectOf } from './subject';

type Colours = ReturnType<typeof createColors>;

const sourceLines = (
  lines: ReadonlyArray<string>,
  { line, column }: Position,
  colours: Colours,
): ReadonlyArray<string> => {
  const { text, caret } = showLine(lines[line - 1] ?? '', column);
  const number = String(line);
  return [
    `  ${colours.dim(`${number} |`)} ${text}`,
    `  ${colours.dim(`${' '.repeat(number.length)} |`)} ${' '.repeat(caret)}${colours.red('^')}`,
  ];
};

const reportIssue = (
  checked: CheckedFile,
  lines: ReadonlyArray<string>,
  issue: PlacedIssue,
  colours: Colours,
  words: DialectName | undefined,
): string => {
  const { code, severity, position } = issue;
  const { message, fix } = wordsOf(issue, words);
  const place = [shownName(checked.file), ...(position ? [position.line, position.column] : [])].join(':');
  const subject = subjectOf(checked, issue);
  const told = `${subject === '' ? '' : `${visible(subject)}: `}${visible(message)}`;
  return [
    `${colours.bold(place)}: ${shownSeverity(severity, colours)} ${code}  ${told}`,
    ...(position === undefined ? [] : sourceLines(lines, position, colours)),
    `  fix: ${visible(fix)}`,
    '',
  ].join('\n');
};

const reportFile = (
  checked: CheckedFile,
  colours: Colours,
  words: DialectName | undefined,
): ReadonlyArray<string> => {
  if (checked.issues.length === 0) return [];
  const lines = showableLines(checked);
  return checked.issues.map((issue) => `${reportIssue(checked, lines, issue, colours, words)}\n`);
};

/** What was not decided, by place and by what would decide it, with the rules that wait for that. */
const reportDeferrals = (checked: CheckedFile, colours: Colours): ReadonlyArray<string> => {
  const waiting = new Map<string, ReadonlyArray<string>>();
  for (const deferral of checked.deferred) {
    const { code, needs, position } = deferral;
    const place = [shownName(checked.file), position.line, position.column].join(':');
    const subject = subjectOf(checked, deferral);
    const told = `${subject === '' ? '' : `${visible(subject)}: `}needs ${visible(needs)}`;
    const line = `${colours.bold(place)}: ${colours.cyan('deferred')}  ${told}`;
    waiting.set(line, [...(waiting.get(line) ?? []), code]);
  }
  return [...waiting].map(([line, codes]) => `${line}\n  for: ${[...new Set(codes)].join(', ')}\n\n`);
};

/** How files are reported to people. */
interface TextReport {
  readonly isColoured: boolean;
  readonly explainDeferred: boolean;
  /** @default those of each file */
  readonly words?: DialectName;
}

/** The issues of files, for people, and a line that counts them. */
export const reportText = (
  all: ReadonlyArray<CheckedFile>,
  { isColoured, explainDeferred, words }: TextReport,
): string => {
  const colours = createColors(isColoured);
  const files = all.filter((file) => file.isNamed || !isWithoutClient(file));
  const issues = files.flatMap((file) => file.issues);
  const errors = issues.filter(isError).length;
  const deferred = files.reduce((sum, file) => sum + file.deferred.length, 0);
  const suppressed = files.reduce((sum, file) => sum + (file.suppressed ?? []).length, 0);
  const others = all.length - files.length;
  const counts = [
    plural(files.length, 'file'),
    plural(errors, 'error'),
    plural(issues.length - errors, 'warning'),
    ...(suppressed > 0 ? [`${suppressed} suppressed`] : []),
    ...(explainDeferred ? [`${deferred} deferred`] : []),
    ...(others > 0 ? [`${plural(others, 'other file')} without an app client`] : []),
  ];
  return [
    ...files.flatMap((file) => reportFile(file, colours, words)),
    ...(explainDeferred ? files.flatMap((file) => reportDeferrals(file, colours)) : []),
    `${counts.join(', ')}\n`,
  ].join('');
};
