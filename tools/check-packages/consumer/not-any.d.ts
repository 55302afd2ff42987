/** `true`, but `false` for `any`, which a consumer gets if the types of a package do not resolve. */
type NotAny<T> = 0 extends 1 & T ? false : true;
