import { type Reference, reference } from './reference';

/** Stands in a draft for a value that did not decode. Rules treat it like a value that is known only at deploy time. */
export const undecided: Reference = reference('undecided');

/** A value of which any part may be missing or undecided. */
export type Draft<A> =
  | Reference
  | (A extends string | number | boolean | { readonly _tag: string }
      ? A
      : A extends ReadonlyArray<infer Item>
        ? ReadonlyArray<Draft<Item>>
        : { readonly [K in keyof A]?: Draft<A[K]> | undefined });
