/** One stretch of a text that becomes another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * What turns one text into another: the stretch between what both begin and end with. Nothing if they are equal.
 *
 * Law: replacing the stretch in `before` gives `after`.
 */
export const changesBetween = (before: string, after: string): Stretch | undefined => {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from += 1;
  let same = 0;
  while (same < most - from && before[before.length - 1 - same] === after[after.length - 1 - same]) same += 1;
  return { from, to: before.length - same, insert: after.slice(from, after.length - same) };
};
