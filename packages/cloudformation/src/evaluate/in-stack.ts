/** Values of the template of a nested stack as those of the template that it is nested in. */
import { attributeOf, callOf, getAtt, ref, unboundIntrinsic } from '../intrinsic';
import { isJsonObject, type Json } from '../json';
import { placeholder } from './read-text';
import { argumentsOf } from './scope';

const isPseudo = (name: string): boolean => name.includes('::');

/** The variables of `Fn::Sub`, of which every name in its text becomes one. */
const substitutionIn = (argument: Json, prefix: string): Json => {
  const [text, variables = {}] = (Array.isArray(argument) ? argument : [argument]) as ReadonlyArray<Json>;
  if (typeof text !== 'string' || !isJsonObject(variables)) return argument;
  const names = [...text.matchAll(placeholder)].flatMap(([, escape, name = '']) =>
    escape === '!' || isPseudo(name) || Object.hasOwn(variables, name) ? [] : [name],
  );
  const own = Object.fromEntries(names.map((name) => [name, inStack(unboundIntrinsic(name), prefix)]));
  const all = { ...own, ...(inStack(variables, prefix) as object) };
  return Object.keys(all).length === 0 ? text : [text, all];
};

const callIn = (name: string, argument: Json, prefix: string): Json => {
  const [first, ...others] = argumentsOf(argument);
  switch (name) {
    case 'Ref':
      return typeof argument === 'string' && !isPseudo(argument) ? ref(prefix + argument) : { Ref: argument };
    case 'Condition':
      return { Condition: typeof argument === 'string' ? prefix + argument : inStack(argument, prefix) };
    case 'Fn::GetAtt': {
      const parts = attributeOf(argument);
      return parts === undefined ? { 'Fn::GetAtt': argument } : getAtt(prefix + parts[0], parts[1]);
    }
    case 'Fn::Sub':
      return { 'Fn::Sub': substitutionIn(argument, prefix) };
    case 'Fn::If':
    case 'Fn::FindInMap':
      return typeof first === 'string'
        ? { [name]: [prefix + first, ...others.map((each) => inStack(each, prefix))] }
        : { [name]: inStack(argument, prefix) };
    default:
      return { [name]: inStack(argument, prefix) };
  }
};

/**
 * The same value with the names that it has in the outer template.
 *
 * @param prefix What the names of the nested stack begin with there.
 */
export const inStack = (value: Json, prefix: string): Json => {
  if (Array.isArray(value)) return (value as ReadonlyArray<Json>).map((item) => inStack(item, prefix));
  if (!isJsonObject(value)) return value;
  const call = callOf(value);
  return call === undefined
    ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inStack(inner, prefix)]))
    : callIn(call[0], call[1] as Json, prefix);
};
