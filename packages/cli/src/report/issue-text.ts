import { wordsOf, type DialectName } from '@org/cognito-core';
import type { PlacedIssue, Position } from '@org/cognito-file';
import type { createColors } from 'picocolors';
import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
import { showLine } from './shown-line';
import { placeOf } from './shown-place';
import { shownSeverity } from './shown-severity';
import { told } from './told';

type Colours = ReturnType<typeof createColors>;

/** How an issue is told to people. */
export interface IssueText {
  readonly colours: Colours;
  /** The lines of the file as they may be shown. */
  readonly lines: ReadonlyArray<string>;
  /** @default those of the file */
  readonly words?: DialectName | undefined;
}

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

/** An issue with its line, a caret under its column, and what to do about it. */
export const issueText = (
  checked: CheckedFile,
  issue: PlacedIssue,
  { colours, lines, words }: IssueText,
): string => {
  const { code, severity, position } = issue;
  const { message, fix } = wordsOf(issue, words);
  return [
    `${colours.bold(placeOf(checked, issue))}: ${shownSeverity(severity, colours)} ${code}  ${told(checked, issue, message)}`,
    ...(position === undefined ? [] : sourceLines(lines, position, colours)),
    `  fix: ${visible(fix)}`,
    '',
  ].join('\n');
};
