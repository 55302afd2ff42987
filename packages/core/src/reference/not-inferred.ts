/**
 * The same names, at a place from which TypeScript infers none. TypeScript has `NoInfer` for this from 5.4 on, and its
 * declarations would not compile with older versions.
 */
export type NotInferred<R extends string> = [R][R extends unknown ? 0 : never];
