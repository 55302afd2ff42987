import { showableLines, type CheckedFile } from '../check/checked-file';
import { visibleLines } from '../terminal/visible';
import { shownName } from './shown-name';

/** A text without its secrets, and without the values of keys that nobody knows. */
const shown = (checked: CheckedFile, at?: Parameters<typeof showableLines>[1]): string =>
  visibleLines(showableLines(checked, at).join('\n'));

/** What fixes change in a file, as a unified diff; empty if they change nothing. No secret is shown. */
export const reportDiff = async (checked: CheckedFile): Promise<string> => {
  const { file, text, fixed } = checked;
  if (fixed === undefined || fixed.before.text === text) return '';
  // Loaded here, so that checking files does not wait for it.
  const { createTwoFilesPatch, FILE_HEADERS_ONLY } = await import('diff');
  const name = shownName(file);
  const before = shown(checked, fixed.before);
  return createTwoFilesPatch(name, name, before, shown(checked), 'before', 'after', {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
};
