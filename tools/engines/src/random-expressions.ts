/** Random calls of functions, as expressions of Terraform. */
import * as fc from 'fast-check';

/** An expression that is what the arbitrary gives, or now and then something else. */
type Expressions = fc.Arbitrary<string>;

const quoted = (text: string): string => JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');

const texts: Expressions = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.constantFrom('a', 'b', '', 'ab', 'A b', 'é', '1', '-2', 'true', ' x ', 'a-b', 'a.b'),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom('https://a.example/x', '${a}', '%', 'Straße', 'a\nb', 'a,b,', '0.5'),
    },
    {
      weight: 1,
      arbitrary: fc.string({ maxLength: 4, unit: fc.constantFrom('a', 'b', '-', ' ', 'É', '$', '1') }),
    },
  )
  .map(quoted);

const numbers: Expressions = fc.constantFrom('0', '1', '2', '3', '-1', '0.5', '10');

const truths: Expressions = fc.constantFrom('true', 'false');

const listOf = (items: Expressions): Expressions =>
  fc.array(items, { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);

const textLists = listOf(texts);

const scalars = fc.oneof(texts, numbers, truths);

const sequences: Expressions = fc.oneof(
  textLists,
  listOf(scalars),
  listOf(fc.oneof(texts, textLists)),
  textLists.map((list) => `tolist(${list})`),
  textLists.map((list) => `toset(${list})`),
  listOf(numbers).map((list) => `tolist(${list})`),
);

const names = fc.constantFrom('a', 'b', 'c');

const mapOf = (values: Expressions): Expressions =>
  fc.dictionary(names, values, { maxKeys: 3 }).map(
    (entries) =>
      `{ ${Object.entries(entries)
        .map(([name, value]) => `${name} = ${value}`)
        .join(', ')} }`,
  );

const maps: Expressions = fc.oneof(
  mapOf(texts),
  mapOf(scalars),
  mapOf(texts).map((map) => `tomap(${map})`),
  mapOf(textLists),
);

const anything: Expressions = fc.oneof(scalars, sequences, maps);

/** Mostly what a function takes. */
const mostly = (expressions: Expressions): Expressions =>
  fc.oneof({ weight: 9, arbitrary: expressions }, { weight: 1, arbitrary: anything });

const call = (name: string, ...args: ReadonlyArray<Expressions>): Expressions =>
  fc.tuple(...args.map(mostly)).map((all) => `${name}(${all.join(', ')})`);

/** A call with one argument or more. */
const callOfMany = (name: string, args: Expressions): Expressions =>
  fc.array(mostly(args), { minLength: 1, maxLength: 3 }).map((all) => `${name}(${all.join(', ')})`);

const formats = fc
  .array(fc.constantFrom('a', '%s', '%d', '%v', '%%', '%5s', '%-5s|', '%q', '%t', '%03d', '%.1s'), {
    maxLength: 3,
  })
  .map((parts) => quoted(parts.join('')));

const patterns = fc.constantFrom(
  ...[
    'a',
    '[ab]+',
    '(a)(b)?',
    '^a',
    'b$',
    '(?P<x>[a-z])',
    '\\d+',
    '(?i)A',
    '[^a]',
    'a|b',
    '\\s',
    '\\.',
    '.',
  ].map(quoted),
);

/** Calls by the name of the function. Their arguments are given as open ones, too, where `texts`, `lists` and `maps` are. */
const callsWith = (
  texts: Expressions,
  lists: Expressions,
  maps: Expressions,
): Readonly<Record<string, Expressions>> => ({
  concat: callOfMany('concat', lists),
  compact: call('compact', lists),
  lookup: call('lookup', maps, fc.constantFrom('"a"', '"b"'), texts),
  try: callOfMany('try', fc.oneof(anything, call('tonumber', texts), call('lookup', maps, texts))),
  can: call('can', fc.oneof(anything, call('tobool', texts))),
  coalesce: callOfMany('coalesce', texts),
  keys: call('keys', maps),
  length: call('length', fc.oneof(lists, maps, texts)),
  merge: callOfMany('merge', maps),
  replace: call(
    'replace',
    texts,
    fc.oneof(
      texts,
      patterns.map((pattern) => quoted(`/${JSON.parse(pattern) as string}/`)),
    ),
    texts,
  ),
  lower: call('lower', texts),
  upper: call('upper', texts),
  join: call('join', texts, lists),
  distinct: call('distinct', lists),
  toset: call('toset', lists),
  tolist: call('tolist', lists),
  tomap: call('tomap', maps),
  split: call('split', texts, texts),
  element: call('element', lists, numbers),
  regex: call('regex', patterns, texts),
  regexall: call('regexall', patterns, texts),
  flatten: call('flatten', listOf(fc.oneof(texts, lists))),
  coalescelist: callOfMany('coalescelist', lists),
  contains: call('contains', lists, texts),
  values: call('values', maps),
  zipmap: call('zipmap', lists, lists),
  setunion: callOfMany('setunion', lists),
  setintersection: callOfMany('setintersection', lists),
  setsubtract: call('setsubtract', lists, lists),
  trimspace: call('trimspace', texts),
  trimsuffix: call('trimsuffix', texts, texts),
  trimprefix: call('trimprefix', texts, texts),
  trim: call('trim', texts, texts),
  startswith: call('startswith', texts, texts),
  endswith: call('endswith', texts, texts),
  strcontains: call('strcontains', texts, texts),
  title: call('title', texts),
  substr: call('substr', texts, numbers, numbers),
  jsonencode: call('jsonencode', fc.oneof(texts, lists, maps)),
  jsondecode: call(
    'jsondecode',
    fc.oneof(
      texts,
      anything.map((value) => `jsonencode(${value})`),
    ),
  ),
  yamldecode: call(
    'yamldecode',
    fc.oneof(
      texts,
      anything.map((value) => `jsonencode(${value})`),
    ),
  ),
  range: callOfMany('range', numbers),
  one: call('one', lists),
  sort: call('sort', lists),
  reverse: call('reverse', lists),
  slice: call('slice', lists, numbers, numbers),
  min: callOfMany('min', numbers),
  max: callOfMany('max', numbers),
  sum: call('sum', listOf(numbers)),
  setproduct: call('setproduct', lists, lists),
  alltrue: call('alltrue', listOf(truths)),
  anytrue: call('anytrue', listOf(truths)),
  index: call('index', lists, texts),
  tostring: call('tostring', scalars),
  tonumber: call('tonumber', scalars),
  tobool: call('tobool', scalars),
  urlencode: call('urlencode', texts),
  chomp: call('chomp', texts),
  // The console does not know what becomes of null in a format.
  format: fc
    .tuple(formats, fc.array(texts, { maxLength: 2 }))
    .map((all) => `format(${all.flat().join(', ')})`),
  formatlist: fc
    .tuple(formats, fc.array(fc.oneof(texts, lists), { maxLength: 2 }))
    .map((all) => `formatlist(${all.flat().join(', ')})`),
  '==': fc.tuple(anything, anything).map(([one, other]) => `${one} == ${other}`),
});

/** Calls of which everything is known, by the name of the function. */
export const knownCalls = callsWith(texts, sequences, maps);

/** The variables that stand for what is open, with the values that they turn out to have. */
export const openVariables: Readonly<Record<string, readonly [type: string, value: string]>> = {
  text: ['string', '"b"'],
  empty: ['string', '""'],
  list: ['list(string)', '["b", "", "c"]'],
  none: ['list(string)', '[]'],
  map: ['map(string)', '{ a = "x", d = "y" }'],
};

const openTexts: Expressions = fc.oneof(
  fc.constantFrom('var.text', 'var.empty'),
  fc
    .tuple(
      fc.constantFrom('a', 'https://', ''),
      fc.constantFrom('text', 'empty'),
      fc.constantFrom('b', '/x', ''),
    )
    .map(([before, name, after]) => `"${before}\${var.${name}}${after}"`),
);

const openLists: Expressions = fc.oneof(
  fc.constantFrom('var.list', 'var.none'),
  listOf(fc.oneof(texts, openTexts)),
  fc
    .tuple(textLists, fc.constantFrom('var.list', 'var.none'))
    .map(([known, open]) => `concat(${known}, ${open}, ["z"])`),
);

const openMaps: Expressions = fc.oneof(
  fc.constant('var.map'),
  mapOf(openTexts),
  mapOf(texts).map((known) => `merge(${known}, var.map)`),
  mapOf(texts).map((known) => `merge(var.map, ${known})`),
);

const { distinct: _, ...others } = callsWith(
  fc.oneof(texts, openTexts),
  fc.oneof(textLists, openLists),
  fc.oneof(mapOf(texts), openMaps),
);

/** Calls of which some is open, but for `distinct`, which keeps open items that turn out to be repetitions. */
export const openCalls: Readonly<Record<string, Expressions>> = others;
