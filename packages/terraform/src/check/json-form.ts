/** Values in Terraform's JSON syntax. */
import type { Argument } from '../arguments';
import { printExpression } from '../evaluate/print-expression';
import type { Value } from '../evaluate/value';
import { expression } from '../expression';
import { printTemplate } from '../template';

const interpolated = (code: string): string => `\${${code}}`;

/** A value in the JSON syntax. A list of which some items are not known is an expression as a whole. */
export const jsonForm = (value: Value): Argument => {
  switch (value.kind) {
    case 'null':
      return null;
    case 'boolean':
      return value.boolean;
    case 'number':
      return value.number;
    case 'string':
      return printTemplate(
        value.parts.map((part) => (typeof part === 'string' ? part : expression(part.code))),
      );
    case 'list':
      return value.items.some(({ kind }) => kind === 'spread')
        ? interpolated(printExpression(value))
        : (value.items as ReadonlyArray<Value>).map(jsonForm);
    // What is not known. No argument is an object.
    default:
      return interpolated(printExpression(value));
  }
};

/**
 * The same for checks of what is known, in which the items of a list that are not known are one open item: of the others
 * something can be said.
 */
export const checkedForm = (value: Value): Argument =>
  value.kind === 'list'
    ? value.items.map((item) => (item.kind === 'spread' ? interpolated(item.list.code) : jsonForm(item)))
    : jsonForm(value);
