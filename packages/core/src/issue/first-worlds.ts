/** The most worlds in which anything is looked at. */
export const mostWorlds = 256;

/**
 * The first of a sequence, such as that of the worlds of a client, as many as are looked at, and whether these are all.
 *
 * @example
 * import { firstWorlds } from '@org/cognito-core';
 *
 * assert.deepStrictEqual(firstWorlds(['dev', 'prod']), { first: ['dev', 'prod'], areAll: true });
 */
export const firstWorlds = <A>(
  found: Iterable<A>,
): { readonly first: ReadonlyArray<A>; readonly areAll: boolean } => {
  const first: Array<A> = [];
  for (const one of found) {
    if (first.length === mostWorlds) return { first, areAll: false };
    first.push(one);
  }
  return { first, areAll: true };
};
