/** CloudFormation's functions: the values that a template leaves open until it is deployed. */
import type { Json } from './json';

/** A call of an intrinsic function, such as `{ Ref: 'UserPool' }`. */
export type Intrinsic = { readonly Ref: string } | { readonly [F in `Fn::${string}`]: Json };

/** The value of a parameter, or the id of a resource. */
export const ref = (logicalId: string): Intrinsic => ({ Ref: logicalId });

/** An attribute of a resource. */
export const getAtt = (logicalId: string, attribute: string): Intrinsic => ({
  'Fn::GetAtt': [logicalId, attribute],
});

/** The name and the argument of an intrinsic function; nothing for any other value. */
export const callOf = (value: unknown): readonly [string, unknown] | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [call, another] = Object.entries(value);
  if (call === undefined || another !== undefined) return undefined;
  return call[0] === 'Ref' || call[0].startsWith('Fn::') ? call : undefined;
};

/** The parts of `Fn::GetAtt`, which may also be written as one text. */
export const attributeOf = (argument: unknown): readonly [string, string] | undefined => {
  const written: unknown = typeof argument === 'string' ? argument.split(/\.(.*)/s, 2) : argument;
  if (!Array.isArray(written) || written.length !== 2) return undefined;
  const [logicalId, attribute] = written as ReadonlyArray<unknown>;
  return typeof logicalId === 'string' && typeof attribute === 'string' ? [logicalId, attribute] : undefined;
};

/**
 * What a reference is if nothing is bound to it: the parameter, the resource or the pseudo parameter of its name,
 * or with a dot in it the attribute of a resource, as in `Fn::Sub`.
 */
export const unboundIntrinsic = (name: string): Intrinsic => {
  const attribute = attributeOf(name);
  return attribute === undefined ? ref(name) : getAtt(...attribute);
};

/** The name that an intrinsic has as an unbound reference; nothing for a function that `Fn::Sub` has no name for. */
export const nameOf = (value: unknown): string | undefined => {
  const [name, argument] = callOf(value) ?? [];
  if (name === 'Ref' && typeof argument === 'string') return argument;
  return name === 'Fn::GetAtt' ? attributeOf(argument)?.join('.') : undefined;
};
