/** CloudFormation's intrinsic functions, whose values are open until the template is deployed. */
import { isJsonObject, type Json } from './json';

/** A call of an intrinsic function, such as `{ Ref: 'UserPool' }`. */
export type Intrinsic = { readonly Ref: string } | { readonly [F in `Fn::${string}`]: Json };

/** The value of a parameter, or the id of a resource. */
export const ref = (logicalId: string): Intrinsic => ({ Ref: logicalId });

/** An attribute of a resource. */
export const getAtt = (logicalId: string, attribute: string): Intrinsic => ({
  'Fn::GetAtt': [logicalId, attribute],
});

const isFunctionName = (key: string): boolean =>
  key === 'Ref' || key === 'Condition' || key.startsWith('Fn::');

/** The name and the argument of an intrinsic function; `undefined` for any other value. */
export const callOf = (value: unknown): readonly [string, unknown] | undefined => {
  if (!isJsonObject(value)) return undefined;
  // Most values are objects with many keys, whose values nobody needs here.
  const [name, another] = Object.keys(value);
  if (name === undefined || another !== undefined) return undefined;
  return isFunctionName(name) ? [name, value[name]] : undefined;
};

/** Whether a key is that of a loop, of the language extensions. */
export const isLoop = (key: string): boolean => key.startsWith('Fn::ForEach::');

/**
 * Whether an object is an intrinsic function, or a macro or a loop adds some of its keys. Either way, its keys are known only
 * when the template is deployed.
 *
 * @example
 * import { isOpenObject } from '@org/cognito-cloudformation';
 *
 * assert.ok(isOpenObject({ 'Fn::If': ['IsProd', { GenerateSecret: true }, {}] }));
 * assert.ok(!isOpenObject({ ClientName: { Ref: 'Name' } }));
 */
export const isOpenObject = (value: object): boolean =>
  callOf(value) !== undefined || Object.hasOwn(value, 'Fn::Transform') || Object.keys(value).some(isLoop);

/** The two parts of `Fn::GetAtt`, which may also be written as one string. */
export const attributeOf = (argument: unknown): readonly [string, string] | undefined => {
  const written: unknown = typeof argument === 'string' ? argument.split(/\.(.*)/s, 2) : argument;
  if (!Array.isArray(written) || written.length !== 2) return undefined;
  const [logicalId, attribute] = written as ReadonlyArray<unknown>;
  return typeof logicalId === 'string' && typeof attribute === 'string' ? [logicalId, attribute] : undefined;
};

/**
 * What an unbound reference stands for: the parameter, the resource or the pseudo parameter of its name, or, if the
 * name has a dot in it, the attribute of a resource, as in `Fn::Sub`.
 */
export const unboundIntrinsic = (name: string): Intrinsic => {
  const attribute = attributeOf(name);
  return attribute === undefined ? ref(name) : getAtt(...attribute);
};

/** The name of an intrinsic function as an unbound reference; `undefined` where `Fn::Sub` has no name for it. */
export const nameOf = (value: unknown): string | undefined => {
  const [name, argument] = callOf(value) ?? [];
  if (name === 'Ref' && typeof argument === 'string') return argument;
  return name === 'Fn::GetAtt' ? attributeOf(argument)?.join('.') : undefined;
};
