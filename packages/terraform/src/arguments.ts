/** A value in Terraform's JSON syntax, in which each string is a template, and `null` is as good as nothing. */
export type Argument =
  | string
  | number
  | boolean
  | null
  | ReadonlyArray<Argument>
  | { readonly [name: string]: Argument };

/** The arguments of a block in Terraform's JSON syntax, by name. A block in it is an object. */
export type Arguments = { readonly [name: string]: Argument };

/** Whether a value is a block. */
export const isBlock = (value: Argument): value is Arguments =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
