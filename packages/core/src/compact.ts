/** Leaves out the fields that are undefined, so that what means the same is structurally the same. */
export const compact = <A extends object>(fields: { readonly [K in keyof A]?: A[K] | undefined }): A =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as A;
