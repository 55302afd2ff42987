/** Leaves out the fields that are undefined, so that what means the same is structurally the same. */
export const compact = <A extends object>(fields: { readonly [K in keyof A]?: A[K] | undefined }): A => {
  const present: { [K in keyof A]?: A[K] } = {};
  for (const key of Object.keys(fields) as Array<keyof A>) {
    const value = fields[key];
    if (value !== undefined) present[key] = value;
  }
  return present as A;
};
