import { wordsOf, type ChosenFix, type DialectName, type Path } from '@org/cognito-core';
import { concealedPath } from '@org/cognito-file';

/** A fix that was chosen for an issue, as it is told. */
export interface ToldFix {
  readonly code: string;
  /** The place of the issue. */
  readonly path: Path;
  /** What the fix does, in the imperative. */
  readonly fix: string;
}

/** Tells a fix in the words of a tool, or in those of its file. */
export const toldFix = ({ issue, fix }: ChosenFix, words: DialectName | undefined): ToldFix => ({
  code: issue.code,
  path: concealedPath(issue.path),
  fix: wordsOf({ ...issue, fixes: [fix] }, words).fix,
});
