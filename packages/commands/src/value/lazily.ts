/** A value that is found when it is first asked for. */
export const lazily = <A>(find: () => A): (() => A) => {
  let found: { readonly value: A } | undefined;
  return () => (found ??= { value: find() }).value;
};
