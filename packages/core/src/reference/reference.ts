/**
 * References to values that are known only at deploy time, and strings that contain them. Every wing above may import
 * it.
 *
 * A reference stands for such a value by name. Each backend binds it to its own kind of value: a CDK token, a Pulumi
 * `Output` or a CloudFormation intrinsic function.
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A value that is known only at deploy time. `R` is its name, so that TypeScript knows which references to bind. */
export interface Reference<R extends string = string> {
  readonly _tag: 'Reference';
  readonly name: R;
}

/** A known value, or a reference to one. */
export type Value<A, R extends string = string> = A | Reference<R>;

// -------------------------------------------------------------------------------------
// constructors
// -------------------------------------------------------------------------------------

/**
 * A reference to a value that is known only at deploy time.
 *
 * A name starts with a letter, continues with letters, digits and `_ . : -`, and has at most 255 characters, so
 * CloudFormation's `${Pool.Arn}` and `${AWS::Region}` are names too. `decode` reports an invalid name.
 *
 * @example
 * import { reference } from '@org/cognito-core';
 *
 * const domain = reference('webDomain');
 * assert.strictEqual(domain.name, 'webDomain');
 */
export const reference = <const R extends string>(name: R): Reference<R> => ({ _tag: 'Reference', name });

// -------------------------------------------------------------------------------------
// refinements
// -------------------------------------------------------------------------------------

const referenceName = /^[A-Za-z][\w.:-]{0,254}$/;

/** Whether a string is a valid name for a reference. */
export const isReferenceName = (name: string): boolean => referenceName.test(name);

/**
 * Reads a reference with a valid name into a copy, which later changes of the input do not affect. `undefined` if the
 * value is something else.
 */
export const readReference = (value: unknown): Reference | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const read = value as Readonly<Record<keyof Reference, unknown>>;
  if (read._tag !== 'Reference') return undefined;
  const { name } = read;
  return typeof name === 'string' && isReferenceName(name) ? reference(name) : undefined;
};

/** Whether a value is a reference with a valid name. */
export const isReference = (value: unknown): value is Reference => readReference(value) !== undefined;
