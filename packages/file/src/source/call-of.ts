import { isPlainObject } from '@org/cognito-core';

/** The name of the function of CloudFormation that makes a value. */
export const callOf = (value: unknown): string | undefined => {
  if (!isPlainObject(value)) return undefined;
  const [name, another] = Object.keys(value);
  if (name === undefined || another !== undefined) return undefined;
  return name === 'Ref' || name === 'Condition' || name.startsWith('Fn::') ? name : undefined;
};
