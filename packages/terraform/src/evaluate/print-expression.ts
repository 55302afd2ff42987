import { expression, isIdentifier } from '../expression';
import { quotedLiteral } from '../quoted-literal';
import { printTemplate } from '../template';
import { numberText } from './number-text';
import type { ListValue, ObjectValue, StringValue, Value } from './value';

const string = ({ parts }: StringValue): string => {
  const template = parts.map((part) => (typeof part === 'string' ? part : expression(part.code)));
  return `"${printTemplate(template, quotedLiteral)}"`;
};

const list = ({ as, items }: ListValue): string => {
  const lists: Array<string> = [];
  let known: Array<string> = [];
  const endKnown = (): void => {
    if (known.length > 0) lists.push(`[${known.join(', ')}]`);
    known = [];
  };
  for (const item of items) {
    if (item.kind === 'spread') {
      endKnown();
      lists.push(item.list.code);
    } else known.push(printExpression(item));
  }
  endKnown();
  const hasSpread = items.some(({ kind }) => kind === 'spread');
  const whole = hasSpread ? `concat(${lists.join(', ')})` : (lists[0] ?? '[]');
  return as === 'tuple' ? whole : `to${as}(${whole})`;
};

const key = (text: string): string =>
  isIdentifier(text) ? text : `"${printTemplate([text], quotedLiteral)}"`;

const object = ({ as, entries, rest }: ObjectValue): string => {
  const known = [...entries].map(([name, value]) => `${key(name)} = ${printExpression(value)}`).join(', ');
  const written = known === '' ? '{}' : `{ ${known} }`;
  const whole = rest === undefined ? written : `merge(${rest.code}, ${written})`;
  return as === 'map' ? `tomap(${whole})` : whole;
};

/** A value as an expression of Terraform. Values that are the same have the same. */
export const printExpression = (value: Value): string => {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.boolean);
    case 'number':
      return numberText(value.number);
    case 'string':
      return string(value);
    case 'list':
      return list(value);
    case 'object':
      return object(value);
    case 'open':
      return value.code;
  }
};
