import { concealedLines, type PlacedIssue } from '@org/cognito-file';
import type { CheckedFile } from '../check/checked-file';
import { visibleLines } from '../terminal/visible';
import { shownName } from './shown-name';

/** A text without its secrets, and without the values of keys that nobody knows. */
const shown = (text: string, issues: ReadonlyArray<PlacedIssue>): string =>
  visibleLines(
    concealedLines(
      text.replaceAll('\r\n', '\n'),
      issues.flatMap(({ hidden }) => hidden ?? []),
    ).join('\n'),
  );

/** What fixes change in a file, as a unified diff; empty if they change nothing. No secret is shown. */
export const reportDiff = async ({ file, text, issues, fixed }: CheckedFile): Promise<string> => {
  if (fixed === undefined || fixed.before.text === text) return '';
  // Loaded here, so that checking files does not wait for it.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const name = shownName(file);
  const before = shown(fixed.before.text, fixed.before.issues);
  return createTwoFilesPatch(name, name, before, shown(text, issues), 'before', 'after', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
};
