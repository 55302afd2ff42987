/**
 * Values that are known only at deploy time, and strings that hold them. Every wing above may import it.
 *
 * A reference stands for such a value by name.
 *
 * Each backend binds a reference to what it has for such values: a CDK token, a Pulumi `Output`, a
 * CloudFormation intrinsic function.
 */

// -------------------------------------------------------------------------------------
// model
// -------------------------------------------------------------------------------------

/** A value that is known only at deploy time; `R` is its name, so that TypeScript knows what is to be bound. */
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
 * Stands for a value that is known only at deploy time.
 *
 * A name starts with a letter and goes on with letters, digits and `_ . : -`, 255 characters at most, so that
 * `${Pool.Arn}` and `${AWS::Region}` of CloudFormation are names too. `decode` reports a name that is none.
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

/** Whether a text can name a reference. */
export const isReferenceName = (name: string): boolean => referenceName.test(name);

/**
 * Reads a reference, well named, into a copy, so that nothing that happens to the input changes it.
 */
export const readReference = (value: unknown): Reference | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const read = value as Readonly<Record<keyof Reference, unknown>>;
  if (read._tag !== 'Reference') return undefined;
  const { name } = read;
  return typeof name === 'string' && isReferenceName(name) ? reference(name) : undefined;
};

/** Whether a value is a reference, well named. */
export const isReference = (value: unknown): value is Reference => readReference(value) !== undefined;
