import type { DialectName } from '@org/cognito-core';
import { createColors } from 'picocolors';
import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
import { shownName } from './shown-name';
import { subjectOf } from './subject';
import { toldFix, type ToldFix } from './told-fix';

const line = (checked: CheckedFile, verb: string, told: ToldFix, reason = ''): string => {
  const subject = subjectOf(checked, told);
  const what = `${subject === '' ? '' : `${visible(subject)}: `}${visible(told.fix)}${visible(reason)}`;
  return `${shownName(checked.file)}: ${verb} ${told.code}  ${what}\n`;
};

/** How fixes are reported to people. */
interface FixReport {
  readonly isColoured: boolean;
  readonly isDryRun: boolean;
  /** @default those of each file */
  readonly words?: DialectName;
}

/** What was changed in files, and what could not be. */
export const reportFixes = (
  files: ReadonlyArray<CheckedFile>,
  { isColoured, isDryRun, words }: FixReport,
): string => {
  const colours = createColors(isColoured);
  const [done, left] = [colours.green(isDryRun ? 'would fix' : 'fixed'), colours.yellow('not fixed')];
  return files
    .flatMap((checked) => {
      const { applied, refused } = checked.fixed ?? { applied: [], refused: [] };
      return [
        ...applied.map((chosen) => line(checked, done, toldFix(chosen, words, checked))),
        ...refused.map((chosen) =>
          line(checked, left, toldFix(chosen, words, checked), `, because ${chosen.reason}`),
        ),
      ];
    })
    .join('');
};
