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
  textOf,
  type OpenValue,
  type StringValue,
  type Value,
} from '../value';
import { printExpression } from '../print-expression';
import { characters } from './characters';
import { ofKnown, taking, type Apply, type TerraformFunction } from './definition';
import { replaced } from './regular-expression';

const returnsText = (apply: Apply): TerraformFunction => ({ apply, returns: 'string' });

/** The known text of an argument that is one. */
const text = (value: Value | undefined): string => (value === undefined ? '' : (textOf(value) ?? ''));

const ofTexts = (count: number, apply: (...texts: ReadonlyArray<string>) => string): TerraformFunction =>
  returnsText(
    ofKnown({ args: Array.from({ length: count }, () => 'string' as const) }, (args) =>
      stringValue(apply(...args.map(text))),
    ),
  );

/** The parts of a string. That of an open value is itself. */
const partsOf = (value: Value | undefined): StringValue['parts'] =>
  value?.kind === 'string' ? value.parts : value?.kind === 'open' ? [value] : [];

const call = (name: string, ...args: ReadonlyArray<Value>): OpenValue =>
  openValue(`${name}(${args.map(printExpression).join(', ')})`, 'string');

/** A function of which the value of a string is that of its parts, one after the other. */
const ofParts = (name: string, change: (literal: string) => string): TerraformFunction =>
  returnsText(
    taking({ args: ['string'] }, ([value]) =>
      value?.kind === 'open'
        ? undefined
        : stringOf(
            partsOf(value).map((part) => (typeof part === 'string' ? change(part) : call(name, part))),
          ),
    ),
  );

/** Letters whose other case is one letter change, as in Go. */
const eachLetter = (literal: string, change: (letter: string) => string): string =>
  Array.from(literal, (letter) => {
    if (letter === 'İ') return change('I');
    const changed = change(letter);
    return Array.from(changed).length === 1 ? changed : letter;
  }).join('');

const lower = (literal: string): string => eachLetter(literal, (letter) => letter.toLowerCase());

const upper = (literal: string): string =>
  eachLetter(literal, (letter) => (letter === 'İ' ? letter : letter.toUpperCase()));

const title = (literal: string): string =>
  literal.replace(/(?<![\p{L}\p{N}_])\p{L}/gu, (letter) => upper(letter));

// -------------------------------------------------------------------------------------
// ends
// -------------------------------------------------------------------------------------

const literalAt = (value: Value | undefined, index: 0 | -1): string => {
  const part = partsOf(value).at(index);
  return typeof part === 'string' ? part : '';
};

/** Whether a string begins or ends with another, which the literal part there may tell. */
const atEnd = (index: 0 | -1): TerraformFunction => ({
  returns: 'bool',
  apply: taking({ args: ['string', 'string'] }, ([value, sought]) => {
    if (sought === undefined || value === undefined || !isKnown(sought)) return undefined;
    const end = text(sought);
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
    taking({ args: ['string', 'string'] }, ([value, end]) => {
      if (value === undefined || end === undefined) return undefined;
      const has = atEnd(index).apply([value, end], {});
      if (has?.kind !== 'boolean') return undefined;
      if (!has.boolean) return value;
      const parts = [...partsOf(value)];
      const { length } = text(end);
      const literal = literalAt(value, index);
      if (index === 0) parts[0] = literal.slice(length);
      else parts[parts.length - 1] = literal.slice(0, literal.length - length);
      return stringOf(parts.filter((part) => part !== undefined));
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

const split: Apply = ofKnown({ args: ['string', 'string'] }, ([separator, value]) =>
  listValue(
    (text(separator) === '' ? Array.from(text(value)) : text(value).split(text(separator))).map((part) =>
      stringValue(part),
    ),
    [],
    'list',
  ),
);

const substr: Apply = ofKnown({ args: ['string', 'number', 'number'] }, ([value, offset, length]) => {
  if (offset?.kind !== 'number' || length?.kind !== 'number') return undefined;
  if (!Number.isInteger(offset.number) || !Number.isInteger(length.number)) return undefined;
  const all = characters(text(value));
  const start = offset.number < 0 ? Math.max(0, all.length + offset.number) : offset.number;
  const end = length.number < 0 ? all.length : start + length.number;
  return stringValue(all.slice(start, end).join(''));
});

/** An empty text is found before each character, and at the end. */
const replacedText = (text: string, search: string, by: string): string =>
  (search === '' ? ['', ...Array.from(text), ''] : text.split(search)).join(by);

const replace: Apply = taking({ args: ['string', 'string', 'string'] }, ([value, sought, by]) => {
  if (value === undefined || sought === undefined || by === undefined) return undefined;
  if (!isKnown(sought) || !isKnown(by)) return undefined;
  const [search, replacement] = [text(sought), text(by)];
  if (search.length > 1 && search.startsWith('/') && search.endsWith('/')) {
    return isKnown(value) ? replaced(text(value), search.slice(1, -1), replacement) : undefined;
  }
  // What is one character long is in one part or in another.
  if (!isKnown(value) && (value.kind !== 'string' || search.length !== 1)) return undefined;
  return stringOf(
    partsOf(value).map((part) =>
      typeof part === 'string' ? replacedText(part, search, replacement) : call('replace', part, sought, by),
    ),
  );
});

export const textFunctions: Readonly<Record<string, TerraformFunction>> = {
  lower: ofParts('lower', lower),
  upper: ofParts('upper', upper),
  title: ofTexts(1, (value = '') => title(value)),
  trim: ofTexts(2, (value = '', cut = '') => trimmedEnd(trimmedStart(value, cut), cut)),
  trimspace: ofTexts(1, (value = '') => value.replace(spaceAround, '')),
  chomp: ofTexts(1, (value = '') => value.replace(/(?:\r\n|\r|\n)+$/, '')),
  strrev: ofTexts(1, (value = '') => [...characters(value)].reverse().join('')),
  trimprefix: withoutEnd(0),
  trimsuffix: withoutEnd(-1),
  startswith: atEnd(0),
  endswith: atEnd(-1),
  strcontains: {
    returns: 'bool',
    apply: ofKnown({ args: ['string', 'string'] }, ([value, part]) =>
      booleanValue(text(value).includes(text(part))),
    ),
  },
  join: returnsText(join),
  split: { apply: split, returns: { kind: 'list', of: 'string' } },
  substr: returnsText(substr),
  replace: returnsText(replace),
};
