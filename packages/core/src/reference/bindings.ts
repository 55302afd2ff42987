/** What each reference is to a backend, by name. */
export type Bindings<V, R extends string = string> = { readonly [K in R]: V };
