import { printPath, type DialectName } from '@org/cognito-core';
import { createColors } from 'picocolors';
import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
import { shownName } from './shown-name';
import { toldFix, type ToldFix } from './told-fix';

const line = (file: string, verb: string, { code, path, fix }: ToldFix, reason = ''): string => {
  const subject = path.length === 0 ? '' : `${visible(printPath(path))}: `;
  return `${shownName(file)}: ${verb} ${code}  ${subject}${visible(fix)}${visible(reason)}\n`;
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
    .flatMap(({ file, fixed: { applied, refused } = { applied: [], refused: [] } }) => [
      ...applied.map((chosen) => line(file, done, toldFix(chosen, words))),
      ...refused.map((chosen) => line(file, left, toldFix(chosen, words), `, because ${chosen.reason}`)),
    ])
    .join('');
};
