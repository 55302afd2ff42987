import type { Path } from '../issue';
import { isReference, type Reference } from '../reference';
import type { Finding } from '../rule';

/** What is wrong with the items of a list, each looked at by itself. What is undecided is not looked at. */
export const inEachItem = <A>(
  list: ReadonlyArray<A | Reference> | Reference | undefined,
  path: Path,
  check: (item: A) => Omit<Finding, 'path'> | undefined,
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = [];
  if (list === undefined || isReference(list)) return findings;
  for (const [index, item] of list.entries()) {
    const found = isReference(item) ? undefined : check(item);
    if (found !== undefined) findings.push({ path: [...path, index], ...found });
  }
  return findings;
};
