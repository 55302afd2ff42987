import { wordsOf, type ChosenFix, type DialectName, type Path } from '@org/cognito-core';
import { concealedPath, type PlacedIssue } from '@org/cognito-file';
import type { CheckedFile } from '../check/checked-file';

/** A fix that was chosen for an issue, as it is told. */
export interface ToldFix {
  readonly code: string;
  /** The client, in a module of Terraform. */
  readonly resource?: string;
  /** The place of the issue. */
  readonly path: Path;
  /** What the fix does, in the imperative. */
  readonly fix: string;
}

/** Tells a fix in the words of a tool, or in those of its file. */
export const toldFix = (
  { issue, fix }: ChosenFix,
  words: DialectName | undefined,
  { isModule = false }: Pick<CheckedFile, 'isModule'>,
): ToldFix => ({
  code: issue.code,
  ...(isModule && { resource: (issue as PlacedIssue).resource ?? '' }),
  path: concealedPath(issue.path),
  fix: wordsOf({ ...issue, fixes: [fix] }, words).fix,
});
