import { wordsOf } from '@org/cognito-core';
import * as fc from 'fast-check';
import * as E from 'fp-ts/Either';
import { parseSource, type PlacedIssue } from '../index';

const mistakesIn = (text: string): ReadonlyArray<PlacedIssue> => {
  const source = parseSource(text);
  return E.isLeft(source) ? source.left : source.right.mistakes;
};

/** The place of the first mistake, and what it is. */
const firstIn = (text: string): string => {
  const [mistake] = mistakesIn(text);
  const { position } = mistake ?? {};
  const message = mistake === undefined ? 'nothing' : wordsOf(mistake).message;
  return `${position?.line}:${position?.column} ${message}`;
};

test.each([
  ['nothing at all', '', '1:1 the file is empty'],
  ['a comment alone', '# nothing\n', '1:1 the file is empty'],
  ['a second document', 'a: 1\n---\nb: 1\n', '2:1 a second document begins'],
  [
    'a key that is there twice',
    'oAuth: {}\na: {}\noAuth: { b: 1 }\n',
    '3:1 the same key stands here again: it is in line 1 already, and only the last one holds',
  ],
  ['an unknown escape', 'a: "\\q"', '1:5 an escape that double quotes do not know'],
  ['an indentation too little', 'a: 1\n b: 2\n', '1:4 a key cannot stand here'],
  ['a character that begins no text', 'a: @b', '1:4 a string cannot begin with this character'],
  [
    'a quote without end',
    'a: "web\n',
    '1:8 a character is missing: a closing quote or bracket, a comma, or a colon after a key',
  ],
  ['a key over several lines', 'a\nb: 1', '1:1 a key goes over several lines, or its colon is missing'],
  ['a tab that indents', 'a:\n\tb: {}\n', '2:1 a tab cannot indent'],
  ['an unknown tag', 'a: !x b\n', '1:4 a tag that means nothing here'],
  ['a short form outside of a template', 'a: !Ref Name\n', '1:4 a tag that means nothing here'],
  ['a bracket too many', 'a: [1]]\n', '1:7 something here does not belong here'],
  [
    'a reference without quotes',
    'a: [openid, ${api}/read]\n',
    '1:14 between brackets, a string with ${name} must stand in quotes',
  ],
  ['an alias of nothing', 'a: *b\n', '1:4 an alias of an anchor that is not there'],
  [
    'an alias of nothing after one of something',
    'a: &a 1\nb: [*a, *c, *d]\n',
    '2:9 an alias of an anchor that is not there',
  ],
  ['a merge of no object', '<<: 1\na: { <<: 2 }\n', '1:1 what is merged is not an object'],
  ['an alias within what it stands for', 'a: &a { <<: *a }', '1:13 an alias within what it stands for'],
  ['a directive that nobody knows', '%x\n---\na: 1\n', '1:1 this is neither YAML nor JSON'],
])('%s is reported in its place', (_, text, expected) => expect(firstIn(text)).toBe(expected));

test('a key that is there twice with one value is a warning, whatever is written between', () => {
  const severities = (text: string) => mistakesIn(text).map(({ severity }) => severity);
  expect(severities('a: [1]\nb: 2\na: [1]\n')).toEqual(['warning']);
  expect(severities('a: 1\na: 2\na: 2\n')).toEqual(['error', 'warning']);
  expect(severities('a:\nb: 1\na: ~\n')).toEqual(['error']);
  expect(severities('? a\n? a\n')).toEqual(['warning']);
  expect(severities('? a\n? b\na: 1\n')).toEqual(['error']);
  expect(firstIn('a: 1\na: 1\n')).toBe(
    '2:1 the same key stands here again with the same value: it is in line 1 already',
  );
  expect(mistakesIn('a: 1\na: 2\na: 2\n').at(-1)?.message).toBe(
    'the same key stands here again with the same value: it is in line 2 already',
  );
});

test('aliases that multiply are not resolved', () => {
  const levels = Array.from({ length: 30 }, (_, n) => `l${n + 1}: &l${n + 1} [*l${n}, *l${n}]`);
  expect(firstIn(['l0: &l0 [x]', ...levels].join('\n'))).toBe('2:10 aliases that cannot be resolved');
});

test.each([
  ['brackets', '['.repeat(100_000)],
  ['braces', '{a: '.repeat(100_000)],
  ['dashes', '- '.repeat(100_000)],
])('%s without end are refused before they are composed', (_, text) => {
  expect(firstIn(text)).toMatch(/nested too deeply$/);
});

test('JSON that is nested as deeply as a source may be is read, and no deeper', () => {
  const nested = (levels: number): string => `${'['.repeat(levels)}1${']'.repeat(levels)}`;
  expect(E.isRight(parseSource(nested(64)))).toBe(true);
  expect(firstIn(nested(65))).toMatch(/nested too deeply$/);
});

const manyKeys = Array.from({ length: 2_001 }, (_, n) => `"key${n}": 1`).join(',');

test.each([
  [
    'keys',
    Array.from({ length: 50_000 }, (_, n) => `key${n}: 1`).join('\n'),
    '1:1 holds more than 2000 keys in one object',
  ],
  ['items', `[${'a,'.repeat(250_001)}]`, '1:1 holds more than 250000 values'],
  ['keys of JSON', `{${manyKeys}}`, '1:1 holds more than 2000 keys in one object'],
  ['items of JSON', `[${'1,'.repeat(250_000)}1]`, '1:1 holds more than 250000 values'],
])('more %s than a template can have are refused', (_, text, expected) =>
  expect(firstIn(text)).toBe(expected),
);

test.each([
  ['a line of its own', 'a: 1\na: s3cr3t\n', { from: { line: 2, column: 2 }, toLine: 2 }],
  ['a line with others', '{ a: 1, a: s3cr3t }', { from: { line: 1, column: 1 }, toLine: 1 }],
])('a duplicate key on %s hides the values there', (_, text, hidden) => {
  expect(mistakesIn(text)).toMatchObject([{ hidden }]);
});

/** What is read in spite of a mistake. */
const readIn = (text: string): unknown => {
  const source = parseSource(text);
  if (E.isLeft(source)) throw new Error(JSON.stringify(source.left));
  return source.right.value;
};

test.each<[string, string, unknown]>([
  ['the last of two equal keys holds', 'a: 1\nb: 2\na: 3\n', { a: 3, b: 2 }],
  ['the last of two keys holds that are equal as texts', '1: a\n"1": b\n', { 1: 'b' }],
  [
    'keys that are no texts are no mistake',
    '? { a: 1 }\n: 1\nb: 1\nb: 2\n<<: { c: 3 }\n',
    { '{ a: 1 }': 1, b: 2, c: 3 },
  ],
  ['the first of two documents is read', 'a: 1\n---\nb: 1\n', { a: 1 }],
  ['an alias of nothing is open', 'a: *b\nc: [*d]\n', { a: '${value}', c: ['${value}'] }],
  ['an alias of nothing is open in a template', 'Resources: *b\n', { Resources: { 'Fn::Alias': 'b' } }],
  ['an alias of nothing may be a key', '*b : 1\n', { b: 1 }],
  ['an alias of nothing adds nothing', 'a: { <<: *b, c: 1 }\nd: { <<: [*e] }\n', { a: { c: 1 }, d: {} }],
  ['an alias in a loop ends there', 'a: &a { b: *a, c: 1 }\n', { a: { b: '${value}', c: 1 } }],
  ['a loop through another anchor ends there', 'a: &a [&b [*a], *b]\n', { a: [['${value}'], ['${value}']] }],
  ['a tag in props is open', 'a: !Ref Name\nb: [!x { c: 1 }]\n', { a: '${value}', b: ['${value}'] }],
  ['a null stays', 'a: *b\nc: ~\n', { a: '${value}', c: null }],
])('%s', (_, text, value) => {
  expect(readIn(text)).toEqual(value);
  expect(mistakesIn(text).length + Number(text.includes('"1"'))).toBeGreaterThan(0);
});

test('an anchor may be used as often as a file can hold what it stands for', () => {
  const uses = (count: number): string => `a: &a [1, 2]\nb: [${'*a,'.repeat(count)}]\n`;
  expect(mistakesIn(uses(5_000))).toEqual([]);
  expect(firstIn(uses(5_001))).toBe('2:5 aliases that cannot be resolved');
});

describe('aliases in a template', () => {
  const template = (rest: string): string => `Resources: { A: { B: &b 1 } }\n${rest}`;

  test.each([
    ['an alias', template('C: [*b]\n'), [2, 5]],
    ['a merge', template('C: { <<: { D: 1 } }\n'), [2, 6]],
  ])('%s is told where it begins', (_, text, [line, column]) => {
    const position = { line, column };
    expect(mistakesIn(text)).toMatchObject([{ code: 'template-alias', severity: 'warning', position }]);
  });

  test.each([
    [
      'SAM resolves them',
      template('Transform: [AWS::LanguageExtensions, AWS::Serverless-2016-10-31]\nC: *b\n'),
    ],
    ['SAM resolves them, alone', template('Transform: AWS::Serverless-2016-10-31\nC: *b\n')],
    ['there is none', template('C: "*b <<"\n')],
  ])('they are no mistake where %s', (_, text) => {
    expect(mistakesIn(text)).toEqual([]);
  });
});

describe('text in quotes that goes on at the margin', () => {
  test.each<[string, unknown]>([
    ["a: 'First line\nsecond line'\nb: 1\n", { a: 'First line second line', b: 1 }],
    ['a: "First line\n\nsecond \\" line"\nb: 1\n', { a: 'First line\nsecond " line', b: 1 }],
    ["a: 'it''s\r\nb'\r\nc: 1\r\n", { a: "it's b", c: 1 }],
    ["a:\n  b: 'x\n y'\n  c: ['z\n',\n\n   'u\nv']\n", { a: { b: 'x y', c: ['z ', 'u v'] } }],
    ["- 'x\ny'\n- { 'k': 'a\n  b\nc' }\n", ['x y', { k: 'a b c' }]],
  ])('%j is read as YAML 1.1 has it', (text, value) => {
    expect(readIn(text)).toEqual(value);
    expect(mistakesIn(text)).toEqual([]);
  });

  test('places behind it are those of the text', () => {
    const source = parseSource("a: 'x\ny'\nb: [1, 2]\n");
    expect(E.isRight(source) && source.right.positionOf(['b', 1])).toEqual({ line: 3, column: 8 });
  });

  test.each([
    ["a: 'x\n", '1:6 a character is missing'],
    ["a: 'x\n--- y'\n", '1:6 a character is missing'],
    ['a: "x\nb: "y"\n', '1:6 a character is missing'],
    ["a: 'x\ny'\nb: [\n", '1:6 a character is missing'],
    [Array.from({ length: 40 }, (_, n) => `k${n}: 'x\ny'\n`).join(''), '1:7 a character is missing'],
  ])('%j is no such text', (text, expected) => {
    expect(firstIn(text)).toContain(expected);
  });
});

describe('brackets that are closed at the margin', () => {
  test.each<[string, unknown]>([
    ['a: { b: [\n  1\n]}\nc: 1\n', { a: { b: [1] }, c: 1 }],
    ["a:\n  b: ['', [\n    x, y\n  ]]\n  c: 1\n", { a: { b: ['', ['x', 'y']], c: 1 } }],
    ['a:\n  b: [\n x\n, y # ]\n, "z ]\n" ]\n  c: 1\n', { a: { b: ['x', 'y', 'z ] '], c: 1 } }],
    [
      'a:\r\n  b: {\r\n k: {\r\n l: two\r\n words }}\r\n  c: 1\r\n',
      { a: { b: { k: { l: 'two words' } }, c: 1 } },
    ],
    ['- [\nx]\n- {\ny: 1}\n', [['x'], { y: 1 }]],
  ])('%j is read as YAML 1.1 has it', (text, value) => {
    expect(readIn(text)).toEqual(value);
    expect(mistakesIn(text)).toEqual([]);
  });

  test('what stands in them is the same, however its lines begin', () => {
    const value = fc.array(
      fc.oneof(fc.string(), fc.integer(), fc.array(fc.string()), fc.record({ k: fc.string() })),
    );
    fc.assert(
      fc.property(value, (items) => {
        const atMargin = JSON.stringify([items], undefined, 1).replace(/^ +/gm, '');
        expect(readIn(`a:\n  b: ${atMargin}\n  c: 1\n`)).toEqual({ a: { b: [items], c: 1 } });
      }),
    );
  });

  test('places in them and behind them are those of the text', () => {
    const source = parseSource('a: { b: [\n  1, 2\n]}\nc: [1, 2]\n');
    const placeOf = (path: ReadonlyArray<string | number>) =>
      E.isRight(source) && source.right.positionOf(path);
    expect([placeOf(['a', 'b', 1]), placeOf(['c', 1])]).toEqual([
      { line: 2, column: 6 },
      { line: 4, column: 8 },
    ]);
  });

  test.each([
    ['a: { b: [\n  1\n]\nc: 1\n', 'wrong indentation, or a bracket that nothing closes'],
    ['a: [\n--- ]\n', 'wrong indentation'],
    [Array.from({ length: 40 }, () => '- [\n').join(''), 'wrong indentation'],
  ])('%j is no such text', (text, expected) => {
    expect(firstIn(text)).toContain(expected);
  });
});

test('another mistake hides nothing', () => expect(mistakesIn('a: [')[0]).not.toHaveProperty('hidden'));
