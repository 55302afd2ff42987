import type { Path } from '../issue';
import { isReference, type Reference } from '../reference';
import type { Finding } from '../rule';
import type { Draft } from '../shape';
import { printText, type Text } from '../text';

/** The items of a list that stand in it before. */
export const repeated = (
  list: Reference | ReadonlyArray<Draft<Text>> | undefined,
  path: Path,
): ReadonlyArray<Finding> => {
  if (list === undefined || isReference(list)) return [];
  const printed = list.map((item) => (isReference(item) ? undefined : printText(item)));
  if (new Set(printed).size === printed.length) return [];
  const first = new Map<string, number>();
  return printed.flatMap((item, index) => {
    if (item === undefined) return [];
    const before = first.get(item);
    first.set(item, before ?? index);
    return before === undefined
      ? []
      : [{ path: [...path, index], message: `repeats item ${before}`, fix: 'take it out' }];
  });
};
