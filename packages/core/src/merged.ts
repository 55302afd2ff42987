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
    for (const key of Object.keys(part) as Array<keyof A>) {
      const value = part[key];
      if (value === undefined) delete all[key];
      else all[key] = value;
    }
  }
  return all as A;
};
