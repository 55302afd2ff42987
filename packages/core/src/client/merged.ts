/** Some fields of an object, any of which may be `undefined`. */
type Part<A> = { readonly [K in keyof A]?: A[K] | undefined };

/**
 * The fields of all objects in one. A later object overrides an earlier one, and removes a field that it has as
 * `undefined`, so that objects that mean the same are structurally equal. It uses a loop, because spreading objects is
 * ten times slower in V8, and every client is merged several times. And it deletes nothing, because V8 is slow to read an
 * object from which something was deleted.
 */
export const merged = <A extends object>(...parts: ReadonlyArray<Part<A>>): A => {
  const all: { [K in keyof A]?: A[K] | undefined } = {};
  let hasRemoved = false;
  for (const part of parts) {
    for (const key in part) {
      const value = part[key];
      if (value === undefined) {
        if (!(key in all)) continue;
        hasRemoved = true;
      }
      all[key] = value;
    }
  }
  return hasRemoved ? merged<A>(all) : (all as A);
};
