import type { JudgedFiles } from '../check/judged-files';
import { shownName } from './shown-name';

/** Says of files that the arguments name, and that a configuration leaves out. */
export const reportIgnored = (ignored: JudgedFiles['ignored']): string =>
  ignored
    .filter(({ isNamed }) => isNamed)
    .map(({ file, by }) => `${shownName(file)} is ignored by ${shownName(by)}\n`)
    .join('');
