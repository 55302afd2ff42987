/** Replaces references with what they stand for. What stands for nothing stays open. */
import {
  fromParts,
  isReference,
  isTextTemplate,
  partsOf,
  reference,
  type Binder,
  type Bindings,
  type Reference,
  type Text,
  type TextPart,
} from '@org/cognito-core';

/** What a reference can stand for: a known value, or another reference, such as a variable of the program that asks. */
export type BoundValue = Text | Reference | number | boolean | ReadonlyArray<Text>;

/** What a reference stands for: itself, if it is not bound. */
const valueOf = ({ name }: Reference, bindings: Bindings<BoundValue>): BoundValue => {
  const bound = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
  return bound === undefined ? reference(name) : bound;
};

const partsIn = (value: BoundValue): ReadonlyArray<TextPart> => {
  if (isReference(value)) return [value];
  if (typeof value === 'number' || typeof value === 'boolean') return [String(value)];
  return typeof value === 'string' || isTextTemplate(value) ? partsOf(value) : value.flatMap(partsOf);
};

/** Gives each reference its value, and each text its parts. */
export const bindTo = (bindings: Bindings<BoundValue>): Binder<BoundValue> => ({
  value: (open) => valueOf(open, bindings),
  text: (template) =>
    fromParts(
      partsOf(template).flatMap((part) =>
        typeof part === 'string' ? [part] : partsIn(valueOf(part, bindings)),
      ),
    ),
});
