/** Functions that format values. */
import { convertTo } from '../convert';
import { numberText } from '../number-text';
import { printExpression } from '../print-expression';
import {
  fault,
  isKnown,
  listValue,
  openValue,
  stringOf,
  textOf,
  type Evaluated,
  type Fault,
  type OpenValue,
  type Spread,
  type StringValue,
  type Value,
} from '../value';
import { characters } from './characters';
import { jsonString, jsonText } from './encoding';
import { knownNumber, knownText, ofKnown, taking, type Apply, type TerraformFunction } from './definition';

type Part = string | OpenValue;

const verb = /%(?<flags>[ +\-0#]*)(?<width>\d*)(?:\.(?<precision>\d*))?(?:\[(?<index>\d+)\])?(?<verb>.)/su;

interface Verb {
  readonly flags: string;
  readonly width: string;
  readonly precision: string | undefined;
  readonly verb: string;
}

/** A verb, and the number of its argument if that is written. */
interface FoundVerb extends Verb {
  readonly index: string | undefined;
}

const padded = (text: string, { flags, width }: Verb): string => {
  const missing = Number(width) - characters(text).length;
  if (missing <= 0) return text;
  if (flags.includes('-')) return text + ' '.repeat(missing);
  if (!flags.includes('0')) return ' '.repeat(missing) + text;
  const [sign] = /^[+-]?/.exec(text) as unknown as [string];
  return sign + '0'.repeat(missing) + text.slice(sign.length);
};

/** A value as `%v` has it. */
const plainParts = (value: Value): ReadonlyArray<Part> | undefined => {
  if (value.kind === 'string') return value.parts;
  if (value.kind === 'list' || value.kind === 'object') {
    const json = jsonText(value);
    return json === undefined ? undefined : [json];
  }
  return (convertTo(value, 'string') as StringValue).parts;
};

/** What a verb makes of its argument; `undefined` where that is open. */
const formatted = (given: Verb, value: Value): ReadonlyArray<Part> | Fault | undefined => {
  if (value.kind === 'null') return undefined;
  const { width, precision, flags } = given;
  const isPlain = width === '' && precision === undefined && flags === '';
  switch (given.verb) {
    case 'v': {
      if (value.kind === 'open' && value.type !== 'string') return undefined;
      return isPlain ? (value.kind === 'open' ? [value] : plainParts(value)) : undefined;
    }
    case 's': {
      const text = convertTo(value, 'string');
      if (text.kind === 'fault') return text;
      if (text.kind === 'open') return isPlain ? [text] : undefined;
      if (isPlain && text.kind === 'string') return text.parts;
      const known = textOf(text);
      if (known === undefined) return undefined;
      const cut = precision === undefined ? known : characters(known).slice(0, Number(precision)).join('');
      return [padded(cut, given)];
    }
    case 'd': {
      const number = convertTo(value, 'number');
      if (number.kind === 'fault') return number;
      if (number.kind !== 'number' || !Number.isInteger(number.number)) return undefined;
      if (precision !== undefined || flags.includes('#')) return undefined;
      const sign = number.number < 0 ? '' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
      return sign === ' ' ? undefined : [padded(sign + numberText(number.number), given)];
    }
    case 't': {
      const truth = convertTo(value, 'bool');
      if (truth.kind === 'fault') return truth;
      return truth.kind === 'boolean' && isPlain ? [String(truth.boolean)] : undefined;
    }
    case 'q': {
      const text = convertTo(value, 'string');
      if (text.kind === 'fault') return text;
      return isPlain && isKnown(text) ? [jsonString(knownText(text))] : undefined;
    }
    default:
      return undefined;
  }
};

/** The parts of what is formatted. `%` twice is one, and every argument has to be used. */
const formattedParts = (
  format: string,
  args: ReadonlyArray<Value>,
): ReadonlyArray<Part> | Fault | undefined => {
  const parts: Array<Part> = [];
  let [at, next, most] = [0, 0, 0];
  for (;;) {
    const percent = format.indexOf('%', at);
    if (percent === -1) break;
    parts.push(format.slice(at, percent));
    const match = verb.exec(format.slice(percent));
    if (match === null || match.index > 0) return fault('unrecognized format verb at the end');
    at = percent + match[0].length;
    const { flags, width, precision, index, verb: name } = match.groups as unknown as FoundVerb;
    if (name === '%') {
      parts.push('%');
      continue;
    }
    if (index !== undefined) next = Number(index) - 1;
    const value = args[next];
    if (value === undefined) return fault(`not enough arguments for \`${match[0]}\``);
    const part = formatted({ flags, width, precision, verb: name }, value);
    if (part === undefined || 'kind' in part) return part;
    parts.push(...part);
    next += 1;
    most = Math.max(most, next);
  }
  parts.push(format.slice(at));
  return most < args.length ? fault('too many arguments') : parts;
};

const formattedText = (format: string, args: ReadonlyArray<Value>): Evaluated | undefined => {
  const parts = formattedParts(format, args);
  if (parts === undefined || 'kind' in parts) return parts;
  return stringOf(parts);
};

const format: Apply = (args, context) => {
  const [first, ...others] = args;
  if (first === undefined) return fault('at least 1 argument required');
  return taking({ args: ['string'] }, ([text]) => {
    const known = textOf(text);
    return known === undefined ? undefined : formattedText(known, others);
  })([first], context);
};

// -------------------------------------------------------------------------------------
// lists
// -------------------------------------------------------------------------------------

/** One of the items of an open list. */
const someItem = ({ code }: OpenValue): OpenValue => openValue(`${code}[*]`, 'string');

type Column = ReadonlyArray<Value | Spread>;

/** The items of a list; `undefined` for what is given to each row. */
const columnOf = (value: Value): Column | undefined => {
  if (value.kind === 'list') return value.items;
  const isList = value.kind === 'open' && typeof value.type === 'object';
  return isList ? [{ kind: 'spread', list: value }] : undefined;
};

const formatlist: Apply = (args, context) => {
  const [first, ...others] = args;
  if (first === undefined) return fault('at least 1 argument required');
  const text = textOf(first);
  if (text === undefined) return undefined;
  const columns = others.map(columnOf);
  // Whether an open value of an unknown type is a list, nobody knows.
  if (
    others.some((value) => value.kind === 'open' && typeof value.type !== 'object' && value.type !== 'string')
  ) {
    return undefined;
  }
  const lists = columns.filter((column) => column !== undefined);
  const [list, ...furtherLists] = lists;
  const length = list?.length ?? 1;
  const hasSpread = lists.some((column) => column.some(({ kind }) => kind === 'spread'));
  if (hasSpread && furtherLists.length > 0) return undefined;
  if (furtherLists.some((column) => column.length !== length)) {
    return fault('all lists must have the same length');
  }
  const rows: Array<Value | Spread> = [];
  for (let row = 0; row < length; row += 1) {
    const found = columns.map((column, index) => (column === undefined ? others[index] : column[row]));
    const spread = found.find((value) => value?.kind === 'spread');
    const values = found.map((value) => (value?.kind === 'spread' ? someItem(value.list) : (value as Value)));
    const value = format([first, ...values], context);
    if (value === undefined) return undefined;
    // An open list may be empty, and then there is nothing to refuse.
    if (value.kind === 'fault') return spread === undefined ? value : undefined;
    if (spread?.kind !== 'spread') rows.push(value);
    else {
      const codes = found.map((each) =>
        each?.kind === 'spread' ? each.list.code : printExpression(each as Value),
      );
      const code = `formatlist(${[printExpression(first), ...codes].join(', ')})`;
      rows.push({ kind: 'spread', list: openValue(code, { kind: 'list', of: 'string' }), item: value });
    }
  }
  return listValue(rows, [], 'list');
};

const indent: Apply = ofKnown({ args: ['number', 'string'] }, ([width, text]) =>
  stringOf([knownText(text).replaceAll('\n', `\n${' '.repeat(knownNumber(width))}`)]),
);

export const formatFunctions: Readonly<Record<string, TerraformFunction>> = {
  format: { apply: format, returns: 'string' },
  formatlist: { apply: formatlist, returns: { kind: 'list', of: 'string' } },
  indent: { apply: indent, returns: 'string' },
};
