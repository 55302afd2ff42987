/** Fields of which some may be undefined. */
type Part<A> = { readonly [K in keyof A]?: A[K] | undefined };

/**
 * The fields of all objects in one, where a later object goes before an earlier one, and takes a field out that it has
 * as undefined: what means the same is structurally the same. A loop, since V8 spreads objects ten times more slowly,
 * and every client goes through several of these.
 */
export const merged = <A extends object>(...parts: ReadonlyArray<Part<A>>): A => {
  const all: { [K in keyof A]?: A[K] } = {};
  for (const part of parts) {
    for (const key in part) {
      const value = part[key];
      if (value !== undefined) all[key] = value;
      else if (key in all) delete all[key];
    }
  }
  return all as A;
};
