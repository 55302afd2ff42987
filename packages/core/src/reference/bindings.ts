/** The backend value of each reference, by the name of the reference. */
export type Bindings<V, R extends string = string> = { readonly [K in R]: V };
