/**
 * The fields of all objects in one, where a later object goes before an earlier one: `{ ...a, ...b }`, which V8 does
 * by ten times more slowly. Every client goes through several of these.
 */
export const merged = <A extends object>(...parts: ReadonlyArray<Partial<A>>): A => {
  const all: Partial<A> = {};
  for (const part of parts) {
    for (const key of Object.keys(part) as Array<keyof A>) all[key] = part[key];
  }
  return all as A;
};
