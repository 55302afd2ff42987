/** Replaces references with expressions of Terraform, or with values that are known already. */
import { partsOf, type Bindings, type Reference, type Text } from '@org/cognito-core';
import type { Argument } from './arguments';
import { unboundExpression, type Expression } from './expression';
import { printTemplate, type TemplatePart } from './template';

/** What a reference can stand for: an expression, a known value, or an array of strings and expressions. */
export type BoundValue = Expression | string | number | boolean | ReadonlyArray<string | Expression>;

/** Whether a value is known only when Terraform plans or applies. */
export const isExpression = (value: BoundValue): value is Expression =>
  typeof value === 'object' && 'expression' in value;

/** A value as an argument, in which each string is a template. */
export const argumentOf = (value: BoundValue): Argument => {
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'string' || isExpression(value)) return printTemplate([value]);
  return value.map(argumentOf);
};

/** What a reference stands for. An unbound one stands for the variable of its name, or for what has its address. */
export const valueOf = ({ name }: Reference, bindings: Bindings<BoundValue>): BoundValue => {
  const bound = Object.hasOwn(bindings, name) ? bindings[name] : undefined;
  return bound === undefined ? unboundExpression(name) : bound;
};

/** A text as a template. References that are bound to known values become part of its literals. */
export const templateOf = (text: Text, bindings: Bindings<BoundValue>): string =>
  printTemplate(
    partsOf(text)
      .map((part) => (typeof part === 'string' ? part : valueOf(part, bindings)))
      .map((part): TemplatePart =>
        typeof part === 'string' || isExpression(part) ? part : JSON.stringify(part),
      ),
  );
