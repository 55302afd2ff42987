import { wordsOf } from '@org/cognito-core';
import { MarkupKind, type Hover, type Position } from 'vscode-languageserver';
import { allExplained } from '../catalogue/all-explained';
import type { CheckedFile } from '../check/checked-file';
import type { CheckedIssue } from '../check/checked-issue';
import { ruleHelp, rulePage } from '../report/rule-help';
import { told } from '../report/told';
import { meet } from './code-actions';
import { rangeOf, type DiagnosticOptions, type Files } from './diagnostics';
import { markdownOf } from './words-with-code';

/** What is wrong at a position, and why that is. */
export const hoverAt = async (
  checked: CheckedFile,
  files: Files,
  position: Position,
  { homepage }: DiagnosticOptions,
): Promise<Hover | null> => {
  const encoded = files.textOf(checked.file, checked.text);
  const here = checked.issues
    .map((issue) => ({ issue, range: rangeOf(encoded, issue) }))
    .filter(({ range }) => meet(range, { start: position, end: position }));
  const [first] = here;
  if (first === undefined) return null;
  const explained = await allExplained();
  const partOf = (issue: CheckedIssue): string => {
    const { message, fix } = wordsOf(issue);
    const found = explained.find(({ code }) => code === issue.code);
    const help = found && ruleHelp(found, rulePage(issue.code, homepage)).markdown;
    return [
      `**${issue.severity}** \`${issue.code}\``,
      `${markdownOf(told(checked, issue, message))}  \nfix: ${markdownOf(fix)}`,
      ...(help === undefined ? [] : [help]),
    ].join('\n\n');
  };
  return {
    range: first.range,
    contents: {
      kind: MarkupKind.Markdown,
      value: here.map(({ issue }) => partOf(issue)).join('\n\n---\n\n'),
    },
  };
};
