import { itemsOf, type TextLists } from '../client/draft-list';
import type { Finding } from '../issue/issue';
import type { Path } from '../issue/path';
import { isReference, type Reference } from '../reference/reference';
import type { Text } from '../reference/text';

/**
 * What is wrong with the items of some lists, each looked at by itself. What is undecided is not looked at. Loops, since
 * a third of all rules look at items, and few find anything.
 *
 * @param path Where the lists stand.
 */
export const inEachItem = <L extends string>(
  block: TextLists<L>,
  lists: ReadonlyArray<L>,
  path: Path,
  check: (item: Text) => Omit<Finding, 'path'> | undefined,
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = [];
  for (const list of lists) {
    const items = itemsOf(block[list]);
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as Text | Reference;
      const found = isReference(item) ? undefined : check(item);
      if (found !== undefined) findings.push({ path: [...path, list, index], ...found });
    }
  }
  return findings;
};
