/** References become what Pulumi has for values that are known only at deploy time: plain values, promises, Outputs. */
import { partsOf, type Binder, type Bindings, type Reference, type TextTemplate } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';

/** A literal piece of a text, or a value that is known later. */
export type BoundPart = string | { readonly open: unknown };

/** An Output does not say what it was joined of, so what this package joined is kept, to be read back. */
const joined = new WeakMap<object, ReadonlyArray<BoundPart>>();

/** What an Output was joined of, if this package did it. */
export const partsJoined = (value: object): ReadonlyArray<BoundPart> | undefined => joined.get(value);

/** Whether a value is one that may be known only later. */
export const isOpen = (value: unknown): value is pulumi.Output<unknown> | Promise<unknown> =>
  pulumi.Output.isInstance(value) || value instanceof Promise;

/** Texts that are bound to a literal are known after all. */
const mergeLiterals = (parts: ReadonlyArray<BoundPart>): ReadonlyArray<BoundPart> =>
  parts.reduce<ReadonlyArray<BoundPart>>((merged, part) => {
    const last = merged[merged.length - 1];
    return typeof part === 'string' && typeof last === 'string'
      ? [...merged.slice(0, -1), last + part]
      : [...merged, part];
  }, []);

const join = (parts: ReadonlyArray<BoundPart>): string | pulumi.Output<string> => {
  if (parts.every((part) => typeof part === 'string')) return parts.join('');
  const text = pulumi.concat(...parts.map((part) => (typeof part === 'string' ? part : part.open)));
  joined.set(text, parts);
  return text;
};

/** Gives each reference its value. Every one of them is bound. */
export const bindTo = (bindings: Bindings<unknown>): Binder<unknown> => {
  const value = ({ name }: Reference): unknown => bindings[name];
  return {
    value,
    text: (template: TextTemplate) =>
      join(
        mergeLiterals(
          partsOf(template).map((part) => {
            const bound = typeof part === 'string' ? part : value(part);
            return isOpen(bound) ? { open: bound } : String(bound);
          }),
        ),
      ),
  };
};
