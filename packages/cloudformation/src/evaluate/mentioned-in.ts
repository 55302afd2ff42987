import { attributeOf } from '../intrinsic';
import { isJsonObject } from '../json';

/** A logical id in the string of `Fn::Sub`, and what follows it. What follows an exclamation mark is literal. */
export const substitution = /\$\{([A-Za-z0-9]+)([^}]*)\}/g;

const namedBy = (key: string, argument: unknown): ReadonlyArray<unknown> => {
  if (key === 'Ref') return [argument];
  if (key === 'Fn::GetAtt') return [Array.isArray(argument) ? argument[0] : attributeOf(argument)?.[0]];
  if (key !== 'Fn::Sub') return [];
  const [text, variables] = (Array.isArray(argument) ? argument : [argument]) as ReadonlyArray<unknown>;
  if (typeof text !== 'string') return [];
  const own = isJsonObject(variables) ? variables : {};
  return [...text.matchAll(substitution)].flatMap(([, name = '', rest = '']) =>
    Object.hasOwn(own, name + rest) ? [] : [name],
  );
};

/** The names of parameters and resources that functions anywhere in a value mention. */
export const mentionedIn = (value: unknown): ReadonlyArray<unknown> => {
  if (Array.isArray(value)) return value.flatMap(mentionedIn);
  return isJsonObject(value)
    ? Object.entries(value).flatMap(([key, argument]) => [
        ...namedBy(key, argument),
        ...mentionedIn(argument),
      ])
    : [];
};
