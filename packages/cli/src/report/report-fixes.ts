import { printPath, wordsOf, type ChosenFix } from '@org/cognito-core';
import { concealedPath } from '@org/cognito-file';
import { createColors } from 'picocolors';
import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
import { shownName } from './shown-name';

/** The place of an issue, and what its fix does, in the imperative. */
export const toldFix = ({ issue, fix }: ChosenFix): { readonly place: string; readonly title: string } => ({
  place: printPath(concealedPath(issue.path)),
  title: wordsOf({ ...issue, fixes: [fix] }).fix,
});

const line = (file: string, verb: string, chosen: ChosenFix, reason = ''): string => {
  const { place, title } = toldFix(chosen);
  const subject = place === '' ? '' : `${visible(place)}: `;
  return `${shownName(file)}: ${verb} ${chosen.issue.code}  ${subject}${visible(title)}${visible(reason)}\n`;
};

/** What was changed in files, and what could not be. */
export const reportFixes = (
  files: ReadonlyArray<CheckedFile>,
  { isColoured, isDryRun }: { readonly isColoured: boolean; readonly isDryRun: boolean },
): string => {
  const colours = createColors(isColoured);
  const [done, left] = [colours.green(isDryRun ? 'would fix' : 'fixed'), colours.yellow('not fixed')];
  return files
    .flatMap(({ file, fixed: { applied, refused } = { applied: [], refused: [] } }) => [
      ...applied.map((chosen) => line(file, done, chosen)),
      ...refused.map((chosen) => line(file, left, chosen, `, because ${chosen.reason}`)),
    ])
    .join('');
};
