/** `true`, but `false` for `any`, which is what a consumer gets where a package's types do not resolve. */
type NotAny<T> = 0 extends 1 & T ? false : true;
