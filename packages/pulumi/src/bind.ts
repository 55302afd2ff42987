/** Binds references to Pulumi's values: plain values, promises and Outputs. */
import { partsOf, type Binder, type Bindings, type Reference, type TextTemplate } from '@org/cognito-core';
import * as pulumi from '@pulumi/pulumi';

/** A part of a text: a literal, or a value that is known later. */
type BoundPart = string | { readonly open: unknown };

/** The parts of each text that this package joined into an Output, for `readBack`: an Output does not keep them. */
const joined = new WeakMap<object, ReadonlyArray<BoundPart>>();

/** The parts that an Output was joined from, if this package joined it. */
export const partsJoined = (value: object): ReadonlyArray<BoundPart> | undefined => joined.get(value);

/** Whether a value may be known only later. */
export const isOpen = (value: unknown): value is pulumi.Output<unknown> | Promise<unknown> =>
  pulumi.Output.isInstance(value) || value instanceof Promise;

/** Joins the parts of a text. It is a plain string if every reference is bound to a literal. */
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

/** Replaces each reference by its value. All references must be bound. */
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
