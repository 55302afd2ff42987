import type { JudgedClient, PlacedIssue, TextEdit } from '@org/cognito-commands';
import { printPath, wordsOf } from '@org/cognito-core';
import type { Rule, SourceCode } from 'eslint';

/** What an issue is about: a setting, or the client as a whole. */
const placeOf = ({ issue: { path } }: PlacedIssue, { making, name }: JudgedClient): string => {
  if (path.length > 0) return printPath(path);
  const whole = making === 'update' ? 'the update of the client' : 'the client';
  return name === undefined ? whole : `${whole} ${name}`;
};

/** A way to take an issue away that a program can apply. */
interface AppliedFix {
  readonly isSafe: boolean;
  readonly title: string;
  readonly edits: ReadonlyArray<TextEdit>;
}

/** Whether no edit changes what another one does. ESLint ends where a fix does so. */
const areApart = (edits: ReadonlyArray<TextEdit>): boolean => {
  const inOrder = [...edits].sort((one, other) => one.offset - other.offset);
  return inOrder.every(({ offset, length }, index) => {
    const next = inOrder[index + 1];
    return next === undefined || offset + length <= next.offset;
  });
};

const appliedFixes = ({ issue, edits }: PlacedIssue): ReadonlyArray<AppliedFix> => {
  const { titles } = wordsOf(issue);
  return issue.fixes.flatMap(({ isSafe }, index) => {
    const [title, own] = [titles[index] as string, edits[index] as ReadonlyArray<TextEdit>];
    return own.length > 0 && areApart(own) ? [{ isSafe, title, edits: own }] : [];
  });
};

const changing =
  ({ edits }: AppliedFix) =>
  (fixer: Rule.RuleFixer): Array<Rule.Fix> =>
    edits.map(({ offset, length, text }) => fixer.replaceTextRange([offset, offset + length], text));

const capitalised = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/**
 * What ESLint reports of issues of a client, at the place of the first. What has one right answer is a fix, unless there is more to
 * be done; what the author has to choose is a suggestion.
 */
export const reportOf = (
  issues: readonly [PlacedIssue, ...ReadonlyArray<PlacedIssue>],
  client: JudgedClient,
  sourceCode: SourceCode,
): Rule.ReportDescriptor => {
  const [{ span }] = issues;
  const words = issues.map((placed) => ({ place: placeOf(placed, client), ...wordsOf(placed.issue) }));
  const fixes = issues.flatMap(appliedFixes);
  const safe = issues.length === 1 ? fixes.find(({ isSafe }) => isSafe) : undefined;
  return {
    loc: { start: sourceCode.getLocFromIndex(span.start), end: sourceCode.getLocFromIndex(span.end) },
    messageId: 'issue',
    data: {
      problem: words.map(({ place, message }) => `${place}: ${message}`).join('. '),
      fix: words.map(({ fix }) => fix).join('; '),
      code: issues.map(({ issue: { code } }) => code).join(', '),
    },
    ...(safe !== undefined && { fix: changing(safe) }),
    suggest: fixes
      .filter((each) => each !== safe)
      .map((each) => ({
        messageId: 'suggestion',
        data: { title: capitalised(each.title) },
        fix: changing(each),
      })),
  };
};
