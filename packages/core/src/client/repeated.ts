import { remove, safe } from '../issue/fix';
import type { Finding } from '../issue/issue';
import type { Path } from '../issue/path';
import { isReference, type Reference } from '../reference/reference';
import { printText, type Text } from '../reference/text';
import { itemsOf, type TextLists } from './draft-list';

/**
 * Finds the items of some arrays that occur earlier in the same array.
 *
 * @param path The path of the block that holds the arrays.
 */
export const repeated = <L extends string>(
  block: TextLists<L>,
  lists: ReadonlyArray<L>,
  path: Path,
): ReadonlyArray<Finding> => {
  const findings: Array<Finding> = [];
  for (const list of lists) {
    const items = itemsOf(block[list]);
    if (items.length < 2) continue;
    const first = new Map<string, number>();
    for (let index = 0; index < items.length; index += 1) {
      const item = items[index] as Text | Reference;
      if (isReference(item)) continue;
      const printed = printText(item);
      const before = first.get(printed);
      if (before === undefined) first.set(printed, index);
      else
        findings.push({
          path: [...path, list, index],
          message: `repeats item ${before}`,
          fixes: [safe(remove())],
        });
    }
  }
  return findings;
};
