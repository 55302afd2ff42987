import { itemsOf, type TextLists } from '../client/draft-list';
import type { Finding } from '../issue/issue';
import type { Path } from '../issue/path';
import { isReference, type Reference } from '../reference/reference';
import type { Text } from '../reference/text';

/**
 * What a check finds in the items of some arrays, one item at a time. It skips undecided items. It uses loops, because
 * a third of all rules look at items, and few find anything.
 *
 * @param path The path of the block that holds the arrays.
 */
export const inEachItem = <L extends string>(
  block: TextLists<L>,
  lists: ReadonlyArray<L>,
  path: Path,
  check: (item: Text, list: L) => Omit<Finding, 'path'> | undefined,
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = [];
  for (const list of lists) {
    const items = itemsOf(block[list]);
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as Text | Reference;
      const found = isReference(item) ? undefined : check(item, list);
      if (found !== undefined) findings.push({ path: [...path, list, index], ...found });
    }
  }
  return findings;
};
