import type { CheckedFile } from '../check/checked-file';
import { visible } from '../terminal/visible';
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
