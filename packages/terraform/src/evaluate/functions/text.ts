/** Functions of strings. */
import {
  stringOf,
  booleanValue,
  fault,
  itemsOf,
  isKnown,
  listValue,
  openValue,
  stringValue,
  type OpenValue,
  type StringValue,
  type Value,
} from '../value';
import { printExpression } from '../print-expression';
import { characters } from './characters';
import { knownNumber, knownText, ofKnown, taking, type Apply, type TerraformFunction } from './definition';
import { replaced } from './regular-expression';

const returnsText = (apply: Apply): TerraformFunction => ({ apply, returns: 'string' });

const ofText = (apply: (text: string) => string): TerraformFunction =>
  returnsText(ofKnown({ args: ['string'] }, ([text]) => stringValue(apply(knownText(text)))));

/** The parts of a string. That of an open value is itself. */
const partsOf = (value: Value): StringValue['parts'] =>
  value.kind === 'open' ? [value] : (value as StringValue).parts;

const call = (name: string, ...args: ReadonlyArray<Value>): OpenValue =>
  openValue(`${name}(${args.map(printExpression).join(', ')})`, 'string');

/** A function of which the value of a string is that of its parts, one after the other. */
const ofParts = (name: string, change: (literal: string) => string): TerraformFunction =>
  returnsText(
    taking({ args: ['string'] }, ([value]) =>
      value.kind === 'open'
        ? undefined
        : stringOf(
            partsOf(value).map((part) => (typeof part === 'string' ? change(part) : call(name, part))),
          ),
    ),
  );

/** Letters whose other case is one letter change, as in Go. */
const eachLetter = (literal: string, change: (letter: string) => string): string =>
  Array.from(literal, (letter) => {
    const changed = change(letter);
    return Array.from(changed).length === 1 ? changed : letter;
  }).join('');

const lower = (literal: string): string =>
  eachLetter(literal, (letter) => (letter === 'İ' ? 'i' : letter.toLowerCase()));

const upper = (literal: string): string => eachLetter(literal, (letter) => letter.toUpperCase());

const title = (literal: string): string =>
  literal.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => upper(letter));

// -------------------------------------------------------------------------------------
// ends
// -------------------------------------------------------------------------------------

const literalAt = (value: Value, index: 0 | -1): string => {
  const part = partsOf(value).at(index);
  return typeof part === 'string' ? part : '';
};

/** Whether a string begins or ends with another, which the literal part there may tell. */
const atEnd = (index: 0 | -1): TerraformFunction => ({
  returns: 'bool',
  apply: taking({ args: ['string', 'string'] }, ([value, sought]) => {
    if (!isKnown(sought)) return undefined;
    const end = knownText(sought);
    const literal = literalAt(value, index);
    const [test, reverse] =
      index === 0
        ? [literal.startsWith(end), end.startsWith(literal)]
        : [literal.endsWith(end), end.endsWith(literal)];
    if (test) return booleanValue(true);
    return isKnown(value) || !reverse ? booleanValue(false) : undefined;
  }),
});

const trimmedStart = (value: string, cut: string): string => {
  const letters = Array.from(value);
  const start = letters.findIndex((letter) => !cut.includes(letter));
  return start === -1 ? '' : letters.slice(start).join('');
};

const reversed = (value: string): string => Array.from(value).reverse().join('');

const trimmedEnd = (value: string, cut: string): string => reversed(trimmedStart(reversed(value), cut));

/** What Go takes for white space. */
const space = '\\t\\n\\v\\f\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000';

const spaceAround = new RegExp(`^[${space}]+|[${space}]+$`, 'g');

/** Takes an end away which is there or not by the literal part. */
const withoutEnd = (index: 0 | -1): TerraformFunction =>
  returnsText(
    taking({ args: ['string', 'string'] }, ([value, end], context) => {
      const has = atEnd(index).apply([value, end], context);
      if (has?.kind !== 'boolean') return undefined;
      if (!has.boolean || knownText(end) === '') return value;
      const parts = [...partsOf(value)];
      const { length } = knownText(end);
      const literal = literalAt(value, index);
      const rest = index === 0 ? literal.slice(length) : literal.slice(0, literal.length - length);
      parts[index === 0 ? 0 : parts.length - 1] = rest;
      return stringOf(parts);
    }),
  );

// -------------------------------------------------------------------------------------
// parts
// -------------------------------------------------------------------------------------

const join: Apply = taking(
  { args: ['string', { kind: 'list', of: 'string' }], others: { kind: 'list', of: 'string' } },
  ([separator, ...lists]) => {
    const items = lists.map(itemsOf);
    if (!items.every((list) => list !== undefined)) return undefined;
    const joined: Array<string | OpenValue> = [];
    for (const item of items.flat()) {
      if (item.kind === 'null') return fault('item is null, and cannot be joined', item.places);
      if (joined.length > 0) joined.push(...partsOf(separator));
      // An empty item is one, too.
      joined.push('', ...partsOf(item));
    }
    return stringOf(joined);
  },
);

const split: Apply = ofKnown({ args: ['string', 'string'] }, ([separator, value]) => {
  const [by, text] = [knownText(separator), knownText(value)];
  const parts = by === '' ? Array.from(text) : text.split(by);
  return listValue(
    parts.map((part) => stringValue(part)),
    [],
    'list',
  );
});

const substr: Apply = ofKnown({ args: ['string', 'number', 'number'] }, ([value, ...range]) => {
  const [offset = 0, length = 0] = range.map(knownNumber);
  if (!Number.isInteger(offset) || !Number.isInteger(length)) return fault('whole number required');
  const all = characters(knownText(value));
  const start = offset < 0 ? Math.max(0, all.length + offset) : offset;
  // Terraform gives the whole rest where nothing is asked for, if it counts from the end.
  const isRest = length < 0 || (length === 0 && offset < 0);
  const end = isRest ? all.length : start + length;
  return stringValue(all.slice(start, end).join(''));
});

/** An empty text is found before each character, and at the end. */
const replacedText = (text: string, search: string, by: string): string =>
  (search === '' ? ['', ...Array.from(text), ''] : text.split(search)).join(by);

const replace: Apply = taking({ args: ['string', 'string', 'string'] }, ([value, sought, by]) => {
  if (!isKnown(sought) || !isKnown(by)) return undefined;
  const [search, replacement] = [knownText(sought), knownText(by)];
  if (search.length > 1 && search.startsWith('/') && search.endsWith('/')) {
    return isKnown(value) ? replaced(knownText(value), search.slice(1, -1), replacement) : undefined;
  }
  // What is one character long is in one part or in another.
  if (!isKnown(value) && (value.kind !== 'string' || search.length !== 1)) return undefined;
  const parts = partsOf(value);
  return stringOf(
    // An empty string has no parts, and one place where an empty text is found.
    (parts.length === 0 ? [''] : parts).map((part) =>
      typeof part === 'string' ? replacedText(part, search, replacement) : call('replace', part, sought, by),
    ),
  );
});

export const textFunctions: Readonly<Record<string, TerraformFunction>> = {
  lower: ofParts('lower', lower),
  upper: ofParts('upper', upper),
  title: ofText(title),
  trim: returnsText(
    ofKnown({ args: ['string', 'string'] }, ([value, cut]) =>
      stringValue(trimmedEnd(trimmedStart(knownText(value), knownText(cut)), knownText(cut))),
    ),
  ),
  trimspace: ofText((text) => text.replace(spaceAround, '')),
  chomp: ofText((text) => text.replace(/(?:\r\n|\r|\n)+$/, '')),
  strrev: ofText((text) => [...characters(text)].reverse().join('')),
  trimprefix: withoutEnd(0),
  trimsuffix: withoutEnd(-1),
  startswith: atEnd(0),
  endswith: atEnd(-1),
  strcontains: {
    returns: 'bool',
    apply: ofKnown({ args: ['string', 'string'] }, ([value, part]) =>
      booleanValue(knownText(value).includes(knownText(part))),
    ),
  },
  join: returnsText(join),
  split: { apply: split, returns: { kind: 'list', of: 'string' } },
  substr: returnsText(substr),
  replace: returnsText(replace),
};
