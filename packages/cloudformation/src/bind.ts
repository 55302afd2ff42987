/** Replaces references with the functions of CloudFormation for values that are known only at deploy time. */
import { partsOf, type Binder, type Bindings, type Reference, type TextTemplate } from '@org/cognito-core';
import { nameOf, unboundIntrinsic } from './intrinsic';
import type { Json } from './json';

/** How a string with references is written: with `Fn::Sub`, as people do, or with `Fn::Join`, as the CDK does. */
export type Concatenation = 'Fn::Sub' | 'Fn::Join';

/** The names that `Fn::Sub` resolves without a map. */
const plainName = /^[A-Za-z0-9]+(::[A-Za-z0-9]+|(\.[A-Za-z0-9]+)+)?$/;

const variableName = /^[A-Za-z0-9]+$/;

type BoundPart = string | { readonly name: string; readonly value: Json };

/** Joins literals and references that are bound to literals. */
const mergeLiterals = (parts: ReadonlyArray<BoundPart>): ReadonlyArray<BoundPart> =>
  parts.reduce<ReadonlyArray<BoundPart>>((merged, part) => {
    const known = typeof part !== 'string' && typeof part.value !== 'object' ? String(part.value) : part;
    const last = merged[merged.length - 1];
    return typeof known === 'string' && typeof last === 'string'
      ? [...merged.slice(0, -1), last + known]
      : [...merged, known];
  }, []);

const join = (parts: ReadonlyArray<BoundPart>): Json => ({
  'Fn::Join': ['', parts.map((part) => (typeof part === 'string' ? part : part.value))],
});

/**
 * A call of `Fn::Sub`, with a map of the values that it has no name for; `undefined` where names would be ambiguous.
 */
const substitute = (parts: ReadonlyArray<BoundPart>): Json | undefined => {
  const named = parts.map((part) => {
    const name = typeof part === 'string' ? undefined : nameOf(part.value);
    return name !== undefined && plainName.test(name) ? name : undefined;
  });
  const variables = new Map<string, Json>();
  for (const [index, part] of parts.entries()) {
    if (typeof part === 'string') {
      if (part.includes('${')) return undefined;
    } else if (named[index] === undefined) {
      if (!variableName.test(part.name) || named.includes(part.name)) return undefined;
      variables.set(part.name, part.value);
    }
  }
  const template = parts
    .map((part, index) => (typeof part === 'string' ? part : `\${${named[index] ?? part.name}}`))
    .join('');
  return { 'Fn::Sub': variables.size === 0 ? template : [template, Object.fromEntries(variables)] };
};

/** Gives each reference its value. An unbound reference becomes the parameter of its name. */
export const bindTo = (bindings: Bindings<Json>, concatenation: Concatenation): Binder<Json> => {
  const value = ({ name }: Reference): Json => {
    const bound = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
    return bound === undefined ? unboundIntrinsic(name) : bound;
  };
  return {
    value,
    text: (template: TextTemplate) => {
      const parts = mergeLiterals(
        partsOf(template).map((part) =>
          typeof part === 'string' ? part : { name: part.name, value: value(part) },
        ),
      );
      const [first, another] = parts;
      if (another === undefined && typeof first === 'string') return first;
      return (concatenation === 'Fn::Sub' ? substitute(parts) : undefined) ?? join(parts);
    },
  };
};
