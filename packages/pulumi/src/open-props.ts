import type { Reference, UserPoolClientProps } from '@org/cognito-core';
import type { Input } from '@pulumi/pulumi';

/** The values that a reference there may stand for. */
type Known<T> =
  T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<Known<Item>>
    : T extends { readonly _tag: string }
      ? never
      : T;

/** Takes an Output or a promise wherever a reference may stand, and nowhere else. */
type WithInputs<T> = [Extract<T, Reference>] extends [never]
  ? WithInputsInside<T>
  : WithInputsInside<T> | Input<Known<NonNullable<T>>>;

type WithInputsInside<T> =
  T extends ReadonlyArray<infer Item>
    ? ReadonlyArray<WithInputs<Item>>
    : T extends { readonly _tag: string }
      ? T
      : T extends object
        ? { readonly [K in keyof T]: WithInputs<T[K]> }
        : T;

/**
 * The props of an app client, in which values may be Outputs and promises: a string, a number, a flag, an array and each
 * item in it. The grants, `impliesOpenId`, the authentication flows, `disableOAuth` and `refreshTokenRotation` must be
 * known, because they decide what kind of client it is. `R` is the union of the names of the references.
 */
export type OpenUserPoolClientProps<R extends string = string> = WithInputs<UserPoolClientProps<R>>;
