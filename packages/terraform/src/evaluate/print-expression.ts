import { isIdentifier } from '../expression';
import { quotedLiteral } from '../quoted-literal';
import type { Spread, Value } from './value';

const quoted = (parts: ReadonlyArray<string>): string => `"${parts.join('')}"`;

const literal = (text: string): string => quotedLiteral(text).replace(/([$%])\{/g, '$1$1{');

const printed = (value: Value | Spread): string =>
  value.kind === 'spread' ? `${value.list.code}...` : printExpression(value);

const entry = (key: string, value: Value): string =>
  `${isIdentifier(key) ? key : quoted([literal(key)])} = ${printExpression(value)}`;

/** A value as an expression of Terraform. Values that are the same have the same. */
export const printExpression = (value: Value): string => {
  switch (value.kind) {
    case 'null':
      return 'null';
    case 'boolean':
      return String(value.boolean);
    case 'number':
      return String(value.number);
    case 'string':
      return quoted(
        value.parts.map((part) => (typeof part === 'string' ? literal(part) : `\${${part.code}}`)),
      );
    case 'list':
      return `[${value.items.map(printed).join(', ')}]`;
    case 'object': {
      const entries = [...value.entries].map(([key, inner]) => entry(key, inner));
      const object = `{${entries.length === 0 ? '' : ` ${entries.join(', ')} `}}`;
      return value.rest === undefined ? object : `merge(${value.rest.code}, ${object})`;
    }
    case 'open':
      return value.code;
  }
};
