import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
import { shownFile } from './shown-place';
import { subjectOf } from './subject';

/** What is said of a place in a client, after the place; what is about a file as a whole has none. */
export const told = (
  checked: Pick<CheckedFile, 'isModule'>,
  located: Parameters<typeof subjectOf>[1],
  message: string,
): string => {
  const subject = subjectOf(checked, located);
  return `${subject === '' ? '' : `${visible(subject)}: `}${visible(message)}`;
};

/** The same with the place of what is in no file, where no report has another way to say that. */
export const toldWithPlace = (
  checked: Pick<CheckedFile, 'file' | 'isModule' | 'running'>,
  located: Parameters<typeof subjectOf>[1],
  message: string,
): string => {
  const said = told(checked, located, message);
  return checked.running === undefined ? said : `${shownFile(checked)}: ${said}`;
};
