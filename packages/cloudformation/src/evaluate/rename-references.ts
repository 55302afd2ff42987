import { isJsonObject, type Json } from '../json';
import { substitution } from './mentioned-in';

/** The new logical id for an old one. */
type Rename = (logicalId: string) => string;

/** The logical id before the first dot, and what follows. */
const attributeName = /^([^.]*)(.*)$/s;

const renamedAttribute = (argument: Json, rename: Rename): Json => {
  if (typeof argument === 'string') {
    return argument.replace(attributeName, (_, logicalId: string, rest: string) => rename(logicalId) + rest);
  }
  const [logicalId, ...rest] = (Array.isArray(argument) ? argument : []) as ReadonlyArray<Json>;
  return typeof logicalId === 'string' ? [rename(logicalId), ...rest] : argument;
};

const renamedSubstitution = (argument: Json, rename: Rename): Json => {
  const [text, variables] = (Array.isArray(argument) ? argument : [argument]) as ReadonlyArray<Json>;
  if (typeof text !== 'string') return argument;
  const isOther = (name: string, rest: string): boolean =>
    rest.startsWith('::') || (isJsonObject(variables) && Object.hasOwn(variables, name));
  const renamed = text.replace(substitution, (whole, name: string, rest: string) =>
    isOther(name, rest) ? whole : `\${${rename(name)}${rest}}`,
  );
  return variables === undefined ? renamed : [renamed, renameReferences(variables, rename)];
};

const renamedIn = (key: string, value: Json, rename: Rename): Json => {
  if (key === 'Ref' && typeof value === 'string') return value.includes('::') ? value : rename(value);
  if (key === 'Fn::GetAtt') return renamedAttribute(value, rename);
  return key === 'Fn::Sub' ? renamedSubstitution(value, rename) : renameReferences(value, rename);
};

/**
 * Replaces the logical ids that functions anywhere in a value refer to. Pseudo parameters, such as `AWS::Region`, keep
 * their names.
 *
 * @example
 * import { renameReferences } from '@org/cognito-cloudformation';
 *
 * const value = { Pool: { Ref: 'Pool' }, Arn: { 'Fn::Sub': '${Pool.Arn}/${AWS::Region}' } };
 * const renamed = renameReferences(value, (logicalId) => `Web${logicalId}`);
 * assert.deepStrictEqual(renamed, { Pool: { Ref: 'WebPool' }, Arn: { 'Fn::Sub': '${WebPool.Arn}/${AWS::Region}' } });
 */
export const renameReferences = (value: Json, rename: (logicalId: string) => string): Json => {
  if (Array.isArray(value)) {
    return (value as ReadonlyArray<Json>).map((item) => renameReferences(item, rename));
  }
  return isJsonObject(value)
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renamedIn(key, inner, rename)]))
    : value;
};
